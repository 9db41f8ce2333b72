/** `npm start`: builds the production app, serves it together with the edge function, and says what it is connected to. */
import { serveApp } from '#edge/node/serve-app.ts';
import { buildApp } from './build-app.ts';
import { connectToStrava, stravaVariables } from './connect-to-strava.ts';
import { expectFree } from './free-port.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { localEnvironment, readSettings } from './settings.ts';

await runUntilStopped(async () => {
  const environment = localEnvironment();
  const settings = readSettings(environment);
  await expectFree(settings.port, 'npm start');
  const strava = await connectToStrava(settings, process.argv.slice(2));
  console.log('Building …');
  await buildApp(strava.apiBase);

  const app = await serveApp({
    environment: { ...environment, ...stravaVariables(strava) },
    buildFolder: 'build',
    port: settings.port,
  });
  console.log(`\nMilepost is at http://localhost:${app.port}\nConnected to ${strava.description}\n`);
  return async () => {
    await app.close();
    await strava.close();
  };
});
