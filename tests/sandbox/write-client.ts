import type { OpenSandbox } from './open-sandbox.ts';

export type Json = Record<string, unknown>;

export interface Writer {
  send(method: string, path: string, body?: unknown): Promise<Response>;
  get(path: string): Promise<Json>;
  list(): Promise<Json[]>;
  upload(content: BlobPart, fields?: Record<string, string>, fileName?: string): Promise<Response>;
  /** What the upload says after so many polls. */
  poll(upload: Json, times?: number): Promise<Json>;
}

const ALL = 'read,activity:read_all,activity:write,profile:read_all';

/** A client that may write. A body that is no form is sent as JSON. */
export async function writer(sandbox: OpenSandbox, scope = ALL): Promise<Writer> {
  const { access_token } = await sandbox.connect(scope);
  const send = (method: string, path: string, body?: unknown) => {
    const headers = new Headers({ authorization: `Bearer ${access_token}` });
    if (body === undefined) return fetch(`${sandbox.url}/api/v3${path}`, { method, headers });
    if (body instanceof URLSearchParams || body instanceof FormData) {
      return fetch(`${sandbox.url}/api/v3${path}`, { method, headers, body });
    }
    headers.set('content-type', 'application/json');
    return fetch(`${sandbox.url}/api/v3${path}`, { method, headers, body: JSON.stringify(body) });
  };
  const get = async (path: string) => (await send('GET', path)).json() as Promise<Json>;
  return {
    send,
    get,
    list: async () => (await get('/athlete/activities?per_page=200')) as unknown as Json[],
    upload(content, fields = {}, fileName = 'run.gpx') {
      const form = new FormData();
      for (const [name, value] of Object.entries({ data_type: 'gpx', ...fields })) form.set(name, value);
      form.set('file', new Blob([content]), fileName);
      return send('POST', '/uploads', form);
    },
    async poll({ id }, times = 1) {
      for (let i = 1; i < times; i++) await get(`/uploads/${String(id)}`);
      return get(`/uploads/${String(id)}`);
    },
  };
}

/** The body of a 400. */
export const bad = (resource: string, field: string, code: string) => ({
  message: 'Bad Request',
  errors: [{ resource, field, code }],
});
