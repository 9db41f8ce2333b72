import type { EdgeEnvironment } from '#edge/environment.ts';
import { withStreams } from '#edge/with-streams.ts';
import worker from './worker.ts';

type Bindings = Parameters<typeof worker.fetch>[1];

/** The Worker for an owner who sets `STREAM_PASS_THROUGH`: the other one does not carry what they alone want. */
export default {
  fetch: (request: Request, bindings: Bindings): Promise<Response> =>
    withStreams(request, bindings as EdgeEnvironment, () => worker.fetch(request, bindings)),
};
