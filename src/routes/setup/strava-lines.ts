import { m } from '#words';
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
    m.setup_credentials_name(),
    findings.credentials,
    {
      yes: { said: m.setup_credentials_good() },
      no: {
        said: m.setup_credentials_todo(),
        next: m.setup_credentials_next(),
        value: 'STRAVA_CLIENT_ID=\nSTRAVA_CLIENT_SECRET=',
        where: 'strava',
      },
    },
    !isAsked(findings),
  );
}

function callbackLine(findings: SetupFindings, { hostname }: Place): SetupLine {
  return lineFor(
    m.setup_callback_name(),
    findings.callback,
    {
      yes: { said: m.setup_callback_good({ hostname }) },
      no: {
        said: m.setup_callback_todo({ hostname }),
        next: m.setup_callback_next(),
        value: hostname,
        where: 'strava',
      },
    },
    !isAsked(findings) || findings.credentials === 'no',
  );
}

function applicationLine(findings: SetupFindings): SetupLine {
  const name = m.setup_application_name();
  const { application } = findings;
  const canConnect = findings.credentials === 'yes' && findings.callback !== 'no';
  if (application === 'nobody') {
    return {
      name,
      standing: 'open',
      said: m.setup_application_nobody(),
      next: canConnect ? m.setup_application_nobody_next() : m.setup_application_nobody_later(),
      where: canConnect ? 'connect' : undefined,
    };
  }
  return lineFor(
    name,
    application,
    {
      yes: { said: m.setup_application_good() },
      no: {
        said: m.setup_application_todo(),
        next: m.setup_application_next(),
        where: 'strava',
      },
    },
    !isAsked(findings),
  );
}

function placesLine({ config }: SetupFindings): SetupLine {
  const name = m.setup_places_name();
  if (!config) return { name, standing: 'told', said: m.setup_places_only_you(), where: 'strava' };
  const { places } = config;
  if (places === undefined) {
    return {
      name,
      standing: 'told',
      said: m.setup_places_untold(),
      next: m.setup_places_untold_next(),
      value: 'PLACES=10',
      where: 'strava',
    };
  }
  if (places === 1) {
    return {
      name,
      standing: 'good',
      said: m.setup_places_one(),
      next: m.setup_places_one_next(),
      value: 'PLACES=10',
      where: 'strava',
    };
  }
  return { name, standing: 'good', said: m.setup_places_many({ shown: String(places) }), where: 'strava' };
}

/** What Strava lets one application read, by how many athletes it may serve. */
const limitsFor = (places = 1) => (places > 1 ? { quarterHour: 200, day: 2000 } : { quarterHour: 100, day: 1000 });

const written = (count: number) => count.toLocaleString(m.frame_language());

function limitsLine({ config }: SetupFindings): SetupLine {
  const name = m.setup_limits_name();
  if (!config) return { name, standing: 'told', said: m.setup_limits_unasked() };
  const { perQuarterHour, perDay } = config.readShare;
  const { quarterHour, day } = limitsFor(config.places);
  const share = {
    perQuarterHour: written(perQuarterHour),
    perDay: written(perDay),
    quarterHour: written(quarterHour),
    day: written(day),
  };
  if (perQuarterHour <= quarterHour && perDay <= day) {
    const atOnce = Math.floor(Math.min(quarterHour / perQuarterHour, day / perDay));
    const said = m.setup_limits_good({ ...share, count: atOnce, shown: String(atOnce) });
    return { name, standing: 'good', said };
  }
  return {
    name,
    standing: 'todo',
    said: m.setup_limits_todo(share),
    next: m.setup_limits_next(),
    value: 'READS_PER_QUARTER_HOUR=20\nREADS_PER_DAY=200',
  };
}
