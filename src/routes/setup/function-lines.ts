import type { SetupFindings } from '#lib/state/check-setup.ts';
import { isAsked, lineFor, type Place, type SetupLine } from './setup-line.ts';

const PUT =
  'Put it into .env and run “npm run deploy” again, or set it where your host keeps the function’s variables.';

/** The lines about this site and its function: nothing that Strava has to be asked for. */
export function functionLines(findings: SetupFindings, place: Place): SetupLine[] {
  return [pageLine(findings, place), reachedLine(findings, place), settingsLine(findings), originLine(findings, place)];
}

function pageLine({ device }: SetupFindings, { hostname }: Place): SetupLine {
  const name = 'A secure page';
  if (device.secure) return { name, standing: 'good', said: 'This page came over https, or from this computer.' };
  return {
    name,
    standing: 'todo',
    said: 'This page came without https, so the browser offers no cryptography and nobody can connect.',
    next: 'Open it, and share it, with https in front.',
    value: `https://${hostname}`,
  };
}

function reachedLine({ reached }: SetupFindings, { origin, edgeOrigin }: Place): SetupLine {
  const name = 'The function';
  const at = edgeOrigin || origin;
  if (reached === 'yes') return { name, standing: 'good', said: `It answers at ${at}.` };
  if (reached === 'else') {
    return {
      name,
      standing: 'todo',
      said: `Something else answers at ${at}/api/config, perhaps a page. No function runs there.`,
      next:
        edgeOrigin === ''
          ? 'This host may serve files only. Put the function elsewhere, as the README says under “Publish it”, and build again with its address in EDGE_ORIGIN.'
          : 'Deploy the function there, or build again with its right address in EDGE_ORIGIN.',
    };
  }
  if (edgeOrigin === '') {
    const next = 'Look whether you are online and your host is up, then check again.';
    return { name, standing: 'todo', said: `Nothing answers at ${at}.`, next };
  }
  return {
    name,
    standing: 'todo',
    said: `Nothing comes from ${at} that this page may read. Either no function is there, or it does not know this page.`,
    next: 'Add this to the function’s variables. If it is there already, open the function: it names the variable that is wrong.',
    value: `ALLOWED_ORIGINS=${origin}`,
    where: 'function',
  };
}

function settingsLine({ settings, variable, reached }: SetupFindings): SetupLine {
  const isFromStrava = variable === 'STRAVA_CLIENT_ID' || variable === 'STRAVA_CLIENT_SECRET';
  return lineFor(
    'Its variables',
    settings,
    {
      yes: { said: 'What the function needs is there, and nothing that is set is malformed.' },
      no: {
        said: variable
          ? `${variable} is missing or malformed. An empty value counts, and so does a space at its end.`
          : 'One of the function’s variables is missing or malformed.',
        next: isFromStrava ? `Copy it from your application’s page at Strava. ${PUT}` : PUT,
        value: variable && `${variable}=`,
        where: isFromStrava ? 'strava' : undefined,
      },
    },
    reached !== 'yes',
  );
}

function originLine(findings: SetupFindings, { origin }: Place): SetupLine {
  return lineFor(
    'This address',
    findings.origin,
    {
      yes: { said: `People may sign in at ${origin}.` },
      no: {
        said: `The function lets nobody sign in at ${origin}.`,
        next: 'Add it to ALLOWED_ORIGINS, after a comma if something is there already. A proxy in front of the function makes this necessary too.',
        value: `ALLOWED_ORIGINS=${origin}`,
      },
    },
    !isAsked(findings),
  );
}
