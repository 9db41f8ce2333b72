import type { JsonObject } from './strava-json.ts';

export interface RequestFields {
  /** Texts from a form or the query, anything from JSON. The body wins over the query. */
  readonly fields: JsonObject;
  readonly isJson: boolean;
  /** Files of a multipart form, by the name of their field. */
  readonly files: ReadonlyMap<string, File>;
}

/** What a request writes. A body that cannot be read counts as empty. */
export async function fieldsOf(request: Request): Promise<RequestFields> {
  const fields: JsonObject = Object.fromEntries(new URL(request.url).searchParams);
  const files = new Map<string, File>();
  const type = request.headers.get('content-type') ?? '';
  const isJson = type.includes('json');
  try {
    if (isJson) {
      const body: unknown = await request.json();
      if (typeof body === 'object' && body !== null) Object.assign(fields, body);
    } else if (type.includes('form')) {
      for (const [name, value] of await request.formData()) {
        if (typeof value === 'string') fields[name] = value;
        else files.set(name, value);
      }
    }
  } catch {
    // Falls through: what is missing is then what the endpoint complains about.
  }
  return { fields, isJson, files };
}

/** A text, trimmed; undefined when it is absent, empty or no text. */
export function textIn(fields: JsonObject, name: string): string | undefined {
  const value = fields[name];
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** Whether a box is ticked: true, 1, or their texts. */
export function isTicked(fields: JsonObject, name: string): boolean {
  return ['true', '1'].includes(String(fields[name]));
}
