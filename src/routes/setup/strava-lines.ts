import type { SetupFindings } from '#lib/state/check-setup.ts';
import { isAsked, lineFor, type Place, type SetupLine } from './setup-line.ts';

/** The lines about the application at Strava. */
export function stravaLines(findings: SetupFindings, place: Place): SetupLine[] {
  return [
    credentialsLine(findings),
    callbackLine(findings, place),
    applicationLine(findings),
    placesLine(findings),
    limitsLine(findings),
  ];
}

function credentialsLine(findings: SetupFindings): SetupLine {
  return lineFor(
    'Client ID and secret',
    findings.credentials,
    {
      yes: { said: 'Strava accepts them.' },
      no: {
        said: 'Strava does not accept them. This page is not told which of the two is wrong.',
        next: 'Copy both again from your application’s page at Strava into .env, then run “npm run deploy” again, or set them where your host keeps the function’s variables.',
        value: 'STRAVA_CLIENT_ID=\nSTRAVA_CLIENT_SECRET=',
        where: 'strava',
      },
    },
    !isAsked(findings),
  );
}

function callbackLine(findings: SetupFindings, { hostname }: Place): SetupLine {
  return lineFor(
    'The way back from Strava',
    findings.callback,
    {
      yes: { said: `Strava sends athletes back to ${hostname}.` },
      no: {
        said: `Strava would not send athletes back to ${hostname}.`,
        next: 'On your application’s page at Strava, make this the “Authorization Callback Domain”: no https, no port, no slash.',
        value: hostname,
        where: 'strava',
      },
    },
    !isAsked(findings) || findings.credentials === 'no',
  );
}

function applicationLine(findings: SetupFindings): SetupLine {
  const name = 'An active application';
  const { application } = findings;
  const canConnect = findings.credentials === 'yes' && findings.callback !== 'no';
  if (application === 'nobody') {
    return {
      name,
      standing: 'open',
      said: 'Strava tells only an athlete who is connected, and nobody is connected in this browser.',
      next: canConnect
        ? 'Connect with your own Strava. Strava leads you back here.'
        : 'When the lines above are in order, connect with your own Strava.',
      where: canConnect ? 'connect' : undefined,
    };
  }
  return lineFor(
    name,
    application,
    {
      yes: { said: 'Strava answers when the athlete of this browser asks for data.' },
      no: {
        said: 'Strava has paused the application: nobody on this link gets anything newer.',
        next: 'The owner of the application needs a paid Strava subscription. Renew it, and activate the application again on its page at Strava. Nobody has to sign in again.',
        where: 'strava',
      },
    },
    !isAsked(findings),
  );
}

const ONLY_YOU = 'How many are used, only you can see, on your application’s page at Strava.';

function placesLine({ config }: SetupFindings): SetupLine {
  const name = 'Places';
  if (!config) return { name, standing: 'told', said: ONLY_YOU, where: 'strava' };
  const { places } = config;
  if (places === undefined) {
    return {
      name,
      standing: 'told',
      said: `Strava lets a new application serve one athlete, and ten after an upgrade. This site was not told which. ${ONLY_YOU}`,
      next: 'With this variable, friends read how many places there are before they connect. Write 1 if you did not upgrade.',
      value: 'PLACES=10',
      where: 'strava',
    };
  }
  if (places === 1) {
    return {
      name,
      standing: 'good',
      said: `One athlete, as PLACES says: that is you. ${ONLY_YOU}`,
      next: 'Before you share the link, upgrade to ten on your application’s page at Strava, and set this.',
      value: 'PLACES=10',
      where: 'strava',
    };
  }
  return { name, standing: 'good', said: `${places} athletes, as PLACES says. ${ONLY_YOU}`, where: 'strava' };
}

/** What Strava lets one application read, by how many athletes it may serve. */
const limitsFor = (places = 1) => (places > 1 ? { quarterHour: 200, day: 2000 } : { quarterHour: 100, day: 1000 });

const written = (count: number) => count.toLocaleString('en');

function limitsLine({ config }: SetupFindings): SetupLine {
  const name = 'Limits';
  if (!config) return { name, standing: 'told', said: 'The function says them when it can be asked.' };
  const { perQuarterHour, perDay } = config.readShare;
  const { quarterHour, day } = limitsFor(config.places);
  const share = `Each athlete may read ${written(perQuarterHour)} times in a quarter of an hour and ${written(perDay)} times a day. Strava lets the whole application read ${written(quarterHour)} and ${written(day)} times.`;
  if (perQuarterHour <= quarterHour && perDay <= day) {
    const atOnce = Math.floor(Math.min(quarterHour / perQuarterHour, day / perDay));
    const rest =
      atOnce === 1
        ? 'That is enough for one of them at a time.'
        : `That is enough for ${atOnce} of them at the same time.`;
    return { name, standing: 'good', said: `${share} ${rest}` };
  }
  return {
    name,
    standing: 'todo',
    said: `${share} One athlete alone could use it all up.`,
    next: 'Lower these two, or leave them out: the function then uses these.',
    value: 'READS_PER_QUARTER_HOUR=20\nREADS_PER_DAY=200',
  };
}
