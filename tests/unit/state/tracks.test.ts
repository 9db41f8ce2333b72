import { expect, it, vi } from 'vitest';
import { openTabs } from '#lib/connect/tabs.ts';
import { forgetTracksWhenLeaving, recallTrack, rememberTrack } from '#lib/state/tracks.ts';

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
