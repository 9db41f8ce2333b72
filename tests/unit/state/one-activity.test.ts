import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetTracks, recallTrack } from '#lib/state/tracks.ts';
import { readEfforts } from '#lib/storage/efforts.ts';
import { epochSeconds, seconds } from '#lib/training/units.ts';
import { aPage } from './a-page.ts';

const DAY = 86_400_000;

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  forgetTracks();
});
afterEach(() => vi.unstubAllGlobals());

describe('an activity', () => {
  it('comes from Strava for two reads, and the next time from this device for none', async () => {
    const { open, run, asked, used } = await aPage();
    const page = await open();
    expect(page.standing).toEqual({ kind: 'waiting' });
    await page.show(run);
    expect(page.standing).toEqual({ kind: 'ready' });
    expect(page.detail?.id).toBe(run.id);
    expect(page.recording?.streams.time.length).toBe(page.track?.latitude.length);
    expect([asked(), (await used()).quarterHour]).toEqual([2, 2]);

    const later = await open();
    await later.show(run);
    expect(later.standing).toEqual({ kind: 'ready' });
    expect(later.detail).toEqual(page.detail);
    expect(later.recording?.streams.time).toEqual(page.recording?.streams.time);
    expect(asked()).toBe(0);
  });

  it('keeps where it went in memory for the last four, and asks for it again for one read', async () => {
    const { open, run, activities, asked } = await aPage();
    const page = await open();
    await page.show(run);
    const { track } = page;
    await page.show(run);
    expect(page.track).toBe(track);
    const others = activities.filter(({ id, manual, map }) => id !== run.id && !manual && map?.summary_polyline);
    for (const { id } of others.slice(0, 4)) await page.show({ ...run, id });
    asked();
    await page.show(run);
    expect([page.track, page.recording?.hadTrack, page.standing, asked()]).toEqual([
      undefined,
      true,
      { kind: 'ready' },
      0,
    ]);
    await page.readRoute();
    expect([page.track, asked()]).toEqual([track, 1]);
  });

  it('that was cropped at Strava meanwhile is drawn along no earlier line, in this tab or another', async () => {
    const { open, run, control } = await aPage();
    const [page, other] = [await open(), await open()];
    await page.show(run);
    await control('faults', {
      path: '/streams$',
      status: 200,
      body: { time: { data: [0, 1] }, distance: { data: [0, 3] } },
      times: 2,
    });
    await page.readAnew();
    expect([page.recording?.streams.time.length, page.track]).toEqual([2, undefined]);
    await other.show(run);
    expect([other.recording?.streams.time.length, other.track]).toEqual([2, undefined]);
  });

  it('is asked for again after seven days', async () => {
    const { open, run, asked, clock } = await aPage();
    await (await open()).show(run);
    clock.at += 7 * DAY + 1000;
    asked();
    const page = await open();
    await page.show(run);
    expect([page.standing, asked()]).toEqual([{ kind: 'ready' }, 2]);
  });

  it('that was typed in by hand has a detail, for one read', async () => {
    const { open, run, activities, asked, control } = await aPage();
    const typed = activities.find(({ manual }) => manual);
    if (!typed) throw new Error('Nobody typed anything in');
    const page = await open();
    await page.show({ ...run, id: typed.id, manual: true });
    expect([page.standing, page.detail?.manual, page.recording, asked()]).toEqual([
      { kind: 'manual' },
      true,
      undefined,
      1,
    ]);
    await control('faults', { path: '/streams$', status: 404, body: {} });
    await page.show(run);
    expect([page.standing, page.detail?.id]).toEqual([{ kind: 'no-streams' }, run.id]);
    asked();
    await page.show(run);
    expect([page.standing, asked()]).toEqual([{ kind: 'no-streams' }, 0]);
  });

  it('whose streams make no sense says so', async () => {
    const { open, run, control } = await aPage();
    await control('faults', { path: '/streams$', status: 200, body: { distance: { data: [0, 1] } } });
    const page = await open();
    await page.show(run);
    expect([page.standing, page.detail?.id]).toEqual([{ kind: 'unreadable' }, run.id]);
  });

  it('that Strava does not know any more is gone here too', async () => {
    const { open, run, control, database, id } = await aPage();
    const page = await open(() => [{ distanceId: '1k', time: seconds(300), from: seconds(0) }]);
    await page.show(run);
    expect(recallTrack(id, run.id)).toBe(page.track);
    expect(await readEfforts(database, id, epochSeconds(0))).toHaveLength(2);
    await control('faults', { path: `/activities/${run.id}$`, status: 404, body: {} });
    await page.readAnew();
    expect([page.standing, page.detail, page.recording, page.track]).toEqual([
      { kind: 'not-found' },
      undefined,
      undefined,
      undefined,
    ]);
    const keys = (await database.keys()).filter((key) => key.startsWith(`stream:${run.id}`));
    expect([keys, await readEfforts(database, id, epochSeconds(0))]).toEqual([[], []]);
    expect(recallTrack(id, run.id)).toBeUndefined();
  });

  it('of which one half fails shows the other, and asks for no more than is missing', async () => {
    const { open, run, control, asked } = await aPage();
    await control('faults', { path: '/streams$', status: 502 });
    const page = await open();
    await page.show(run);
    expect([page.standing, page.detail?.id]).toMatchObject([
      { kind: 'failed', why: { title: 'Strava has a problem.', next: 'retry' } },
      run.id,
    ]);
    asked();
    await page.again();
    expect([page.standing, asked()]).toEqual([{ kind: 'ready' }, 1]);
  });

  it('whose streams no page may read says so in words of its own, and the rest goes on', async () => {
    const { open, run, second, control } = await aPage();
    await control('faults', { path: '/streams$', outcome: 'drop' });
    const page = await open();
    await page.show(run);
    expect(page.standing).toMatchObject({ why: { title: 'Strava keeps the recording from this page.' } });
    await page.show(second);
    expect(page.standing).toEqual({ kind: 'ready' });
  });

  it('that is left before it came is not shown, nor kept', async () => {
    const { open, run, second, control, used } = await aPage();
    await control('faults', { path: `/activities/${run.id}$`, outcome: 'hang' });
    const page = await open();
    const first = page.show(run);
    // Strava has been asked, and does not answer.
    await vi.waitFor(async () => expect((await used()).quarterHour).toBe(2));
    await page.show(second);
    await first;
    expect([page.detail?.id, page.standing]).toEqual([second.id, { kind: 'ready' }]);
    await control('faults', { path: `/activities/${run.id}$`, outcome: 'hang' });
    const third = page.show(run);
    page.close();
    await third;
    expect(page.standing).toEqual({ kind: 'waiting' });
  });
});
