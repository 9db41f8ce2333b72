/** Runs beside the page: a large file, or a hostile one, never holds it up. One file, one answer. */
import { readRecording } from './read-recording.ts';

addEventListener('message', ({ data }: MessageEvent<File>) => {
  void readRecording(data, new Date()).then((reading) => postMessage(reading));
});
