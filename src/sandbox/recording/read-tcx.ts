import type { RecordedFile, RecordedPoint } from './recorded-file.ts';
import { attributeOf, elements, isDocument, numberIn, secondsOf, textOf } from './xml.ts';

const SPORTS: Readonly<Record<string, string>> = { Running: 'Run', Biking: 'Ride', Other: 'Workout' };

function pointOf(content: string): RecordedPoint[] {
  const time = secondsOf(textOf(content, 'Time'));
  if (time === undefined) return [];
  return [
    {
      time,
      latitude: numberIn(content, 'LatitudeDegrees'),
      longitude: numberIn(content, 'LongitudeDegrees'),
      altitude: numberIn(content, 'AltitudeMeters'),
      distance: numberIn(content, 'DistanceMeters'),
      heartRate: numberIn(content, 'HeartRateBpm'),
      cadence: numberIn(content, 'RunCadence') ?? numberIn(content, 'Cadence'),
      watts: numberIn(content, 'Watts'),
      temperature: undefined,
    },
  ];
}

const sum = (numbers: readonly (number | undefined)[]) => numbers.reduce<number>((total, one) => total + (one ?? 0), 0);

/** A TCX file; undefined when it is cut off or tells no start. Without samples the laps tell time and distance. */
export function readTcx(text: string): RecordedFile | undefined {
  if (!isDocument(text, 'TrainingCenterDatabase')) return undefined;
  const [activity] = elements(text, 'Activity');
  if (activity === undefined) return undefined;
  const { attributes, content } = activity;
  const points = elements(content, 'Trackpoint').flatMap((point) => pointOf(point.content));
  const laps = elements(content, 'Lap');
  const start = points[0]?.time ?? secondsOf(attributeOf(laps[0]?.attributes ?? '', 'StartTime'));
  if (start === undefined) return undefined;
  return {
    start,
    elapsedTime: sum(laps.map((lap) => numberIn(lap.content, 'TotalTimeSeconds'))),
    distance: sum(laps.map((lap) => numberIn(lap.content.replaceAll(/<Track>[^]*<\/Track>/g, ''), 'DistanceMeters'))),
    sport: SPORTS[attributeOf(attributes, 'Sport') ?? ''],
    isIndoor: false,
    name: undefined,
    device: textOf(elements(content, 'Creator')[0]?.content ?? '', 'Name'),
    points,
  };
}
