import { createHash } from 'node:crypto';
import { CrcCalculator } from '@garmin/fitsdk';
import { describe, expect, it, test } from 'vitest';
import { inflate } from '#lib/recordings/inflate.ts';
import { readRecording } from '#lib/recordings/read-recording.ts';
import * as made from './files.ts';

const { file, packed, START } = made;
const NOW = new Date('2026-05-22T07:00:00Z');
const read = (chosen: File, now = NOW) => readRecording(chosen, now);
const refusal = (code: string, reason?: string) => ({ kind: 'refused', code, reason });

describe('a FIT file', () => {
  test('says what its session says: 61 samples 3 m apart are 180 m', async () => {
    const bytes = made.fitFile();
    expect(await read(file(bytes, 'run.fit'))).toEqual({
      kind: 'recording',
      format: 'fit',
      dataType: 'fit',
      fingerprint: createHash('sha256').update(bytes).digest('hex'),
      sport: 'Run',
      start: START,
      elapsed: 70,
      moving: 60,
      distance: 180,
      samples: 61,
      hasHeartRate: false,
      hasPosition: false,
      device: 'garmin fenix6x',
    });
  });

  test('says whether there is a heart rate and a position, and never which', async () => {
    const reading = await read(file(made.fitFile({ heartRate: 140, latitude: 52.5 }), 'run.fit'));
    expect(reading).toMatchObject({ hasHeartRate: true, hasPosition: true });
    expect(JSON.stringify(reading)).not.toContain('52.5');
  });

  test.each([
    ['running', 'trail', 'TrailRun'],
    ['cycling', 'gravelCycling', 'GravelRide'],
    ['swimming', 'lapSwimming', 'Swim'],
    ['flying', 'generic', undefined],
  ])('of %s, %s is our %s', async (sport, subSport, ours) => {
    expect(await read(file(made.fitFile({ sport, subSport }), 'a.fit'))).toMatchObject({ sport: ours });
  });

  test('is known by its content, whatever its name is', async () => {
    expect(await read(file(made.fitFile(), 'activity.tcx'))).toMatchObject({ dataType: 'fit' });
  });

  test('in a .gz keeps the fingerprint of what is sent', async () => {
    const chosen = packed(made.fitFile(), 'run.fit.gz');
    const fingerprint = createHash('sha256')
      .update(Buffer.from(await chosen.arrayBuffer()))
      .digest('hex');
    expect(await read(chosen)).toMatchObject({ dataType: 'fit.gz', samples: 61, fingerprint });
  });

  test('that ends early, or whose checksum is another one, is damaged', async () => {
    const bytes = made.fitFile();
    expect(await read(file(bytes.slice(0, -20), 'run.fit'))).toEqual(refusal('damaged', 'cut_off'));
    const changed = bytes.with(60, (bytes[60] ?? 0) ^ 1);
    expect(await read(file(changed, 'run.fit'))).toEqual(refusal('damaged', 'checksum'));
  });

  test('of a kind that the decoder does not know, but whole, is left to Strava', async () => {
    // A message with a compressed timestamp, as devices wrote it before 2012.
    const bytes = Uint8Array.of(14, 16, 217, 7, 1, 0, 0, 0, 46, 70, 73, 84, 0, 0, 0x80);
    const crc = CrcCalculator.calculateCRC(bytes, 0, bytes.length);
    const whole = Uint8Array.of(...bytes, crc & 255, crc >> 8);
    expect(await read(file(whole, 'old.fit'))).toEqual(refusal('damaged', 'not_understood'));
  });

  test('of a course holds no recording', async () => {
    expect(await read(file(made.fitCourse(), 'course.fit'))).toEqual(refusal('no_samples'));
  });
});

describe('a TCX file', () => {
  test('has the time of its laps and the distance of its track', async () => {
    expect(await read(file(made.tcx(), 'run.tcx'))).toMatchObject({
      dataType: 'tcx',
      sport: 'Run',
      start: START,
      elapsed: 60,
      moving: 55,
      distance: 180,
      samples: 2,
      hasHeartRate: true,
      hasPosition: true,
      device: 'Forerunner 965',
    });
  });

  test('may begin with blanks, or with a mark of its bytes', async () => {
    for (const before of ['          ', '\n\n', '\uFEFF'])
      expect(await read(file(before + made.tcx(), 'run.tcx'))).toMatchObject({ format: 'tcx', samples: 2 });
  });

  test('with several activities is refused, and so is one of a course', async () => {
    const one = made.tcxActivity(made.trackpoint(0));
    expect(await read(file(made.tcx(one + one), 'two.tcx'))).toEqual(refusal('several_activities'));
    const course = `<TrainingCenterDatabase><Courses><Course><Track>${made.trackpoint(0)}</Track></Course></Courses></TrainingCenterDatabase>`;
    expect(await read(file(course, 'course.tcx'))).toEqual(refusal('no_samples'));
  });

  test('of another sport than running and biking says none', async () => {
    expect(await read(file(made.tcx(made.tcxActivity(made.trackpoint(0), 'Other')), 'a.tcx'))).toMatchObject({
      sport: undefined,
    });
  });
});

