import { fields, isText } from '#lib/storage/fields.ts';
import type { EdgeConfig, EdgeErrorBody, EdgeErrorCode, EdgeSetup } from '#lib/strava/edge-protocol.ts';
import { parseConfig, parseRefusal } from './edge-answers.ts';

/** 'wait': asked too often; 'unknown': there was no answer to learn it from. */
export type Finding = 'yes' | 'no' | 'wait' | 'unknown';

/** What the site's function says about how it is set up, and what Strava says to it. */
export interface SetupAnswers {
  /** 'else': something else than the function answers at its address, a page perhaps; 'silent': nothing that this page may read. */
  readonly reached: 'yes' | 'else' | 'silent';
  /** What the function says of its variables; 'unknown' when it cannot be asked. */
  readonly settings: Finding;
  /** The variable that is missing or makes no sense. */
  readonly variable: string | undefined;
  /** Whether this page may ask it. */
  readonly origin: Finding;
  readonly config: EdgeConfig | undefined;
  /** Whether Strava accepts the client id and secret together. */
  readonly credentials: Finding;
  /** Whether Strava would send athletes back to this page's host. */
  readonly callback: Finding;
}

interface World {
  readonly fetch: typeof fetch;
  /** The function's origin; '' for the page's own. */
  readonly edgeOrigin: string;
  /** The page's origin, as the browser sees it. */
  readonly origin: string;
  readonly signal: AbortSignal;
}

/** Strava gives out codes of forty digits, so this is none, now and later. */
const NO_CODE = JSON.stringify({ grant: 'code', code: 'this-code-cannot-exist' });

const NOTHING: SetupAnswers = {
  reached: 'yes',
  settings: 'unknown',
  variable: undefined,
  origin: 'unknown',
  config: undefined,
  credentials: 'unknown',
  callback: 'unknown',
};

/** Asks the function, and through it Strava. Throws only the signal's reason. */
export async function askSetup(world: World): Promise<SetupAnswers> {
  const query = new URLSearchParams({ origin: world.origin });
  const answer = await ask(world, `/api/config?${query}`);
  if (answer.kind !== 'json') return { ...NOTHING, reached: answer.kind };
  if (answer.refusal === 'misconfigured') return { ...NOTHING, settings: 'no', variable: variableIn(answer.body) };
  if (answer.refusal === 'forbidden_origin') return { ...NOTHING, settings: 'yes', origin: 'no' };
  const config = parseConfig(answer.body);
  if (!config) return { ...NOTHING, reached: 'else' };

  const headers = { 'Content-Type': 'application/json' };
  const [token, setup] = await Promise.all([
    ask(world, '/api/token', { method: 'POST', headers, body: NO_CODE }),
    ask(world, `/api/setup?${query}`),
  ]);
  return {
    ...NOTHING,
    settings: 'yes',
    // A POST carries an Origin where a GET does not: only now is it certain.
    origin: refusalOf(token) === 'forbidden_origin' ? 'no' : 'yes',
    config,
    credentials: credentialsFrom(refusalOf(token)),
    callback: callbackFrom(setup),
  };
}

type Answer =
  | { readonly kind: 'json'; readonly body: unknown; readonly refusal: EdgeErrorCode | undefined }
  | { readonly kind: 'else' | 'silent' };

async function ask({ fetch, edgeOrigin, signal }: World, path: string, init: RequestInit = {}): Promise<Answer> {
  try {
    const response = await fetch(edgeOrigin + path, { ...init, redirect: 'error', cache: 'no-store', signal });
    const body: unknown = await response.json();
    const refusal = response.ok ? undefined : parseRefusal(body)?.code;
    return response.ok || refusal ? { kind: 'json', body, refusal } : { kind: 'else' };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: error instanceof SyntaxError ? 'else' : 'silent' };
  }
}

const refusalOf = (answer: Answer) => (answer.kind === 'json' ? answer.refusal : undefined);

function variableIn(body: unknown): string | undefined {
  const variable = fields<keyof EdgeErrorBody>(body)?.variable;
  return isText(variable) && /^[A-Z_]{1,40}$/.test(variable) ? variable : undefined;
}

/** The code cannot exist: whoever finds fault with it has accepted id and secret before. */
function credentialsFrom(refusal: EdgeErrorCode | undefined): Finding {
  if (refusal === 'invalid_code') return 'yes';
  if (refusal === 'misconfigured') return 'no';
  return refusal === 'rate_limited' ? 'wait' : 'unknown';
}

function callbackFrom(answer: Answer): Finding {
  if (answer.kind !== 'json') return 'unknown';
  if (answer.refusal) return answer.refusal === 'rate_limited' ? 'wait' : 'unknown';
  const callback = fields<keyof EdgeSetup>(answer.body)?.callback;
  return callback === true ? 'yes' : callback === false ? 'no' : 'unknown';
}
