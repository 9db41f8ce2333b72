import type { Tabs } from '#lib/connect/tabs.ts';
import type { Recording, RecordingReading, Refused } from '#lib/recordings/recording.ts';
import type { Database } from '#lib/storage/database.ts';
import type { UploadStep } from '#lib/storage/upload-steps.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import type { UploadRun } from './upload-turn.ts';

export interface UploadWorld {
  readonly database: Database;
  readonly athleteId: number;
  readonly request: StravaRequest;
  readonly tabs: Tabs;
  readonly locks: () => LockManager | undefined;
  readonly now: () => Date;
  readonly read: (file: File) => Promise<RecordingReading>;
  readonly wait: UploadRun['wait'];
  /** There is a new activity at Strava. */
  readonly onReady: (activityId: number) => void;
}

/** One line of the queue. A file that is being read or was refused is in this tab only. */
export interface UploadItem {
  readonly id: string;
  readonly fileName: string;
  readonly title: string;
  readonly recording: Recording | undefined;
  readonly step: UploadStep | { readonly kind: 'reading' } | Refused;
}

/** A file that is in no database yet, or never will be. */
export type Seen = Omit<UploadItem, 'step'> & { readonly step: { readonly kind: 'reading' } | Refused };
