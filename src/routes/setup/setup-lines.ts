import { m } from '#words';
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
  const name = m.setup_device_name();
  if (!device.keeps) {
    return {
      name,
      standing: 'told',
      said: m.setup_device_nothing(),
    };
  }
  if (!device.offline) {
    return { name, standing: 'told', said: m.setup_device_online() };
  }
  return { name, standing: 'good', said: m.setup_device_good() };
}
