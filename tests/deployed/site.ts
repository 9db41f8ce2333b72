/** The production build as it is deployed, on Cloudflare's own runtime, with a sandbox of its own as Strava. */
import { Miniflare, NoOpLog, type WorkerOptions } from 'miniflare';
import { buildApp } from '#local/build-app.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import type { SandboxAthlete } from '#sandbox/strava-json.ts';
import { siteWorker } from '#tests/edge/worker.ts';
import { MANY_READS, serveStrava } from './strava.ts';

export interface DeployedSite {
  /** Without a slash at its end. */
  readonly url: string;
  readonly strava: Sandbox;
  /** As if the site were gone, while Strava stays. */
  stop(): Promise<void>;
  /** Serves the site again, at the same address. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Builds the app for a new sandbox with this athlete, and serves both. */
export async function deploySite(athlete: SandboxAthlete): Promise<DeployedSite> {
  const served = await serveStrava(athlete);
  const { app } = served.sandbox.state;
  const apiBase = `${served.url}/api/v3`;
  await buildApp(apiBase);
  const worker = await siteWorker('build', {
    STRAVA_CLIENT_ID: app.clientId,
    STRAVA_CLIENT_SECRET: app.clientSecret,
    STRAVA_OAUTH_BASE: `${served.url}/oauth`,
    STRAVA_API_BASE: apiBase,
    READS_PER_QUARTER_HOUR: String(MANY_READS),
    READS_PER_DAY: String(MANY_READS),
  });
  let runtime = serve(worker, 0);
  const { origin, port } = await runtime.ready;
  const url = origin.replace('127.0.0.1', 'localhost');
  await expectCompression(url);
  return {
    url,
    strava: served.sandbox,
    stop: () => runtime.dispose(),
    async start() {
      runtime = serve(worker, Number(port));
      await runtime.ready;
    },
    async close() {
      await runtime.dispose();
      await served.close();
    },
  };
}

/** What the runtime itself prints is about connections that browsers end. */
const serve = (worker: WorkerOptions, port: number) =>
  new Miniflare({ log: new NoOpLog(), port, workers: [worker], handleRuntimeStdio: drop });

function drop(...streams: NodeJS.ReadableStream[]): void {
  for (const stream of streams) stream.resume();
}

/** Cloudflare compresses text, and so does this runtime; without it every figure of loading would be wrong. */
async function expectCompression(url: string): Promise<void> {
  const { headers } = await fetch(url, { headers: { 'accept-encoding': 'br, gzip' } });
  const encoding = headers.get('content-encoding');
  if (encoding !== 'br' && encoding !== 'gzip') throw new Error('The site is served without compression.');
}
