import type { Choice } from '#lib/components/choices.ts';
import { type Sport, SPORTS } from '#lib/training/sport.ts';
import { m } from '#words';

/** What an activity can be, by name; 'Other' is no sport of Strava's. */
export const SPORT_CHOICES: readonly Choice<Sport>[] = SPORTS.filter((sport) => sport !== 'Other')
  .map((sport) => ({ value: sport, label: m.upload_sport({ sport }) }))
  .sort((a, b) => a.label.localeCompare(b.label, m.frame_language()));
