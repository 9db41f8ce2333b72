import { describe, expect, it } from 'vitest';
import { alongNotes } from '#lib/charts/along-notes.ts';
import { alongTable } from '#lib/charts/along-table.ts';
import { alongReading, alongSummary, spokenAlong, stretchText } from '#lib/charts/along-words.ts';
import { alongAfter, alongBy, alongOf } from '#lib/charts/along.ts';
import { createFormat } from '#lib/format/format.ts';
import type { Sport } from '#lib/training/sport.ts';
import type { Streams } from '#lib/training/stream/streams.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { anActivity } from '#tests/builders.ts';
import { evenRun, ODD_RECORDINGS, times } from '#tests/unit/training/stream/a-recording.ts';

const metric = createFormat({ locale: 'en-GB', units: 'metric' });
const imperial = createFormat({ locale: 'en-GB', units: 'imperial' });
const along = (streams: Streams, format = metric, sport: Sport = 'Run') =>
  alongOf(anActivity({ sport, distance: metres(0), movingTime: seconds(0) }), streams, format);

/** 4 m/s, a pause of a minute at 500 m, no heart rate from 1,200 to 1,280 m, a metre up every ten seconds. */
const streams = evenRun({
  pause: 60,
  heartRate: times(501, (at) => (at >= 300 && at < 320 ? NaN : 150)),
  altitude: times(501, (at) => 10 + at / 10),
});

function odd(name: string): Streams {
  const streams = ODD_RECORDINGS[name];
  if (!streams) throw new Error(`no recording ${name}`);
  return streams;
}

describe('the reading above the panels', () => {
  it('says where, after which moving time, and what every panel says there', () => {
    expect(alongReading(along(streams), 800)).toEqual({
      state: 'At',
      when: '0.80\u00a0km',
      figures: [
        { term: 'Moving time', value: '3:20' },
        { term: 'Pace', value: '4:10', unit: '/km', metric: 'pace' },
        { term: 'Heart rate', value: '150', unit: 'bpm', metric: 'heart' },
        { term: 'Elevation', value: '30', unit: 'm', metric: 'climb' },
      ],
    });
  });

  it('says that a sensor was silent, aloud too', () => {
    expect(alongReading(along(streams), 1240)?.figures[2]).toEqual({
      term: 'Heart rate',
      value: 'not recorded',
      missing: true,
      metric: 'heart',
    });
    expect(spokenAlong(along(streams), 1240)).toBe(
      '1.24 kilometres: 4:10 per kilometre, Heart rate not recorded, 41 metres',
    );
    // 1,609.344 m, 402 s for a mile, 50.2 m above the sea.
    expect(spokenAlong(along(streams, imperial), 1609.344)).toBe(
      '1.00 miles: 6:42 per mile, 150 beats per minute, 165 feet',
    );
  });

  it('says over time when it was, pauses included, and how far', () => {
    // 260 s are 200 s of moving.
    const reading = alongReading(alongBy(along(streams), 'time'), 260);
    expect(reading).toMatchObject({ state: 'At', when: '4:20' });
    expect(reading?.figures[0]).toEqual({ term: 'Distance', value: '0.80', unit: 'km' });
    expect(alongReading(along(odd('no sample')), 0)).toBeUndefined();
  });
});

describe('the cursor', () => {
  it('goes 40 m with an arrow and a kilometre or a mile with a page, and stays on the way', () => {
    const way = along(streams);
    expect(alongAfter('ArrowRight', 800, way)).toBe(840);
    expect(alongAfter('ArrowLeft', 20, way)).toBe(0);
    expect(alongAfter('PageUp', 800, way)).toBe(1800);
    expect(alongAfter('PageUp', 0, along(streams, imperial))).toBe(1609.344);
    expect(alongAfter('End', 0, way)).toBe(2000);
    expect(alongAfter('Home', 800, way)).toBe(0);
    expect(alongAfter('x', 800, way)).toBeUndefined();
    expect(alongAfter('ArrowRight', 100, alongBy(way, 'time'))).toBe(110);
  });
});

describe('words about the drawing', () => {
  it('say how pace is smoothed, where the line breaks and what dotted lines are', () => {
    expect(alongNotes(along(streams))).toEqual([
      'Pace is smoothed over 200\u00a0m.',
      'Heart rate was not recorded from 1.20 to 1.28\u00a0km, so the line breaks there.',
      'Dotted lines mark pauses.',
    ]);
    expect(alongNotes(along(evenRun({ power: times(501, () => 200) }), metric, 'Ride'))).toEqual([
      'Speed is smoothed over 200\u00a0m.',
      'Power is the mean of 30 seconds.',
      'Heart rate was not recorded.',
      'Elevation was not recorded.',
    ]);
  });

  it('sum the whole up for those who do not see it', () => {
    expect(alongSummary(along(streams))).toBe(
      'Pace from 4:10 per kilometre to 4:10 per kilometre, on average 4:10. ' +
        'Heart rate from 150 beats per minute to 150 beats per minute, on average 150. ' +
        'Elevation from 10 metres to 60 metres. 1 pause of 1:00.',
    );
  });

  it('name the part that is shown', () => {
    expect(stretchText(along(streams), { from: 0, to: 1500 })).toBe('0.0 to 1.5\u00a0km');
    expect(stretchText(alongBy(along(streams), 'time'), { from: 60, to: 200 })).toBe('1:00 to 3:20');
  });
});

describe('the table', () => {
  it('has a row for each kilometre, with what each panel came to', () => {
    const table = alongTable(along(streams));
    expect(table.first).toBe('km');
    expect(table.heads).toEqual(['Moving time', 'Pace, min per km', 'Heart rate, beats per minute', 'Up or down, m']);
    // 250 s and 25 m up for each kilometre.
    expect(table.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
      ['1', '4:10', '4:10', '150', '+25'],
      ['2', '4:10', '4:10', '150', '+25'],
    ]);
  });

  it('ends with what is left of a mile, and counts minutes where there is no distance', () => {
    // 2,000 m are 1.24 miles.
    expect(alongTable(along(streams, imperial)).rows.map(({ label }) => label)).toEqual(['1', '1.24']);
    const still = alongTable(along(odd('no distance')));
    expect(still.first).toBe('Until');
    expect(still.rows.map(({ label, cells }) => [label, cells[1]?.text])).toEqual([['1:39', '120']]);
  });
});
