import { expect, it } from 'vitest';
import { refused } from '#lib/recordings/recording.ts';
import { endInWords, refusalInWords } from '#lib/state/upload-words.ts';
import { UPLOAD_FAILURES } from '#lib/storage/upload-steps.ts';

const failed = (why: (typeof UPLOAD_FAILURES)[number], text?: string) =>
  endInWords({ kind: 'failed', why, text, uploadId: undefined });

it('a refusal says what is wrong and what to do', () => {
  expect(refusalInWords(refused('no_start'))).toBe(
    'This file does not say when it was recorded. Add the activity by hand.',
  );
  expect(refusalInWords(refused('damaged', 'cut_off'))).toBe(
    'This file ends before it should. Copy it from your device again.',
  );
});

it('each way to fail has a sentence of its own', () => {
  expect(new Set(UPLOAD_FAILURES.map((why) => failed(why, 'why'))).size).toBe(UPLOAD_FAILURES.length);
});

it('what Strava says stands in it as it is', () => {
  expect(failed('other', 'The <moon> is full.')).toContain('“The <moon> is full.”');
  expect(endInWords({ kind: 'duplicate', activityId: 7, name: 'Ben & I' })).toContain('“Ben & I”');
  expect(endInWords({ kind: 'duplicate', activityId: 7, name: undefined })).toContain('already.');
  expect(endInWords({ kind: 'ready', activityId: 7, wasThere: true })).toContain('there only once');
  expect(endInWords({ kind: 'ready', activityId: 7, wasThere: false })).toBe('');
});
