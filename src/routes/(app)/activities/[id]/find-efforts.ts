import { foundEffort } from '#lib/training/stream/bests.ts';
import { effortsOf } from '#lib/training/stream/efforts.ts';
import type { FoundEffort } from '#lib/training/stream/found-efforts.ts';
import type { Streams } from '#lib/training/stream/streams.ts';

/** What finds the best efforts in what was recorded; undefined, so that none are kept, of what is no run. */
export const findEfforts =
  (isRun: (id: number) => boolean) =>
  (streams: Streams, { id }: { readonly id: number }): readonly FoundEffort[] | undefined =>
    isRun(id) ? effortsOf(streams).map(foundEffort) : undefined;
