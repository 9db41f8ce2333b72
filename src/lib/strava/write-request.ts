/** Something that goes to Strava; whoever sends it names the address. */
export interface Sending {
  readonly method: 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: FormData | URLSearchParams | string;
  /** Milliseconds until it counts as unanswered, where a file takes longer than a question. */
  readonly timeout?: number;
  /**
   * Called right before it leaves this device, the second time too when the first token was refused. What it throws stops
   * it, and until it was called nothing can have reached Strava.
   */
  readonly leaving?: () => Promise<void>;
}

type Fields = Readonly<Record<string, string | Blob | number | boolean | undefined>>;

/** A form with a file in it: 25 MB at the speed of a bad mobile network take ten minutes. What is undefined is left out. */
export function sendMultipart(fields: Fields, fileName: string, leaving?: () => Promise<void>): Sending {
  const body = new FormData();
  for (const [name, value] of said(fields)) {
    if (value instanceof Blob) body.append(name, value, fileName);
    else body.append(name, wordOf(value));
  }
  return { method: 'POST', body, timeout: 600_000, ...(leaving && { leaving }) };
}

/** A form of texts and numbers. What is undefined is left out. */
export function sendForm(
  fields: Readonly<Record<string, string | number | boolean | undefined>>,
  leaving?: () => Promise<void>,
): Sending {
  const body = new URLSearchParams();
  for (const [name, value] of said(fields)) body.append(name, wordOf(value));
  return { method: 'POST', body, ...(leaving && { leaving }) };
}

/** Strava takes a yes or no as such in JSON only. */
export function sendJson(method: 'POST' | 'PUT', value: Readonly<Record<string, unknown>>): Sending {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}

function said<Value>(fields: Readonly<Record<string, Value | undefined>>): [string, Value][] {
  return Object.entries(fields).filter((field): field is [string, Value] => field[1] !== undefined);
}

/** In a form a yes is 1, as Strava documents it. */
const wordOf = (value: unknown) => (typeof value === 'boolean' ? String(Number(value)) : String(value));
