/** The bodies that Strava sends when it refuses. `errors` may be empty; members keep Strava's order. */

interface FaultDetail {
  readonly resource: string;
  readonly field: string;
  readonly code: string;
}

/** JSON as Strava labels it. */
export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'max-age=0, private, must-revalidate',
    },
  });
}

function fault(status: number, message: string, ...errors: FaultDetail[]): Response {
  return json({ message, errors }, status);
}

/** 400 that names one field of a resource. */
export function badRequest(resource: string, field: string, code: 'invalid' | 'missing' | 'expired'): Response {
  return fault(400, 'Bad Request', { resource, field, code });
}

/** Unknown application; also the answer to an empty body. */
export const invalidClient = () => badRequest('Application', 'client_id', 'invalid');

/** The application is known, its secret is wrong. The field is empty, and the status is 401, not 400. */
export const wrongSecret = () =>
  fault(401, 'Authorization Error', { resource: 'Application', field: '', code: 'invalid' });

export const invalidCode = () => badRequest('AuthorizationCode', 'code', 'invalid');
export const expiredCode = () => badRequest('AuthorizationCode', '', 'expired');
export const invalidRefreshToken = () => badRequest('RefreshToken', 'refresh_token', 'invalid');

/** Missing, expired, revoked and made-up access tokens look alike. */
export const invalidAccessToken = () =>
  fault(401, 'Authorization Error', { resource: 'Athlete', field: 'access_token', code: 'invalid' });

/** A box was left unticked: 401, not 403. */
export const missingPermission = (field: string) =>
  fault(401, 'Authorization Error', { resource: 'AccessToken', field, code: 'missing' });

/** `/oauth/revoke` with wrong Basic credentials: an empty list of errors. */
export const wrongCredentials = () => fault(401, 'Authorization Error');

/** The owner of the application has no Strava subscription. */
export const appInactive = () =>
  fault(403, 'Forbidden', { resource: 'Application', field: 'Status', code: 'Inactive' });

/** Somebody else's statistics. */
export const forbidden = () => fault(403, 'Forbidden');

export const notFound = (resource: string, field: string) =>
  fault(404, 'Record Not Found', { resource, field, code: 'invalid' });

export const rateLimitExceeded = () =>
  fault(429, 'Rate Limit Exceeded', { resource: 'Application', field: 'rate limit', code: 'exceeded' });

/** A file beyond Strava's 25 MB. */
export const fileTooLarge = () =>
  new Response('<html><body><h1>413 Request Entity Too Large</h1></body></html>', {
    status: 413,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });

/** What Strava answers when an activity is corrupted. */
export const corrupted = () => json({ message: 'error' }, 500);
