import { expect, it, vi } from 'vitest';
import { openTabs } from '#lib/connect/tabs.ts';
import { forgetTrack, forgetTracksWhenLeaving, recallTrack, rememberTrack } from '#lib/state/tracks.ts';

const CHANNEL = 'tracks of this test';
const openChannel = () => openTabs(new BroadcastChannel(CHANNEL));
const track = { latitude: Float64Array.of(53), longitude: Float64Array.of(-6) };

it('where somebody went is forgotten as soon as anybody leaves, also when no activity is on show any more', async () => {
  // Twice, as by two visits to the page of an activity, of which neither is open when it happens.
  forgetTracksWhenLeaving(openChannel());
  forgetTracksWhenLeaving(openChannel());
  const leaving = openChannel();
  rememberTrack(1, 5, track);
  rememberTrack(1, 6, track);
  leaving.tell('log-changed');
  const heard = new Promise((resolve) => openChannel().listen(resolve));
  leaving.tell('session-changed');
  await heard;
  expect([recallTrack(1, 5), recallTrack(1, 6)]).toEqual([track, track]);
  leaving.tell('wiped');
  await vi.waitFor(() => expect([recallTrack(1, 5), recallTrack(1, 6)]).toEqual([undefined, undefined]));
  leaving.close();
});

it('of five activities the four are remembered that were looked at last', () => {
  for (const id of [1, 2, 3, 4]) rememberTrack(2, id, track);
  expect(recallTrack(2, 1)).toBe(track);
  rememberTrack(2, 5, track);
  expect([1, 2, 3, 4, 5].map((id) => recallTrack(2, id))).toEqual([track, undefined, track, track, track]);
  expect(recallTrack(3, 1)).toBeUndefined();
  forgetTrack(2, 3);
  expect([recallTrack(2, 3), recallTrack(2, 4)]).toEqual([undefined, track]);
});
