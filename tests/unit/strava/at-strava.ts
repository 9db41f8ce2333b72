import { createStravaRequest, type ReadGate } from '#lib/strava/request.ts';

/** A request as it arrived at Strava. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly type: string;
  readonly body: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly token: string;
}

type Answer = (request: Arrived) => Response | Promise<Response>;

export const json = (status: number, body: unknown): Response => Response.json(body, { status });

export const refusedToken = () =>
  json(401, { message: 'No', errors: [{ resource: 'Athlete', field: 'access_token', code: 'invalid' }] });

/** A Strava that answers what it is told; each request is kept as it came over the wire. */
export function atStrava(answer: Answer, { gate, now = () => new Date('2026-05-18T11:37:20Z') }: Options = {}) {
  const arrived: Arrived[] = [];
  let token = 0;
  const request = createStravaRequest({
    apiBase: 'https://strava.example/api/v3',
    now,
    ...(gate && { gate }),
    accessToken: {
      current: () => Promise.resolve(`token-${token}`),
      replaceRefused: () => Promise.resolve(`token-${(token += 1)}`),
    },
    async fetch(...parameters) {
      const came = await asArrived(new Request(...parameters));
      arrived.push(came);
      return answer(came);
    },
  });
  return { request, arrived };
}

interface Options {
  readonly gate?: ReadGate;
  readonly now?: () => Date;
}

async function asArrived(request: Request): Promise<Arrived> {
  const type = request.headers.get('content-type') ?? '';
  const body = await request.clone().text();
  const fields = /form/.test(type) ? Object.fromEntries(await textsOf(await request.formData())) : {};
  const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
  return {
    method: request.method,
    path: new URL(request.url).pathname.replace('/api/v3', ''),
    type,
    body,
    fields,
    token,
  };
}

/** A file as 'name: content'. */
const textsOf = (form: FormData) =>
  Promise.all(
    [...form].map(async ([name, value]): Promise<[string, string]> => [
      name,
      typeof value === 'string' ? value : `${value.name}: ${await value.text()}`,
    ]),
  );
