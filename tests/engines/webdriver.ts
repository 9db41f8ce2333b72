/** The W3C WebDriver protocol, as far as the main job needs it: JSON over HTTP. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** The code that WebDriver gives to this key. */
const ARROW_LEFT = '\uE012';

export interface WebDriverSession {
  readonly version: string;
  go(url: string): Promise<void>;
  click(path: string): Promise<void>;
  pressLeft(path: string): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  end(): Promise<void>;
}

/** A session of the driver that listens at `base`. Throws what the driver refuses. */
export async function startSession(base: string, capabilities: object): Promise<WebDriverSession> {
  const created = await command(`${base}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } });
  const { sessionId, capabilities: given } = created as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const session = `${base}/session/${sessionId}`;
  const post = (path: string, body: object) => command(session + path, 'POST', body);
  async function element(path: string): Promise<string> {
    const found = (await post('/element', { using: 'xpath', value: path })) as Record<string, string>;
    return `/element/${found[ELEMENT]}`;
  }
  return {
    version: given.browserVersion,
    go: async (url) => void (await post('/url', { url })),
    click: async (path) => void (await post(`${await element(path)}/click`, {})),
    pressLeft: async (path) => void (await post(`${await element(path)}/value`, { text: ARROW_LEFT })),
    async evaluate(expression) {
      const script = `const done = arguments[0];
        Promise.resolve(${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = (await post('/execute/async', { script, args: [] })) as { value?: unknown; error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    end: async () => void (await command(session, 'DELETE')),
  };
}

async function command(url: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}
