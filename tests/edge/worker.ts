import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { WorkerOptions } from 'miniflare';
import { unstable_readConfig } from 'wrangler';

interface WranglerConfig {
  readonly main?: string;
  readonly compatibility_date?: string;
  readonly compatibility_flags: string[];
  readonly ratelimits: { readonly name: string; readonly simple: { limit: number; period: 10 | 60 } }[];
  readonly assets?: {
    readonly binding?: string;
    readonly not_found_handling?: string;
    readonly run_worker_first?: boolean | string[];
  };
}

const configFile = fileURLToPath(import.meta.resolve('#edge/cloudflare/wrangler.jsonc'));

export const wranglerConfig: WranglerConfig = unstable_readConfig({ config: configFile });

/** The Worker as it is deployed: bundled the way wrangler does. */
export async function bundleWorker(entry = wranglerConfig.main ?? ''): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    tsconfigRaw: {},
  });
  return outputFiles[0]?.text ?? '';
}

/** The Worker alone, with no limits: one network makes all requests of a test. */
export async function functionWorker(variables: Readonly<Record<string, string>>): Promise<WorkerOptions> {
  const { compatibility_date, compatibility_flags } = wranglerConfig;
  return {
    name: 'function',
    modules: [{ type: 'ESModule', path: 'worker.js', contents: await bundleWorker() }],
    ...(compatibility_date !== undefined && { compatibilityDate: compatibility_date }),
    compatibilityFlags: compatibility_flags,
    bindings: { ...variables },
  } as WorkerOptions;
}

/** The Worker with a folder of files beside it, as wrangler.jsonc describes both. */
export async function siteWorker(folder: string, variables: Readonly<Record<string, string>>): Promise<WorkerOptions> {
  const { assets, compatibility_date, compatibility_flags, ratelimits } = wranglerConfig;
  return {
    name: 'site',
    modules: [{ type: 'ESModule', path: 'worker.js', contents: await bundleWorker() }],
    ...(compatibility_date !== undefined && { compatibilityDate: compatibility_date }),
    compatibilityFlags: compatibility_flags,
    bindings: { ...variables },
    ratelimits: Object.fromEntries(ratelimits.map(({ name, simple }) => [name, { simple }])),
    assets: {
      directory: folder,
      workerName: 'site',
      binding: assets?.binding,
      routerConfig: {
        has_user_worker: true,
        static_routing: { user_worker: Array.isArray(assets?.run_worker_first) ? assets.run_worker_first : [] },
      },
      assetConfig: { not_found_handling: assets?.not_found_handling },
    },
  } as WorkerOptions;
}
