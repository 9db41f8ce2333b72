import { isSportType } from '#sandbox/sport-types.ts';
import type { RecordedFile, RecordedPoint } from './recorded-file.ts';
import { asNumber, attributeOf, elements, isDocument, numberIn, secondsOf, textOf } from './xml.ts';

const SPORTS: Readonly<Record<string, string>> = {
  running: 'Run',
  run: 'Run',
  '9': 'Run',
  trail_running: 'TrailRun',
  cycling: 'Ride',
  biking: 'Ride',
  '1': 'Ride',
  walking: 'Walk',
  hiking: 'Hike',
  swimming: 'Swim',
};

function sportOf(type: string | undefined): string | undefined {
  return SPORTS[(type ?? '').toLowerCase()] ?? (isSportType(type) ? type : undefined);
}

function pointOf(attributes: string, content: string): RecordedPoint[] {
  const time = secondsOf(textOf(content, 'time'));
  if (time === undefined) return [];
  return [
    {
      time,
      latitude: asNumber(attributeOf(attributes, 'lat')),
      longitude: asNumber(attributeOf(attributes, 'lon')),
      altitude: numberIn(content, 'ele'),
      distance: undefined,
      heartRate: numberIn(content, 'hr'),
      cadence: numberIn(content, 'cad'),
      watts: numberIn(content, 'power') ?? numberIn(content, 'PowerInWatts'),
      temperature: numberIn(content, 'atemp'),
    },
  ];
}

/** A GPX file; undefined when it is cut off or no point of it tells the time. */
export function readGpx(text: string): RecordedFile | undefined {
  if (!isDocument(text, 'gpx')) return undefined;
  const points = elements(text, 'trkpt').flatMap(({ attributes, content }) => pointOf(attributes, content));
  const [first] = points;
  if (first === undefined) return undefined;
  const head = text.slice(0, text.search(/<(?:\w+:)?trkseg\b/));
  const track = head.slice(head.search(/<(?:\w+:)?trk\b/));
  return {
    start: first.time,
    elapsedTime: undefined,
    distance: undefined,
    sport: sportOf(textOf(track, 'type')),
    isIndoor: false,
    name: textOf(track, 'name'),
    device: attributeOf(/<gpx\b[^>]*>/.exec(head)?.[0] ?? '', 'creator'),
    points,
  };
}
