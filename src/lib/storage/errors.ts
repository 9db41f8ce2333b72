/** Why this device did not remember, or did not give back, what it was asked to. */
export type StorageErrorCode =
  /** The browser refuses storage altogether: blocked cookies, a private window. */
  | 'blocked'
  /** No room; what was there before is still there. */
  | 'full'
  /** No answer in time. */
  | 'timeout'
  /** The browser cannot read its own files. */
  | 'corrupt'
  /** Written by a newer version of the app; left as it is. */
  | 'newer'
  /** Somebody was connected here, and the browser has deleted who. */
  | 'evicted';

/** A failed read or write on this device. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string = code, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

const CODES: Record<string, StorageErrorCode> = {
  QuotaExceededError: 'full',
  UnknownError: 'corrupt',
  NotFoundError: 'corrupt',
  NotReadableError: 'corrupt',
  DataError: 'corrupt',
};

/** The name of whatever was thrown, as IndexedDB tells its failures apart. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : '');

/** What IndexedDB threw, in our own words. */
export function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const name = errorName(error);
  return new StorageError(CODES[name] ?? 'blocked', name, error);
}
