import type { SetupFindings } from '#lib/state/check-setup.ts';
import { functionLines } from './function-lines.ts';
import type { Place, SetupLine } from './setup-line.ts';
import { stravaLines } from './strava-lines.ts';

/** Every line of the page, in the order in which an owner puts things right. */
export function setupLines(findings: SetupFindings, place: Place): SetupLine[] {
  return [...functionLines(findings, place), ...stravaLines(findings, place), deviceLine(findings)];
}

/** About this browser, not about the site: nothing here is the owner's to put right. */
function deviceLine({ device }: SetupFindings): SetupLine {
  const name = 'This browser';
  if (!device.keeps) {
    return {
      name,
      standing: 'told',
      said: 'It keeps nothing for this site: storage is blocked, or this is a private window. Others are not affected.',
    };
  }
  if (!device.offline) {
    const said = 'It keeps what is read, but cannot open the site without a connection. Others are not affected.';
    return { name, standing: 'told', said };
  }
  return { name, standing: 'good', said: 'It keeps what is read and can open the site without a connection.' };
}
