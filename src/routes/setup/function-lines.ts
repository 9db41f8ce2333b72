import { m } from '#words';
import type { SetupFindings } from '#lib/state/check-setup.ts';
import { isAsked, lineFor, type Place, type SetupLine } from './setup-line.ts';

/** The lines about this site and its function: nothing that Strava has to be asked for. */
export function functionLines(findings: SetupFindings, place: Place): SetupLine[] {
  return [pageLine(findings, place), reachedLine(findings, place), settingsLine(findings), originLine(findings, place)];
}

function pageLine({ device }: SetupFindings, { hostname }: Place): SetupLine {
  const name = m.setup_page_name();
  if (device.secure) return { name, standing: 'good', said: m.setup_page_good() };
  return {
    name,
    standing: 'todo',
    said: m.setup_page_todo(),
    next: m.setup_page_next(),
    value: `https://${hostname}`,
  };
}

function reachedLine({ reached }: SetupFindings, { origin, edgeOrigin }: Place): SetupLine {
  const name = m.setup_function_name();
  const at = edgeOrigin || origin;
  if (reached === 'yes') return { name, standing: 'good', said: m.setup_function_good({ at }) };
  if (reached === 'else') {
    return {
      name,
      standing: 'todo',
      said: m.setup_function_else({ at }),
      next: edgeOrigin === '' ? m.setup_function_else_next() : m.setup_function_else_next_there(),
    };
  }
  if (edgeOrigin === '') {
    const next = m.setup_function_silent_next();
    return { name, standing: 'todo', said: m.setup_function_silent({ at }), next };
  }
  return {
    name,
    standing: 'todo',
    said: m.setup_function_unread({ at }),
    next: m.setup_function_unread_next(),
    value: `ALLOWED_ORIGINS=${origin}`,
    where: 'function',
  };
}

function settingsLine({ settings, variable, reached }: SetupFindings): SetupLine {
  const isFromStrava = variable === 'STRAVA_CLIENT_ID' || variable === 'STRAVA_CLIENT_SECRET';
  return lineFor(
    m.setup_variables_name(),
    settings,
    {
      yes: { said: m.setup_variables_good() },
      no: {
        said: variable ? m.setup_variables_todo({ variable }) : m.setup_variables_todo_unnamed(),
        next: isFromStrava ? m.setup_variables_next_strava() : m.setup_variables_next(),
        value: variable && `${variable}=`,
        where: isFromStrava ? 'strava' : undefined,
      },
    },
    reached !== 'yes',
  );
}

function originLine(findings: SetupFindings, { origin }: Place): SetupLine {
  return lineFor(
    m.setup_address_name(),
    findings.origin,
    {
      yes: { said: m.setup_address_good({ origin }) },
      no: {
        said: m.setup_address_todo({ origin }),
        next: m.setup_address_next(),
        value: `ALLOWED_ORIGINS=${origin}`,
      },
    },
    !isAsked(findings),
  );
}
