/** Why nobody can be sent to Strava from here. */
export type ConnectErrorCode =
  /** The page was loaded without https, so the browser offers no cryptography. */
  | 'insecure_page'
  /** The browser keeps nothing for this page, so an answer could not be recognised. */
  | 'storage_blocked';

/** Connecting cannot begin. */
export class ConnectError extends Error {
  override readonly name = 'ConnectError';
  readonly code: ConnectErrorCode;

  constructor(code: ConnectErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** There is no session, or Strava no longer honours it: the athlete has to connect again. Training is kept. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError';
  readonly code = 'signed_out';

  constructor(cause?: unknown) {
    super('This athlete is not connected on this device.', { cause });
  }
}
