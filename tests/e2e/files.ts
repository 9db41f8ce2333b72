import type { Page } from './site.ts';

/** A run of ten minutes, 3 m a second to the north, with heart rate. */
export function gpx(start: string, name = 'river.gpx') {
  const point = (at: number) =>
    `<trkpt lat="${52.5 + (at * 3) / 111_195}" lon="13.4"><ele>30</ele><time>${new Date(Date.parse(start) + at * 1000).toISOString()}</time>` +
    '<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>150</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions></trkpt>';
  const points = Array.from({ length: 61 }, (_, index) => point(index * 10)).join('');
  const text =
    '<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1" ' +
    'xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">' +
    `<trk><type>running</type><trkseg>${points}</trkseg></trk></gpx>`;
  return { name, mimeType: 'application/gpx+xml', buffer: Buffer.from(text) };
}

/** A file among those on `/upload`. */
export const fileRow = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Files', exact: true }).getByRole('listitem').filter({ hasText: name });
