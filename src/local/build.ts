/** `npm run build`: the app as files in `build`, for the place that BASE_PATH, EDGE_ORIGIN and SITE_URL name. */
import { buildApp } from './build-app.ts';
import { leakedSecrets, weigh } from './built-files.ts';
import { edgeVariables } from './edge-variables.ts';
import { localEnvironment } from './settings.ts';
import { siteSettings } from './site-settings.js';

try {
  const environment = localEnvironment();
  const { basePath, edgeOrigin, siteUrl } = siteSettings(environment);
  const place = { BASE_PATH: basePath, EDGE_ORIGIN: edgeOrigin, SITE_URL: siteUrl };
  await buildApp(environment['STRAVA_API_BASE'], place);
  const found = await leakedSecrets(['build'], edgeVariables(environment).secret);
  if (found.length > 0) throw new Error(`A secret stands in what everybody could read: ${found.join('; ')}.`);
  const { files, bytes } = await weigh('build');
  console.log(`The app is in the folder build: ${files} files, ${(bytes / 1000).toFixed(1)} KB.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