describe('a GPX file', () => {
  test('is as long as the way between its points: two steps of a thousandth of a degree are 222 m', async () => {
    const reading = await read(packed(made.gpx(), 'run.gpx.gz'));
    expect(reading).toMatchObject({ dataType: 'gpx.gz', sport: 'Run', start: START, elapsed: 60, samples: 3 });
    expect(reading).toMatchObject({ moving: undefined, hasHeartRate: false, hasPosition: true, device: 'A watch' });
    expect('distance' in reading && reading.distance).toBeCloseTo(2 * 111.195, 1);
  });

  test('is as long in time as its first and last moment are apart, in whatever order its points stand', async () => {
    const points = made.gpxPoint(2) + made.gpxPoint(0) + made.gpxPoint(1);
    const reading = await read(file(made.gpx(made.gpxTrack(points)), 'run.gpx'));
    expect(reading).toMatchObject({ start: START, elapsed: 60 });
  });

  test('does not measure from one piece of its track to the next', async () => {
    const pieces = `${made.gpxPoint(0)}${made.gpxPoint(1)}</trkseg><trkseg>${made.gpxPoint(100)}`;
    const reading = await read(file(made.gpx(made.gpxTrack(pieces)), 'run.gpx'));
    expect('distance' in reading && reading.distance).toBeCloseTo(111.195, 1);
  });

  test('finds a heart rate in whatever extension it stands', async () => {
    const inside =
      '<time>2026-05-21T18:04:09Z</time><extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>150</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions>';
    expect(await read(file(made.gpx(made.gpxTrack(made.gpxPoint(0, inside))), 'a.gpx'))).toMatchObject({
      hasHeartRate: true,
    });
  });

  test.each([
    ['9', 'Run'],
    ['Trail Run', 'TrailRun'],
    ['trail_running', 'TrailRun'],
    ['GravelRide', 'GravelRide'],
    ['constructor', undefined],
    ['knitting', undefined],
  ])('of the type %s is our %s', async (type, sport) => {
    expect(await read(file(made.gpx(made.gpxTrack(undefined, type)), 'a.gpx'))).toMatchObject({ sport });
  });

  test('without times, with several tracks or of a route only is refused', async () => {
    const timeless = made.gpxTrack(made.gpxPoint(0, '') + made.gpxPoint(1, ''));
    expect(await read(file(made.gpx(timeless), 'a.gpx'))).toEqual(refusal('no_start'));
    expect(await read(file(made.gpx(made.gpxTrack() + made.gpxTrack()), 'a.gpx'))).toEqual(
      refusal('several_activities'),
    );
    expect(await read(file(made.gpx('<rte><rtept lat="1" lon="2"/></rte>'), 'a.gpx'))).toEqual(refusal('no_samples'));
  });
});

describe('whatever is wrong', () => {
  it.each([
    ['', 'run.fit', refusal('empty')],
    ['hello', 'notes.txt', refusal('unknown_type')],
    ['hello', 'run.gpx', refusal('damaged', 'other_content')],
    ['<html></html>', 'page.html', refusal('unknown_type')],
    ['\x1f\x8bhello', 'run.fit.gz', refusal('gz_damaged')],
    [made.tcx().slice(0, -60), 'run.tcx', refusal('damaged', 'cut_off')],
    [made.gpx('<trk></wrong>'), 'run.gpx', refusal('damaged', 'not_well_formed')],
  ])('of %j, called %s, has its own code', async (content, name, answer) => {
    const bytes = Buffer.from(content, content.startsWith('\x1f') ? 'latin1' : 'utf8');
    expect(await read(file(bytes, name))).toEqual(answer);
  });

  it('is a time to come, or one before there were watches that record', async () => {
    const at = (iso: string) => new Date(iso);
    expect(await read(file(made.tcx(), 'a.tcx'), at('2026-05-21T17:00:00Z'))).toEqual(refusal('future_start'));
    expect(await read(file(made.tcx(), 'a.tcx'), at('2026-05-21T18:00:00Z'))).toMatchObject({ kind: 'recording' });
    const early = made.tcx().replaceAll('2026-', '1970-');
    expect(await read(file(early, 'a.tcx'))).toEqual(refusal('too_old'));
  });

  it('is more than 25 MB', async () => {
    expect(await read(file(new Uint8Array(25 * 1024 * 1024 + 1), 'a.fit'))).toEqual(refusal('too_large'));
  });

  it('is more than may be unpacked: a bomb is left after that many bytes', async () => {
    const bomb = packed(new Uint8Array(1_000_000), 'bomb.gpx.gz');
    expect(bomb.size).toBeLessThan(1100);
    await expect(inflate(bomb, 999_999)).rejects.toMatchObject({ refusal: refusal('too_large') });
    expect(await inflate(bomb, 1_000_000)).toHaveLength(1_000_000);
  });

  it('is XML that declares entities, or goes deeper than any device', async () => {
    const bomb = `<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><gpx><trk><name>&b;</name></trk></gpx>`;
    expect(await read(file(bomb, 'a.gpx'))).toEqual(refusal('damaged', 'not_well_formed'));
    const deep = (depth: number) => made.gpx(`${made.gpxTrack()}${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`);
    expect(await read(file(deep(39), 'a.gpx'))).toMatchObject({ samples: 3 });
    expect(await read(file(deep(40), 'a.gpx'))).toEqual(refusal('damaged', 'not_well_formed'));
    expect(await read(file(deep(100_000), 'a.gpx'))).toEqual(refusal('damaged', 'not_well_formed'));
    expect(await read(file(made.gpx('&nothing;'), 'a.gpx'))).toEqual(refusal('damaged', 'not_well_formed'));
  });
});
