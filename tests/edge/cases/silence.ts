import { beforeAll, expect, it } from 'vitest';
import { codeRequest, said, type Answer, type Edge } from '#tests/edge/edge.ts';

/** On workerd the time-out is the real one, so these two requests start first and are looked at last. */
export function silenceCases(edge: () => Edge): void {
  let silent: Promise<Answer> | undefined;
  let stalled: Promise<Answer> | undefined;

  beforeAll(() => {
    edge().upstream.script('slow', 'hang');
    edge().upstream.script('stalled', 'stall');
    silent = edge().post('slow', '/api/token', codeRequest);
    stalled = edge().post('stalled', '/api/token', codeRequest);
  });

  it('E19: when the visitor leaves, the request to Strava ends too', async () => {
    const { upstream, postAndLeave } = edge();
    upstream.script('left', 'hang');
    const hungUp = upstream.hungUp('left');
    await postAndLeave('left', '/api/token', codeRequest, upstream.asked('left'));
    await hungUp;
    expect(upstream.calls('left')).toHaveLength(1);
  });

  it(
    'E19: when Strava does not answer, or stops in the middle, the edge gives up with 504',
    { timeout: 15_000 },
    async () => {
      expect(said((await silent) ?? fail())).toBe('504 upstream');
      expect(said((await stalled) ?? fail())).toBe('504 upstream');
    },
  );
}

function fail(): never {
  throw new Error('The request was never sent.');
}
