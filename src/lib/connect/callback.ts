import { isExpired, type PendingStore } from './pending.ts';

export interface CallbackGranted {
  readonly kind: 'granted';
  readonly code: string;
  readonly codeVerifier: string;
  /** What the athlete ticked: Strava says so here and nowhere else. */
  readonly scopes: readonly string[];
  readonly returnTo: string;
}

export interface CallbackRefused {
  readonly kind: 'refused';
  readonly reason:
    'cancelled' | 'state_missing' | 'state_unknown' | 'state_expired' | 'repeated_parameter' | 'code_missing';
  /** Where the athlete came from, if the answer is one to a question of this tab. */
  readonly returnTo?: string;
}

export type CallbackAnswer = CallbackGranted | CallbackRefused;

interface Callback {
  readonly query: URLSearchParams;
  readonly pending: PendingStore;
  readonly now: () => Date;
}

const PARAMETERS = ['state', 'code', 'scope', 'error'];

/**
 * What Strava's redirect says. Asks nobody and sends nothing. The state is verified and used up whatever the answer
 * is; an answer that no question of this tab fits ends every pending one.
 */
export function readCallback({ query, pending, now }: Callback): CallbackAnswer {
  const stranger = (reason: CallbackRefused['reason']): CallbackRefused => {
    pending.clear();
    return { kind: 'refused', reason };
  };
  if (PARAMETERS.some((name) => query.getAll(name).length > 1)) return stranger('repeated_parameter');
  const state = query.get('state');
  if (!state) return stranger('state_missing');
  const record = pending.take(state);
  if (!record) return stranger('state_unknown');
  const { codeVerifier, returnTo } = record;
  if (isExpired(record, now())) return { kind: 'refused', reason: 'state_expired', returnTo };
  if (query.has('error')) return { kind: 'refused', reason: 'cancelled', returnTo };
  const code = query.get('code');
  if (!code) return { kind: 'refused', reason: 'code_missing', returnTo };
  const scopes = (query.get('scope') ?? '').split(/[\s,]+/).filter(Boolean);
  return { kind: 'granted', code, codeVerifier, scopes, returnTo };
}
