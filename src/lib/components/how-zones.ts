import type { HowComputed } from './how-computed.ts';

/** How heart rate zones are drawn. Each reaches from its bound up to, and without, the next. */
export const ZONE_HOW = {
  zoneMax: {
    title: 'zones from your highest heart rate',
    formula: 'Five zones, which begin at 50, 60, 70, 80 and 90 % of your highest heart rate.',
    convention:
      'The shares are those of Dreeve and runviz. Dreeve’s zones end at a whole number (50 to 60, 61 to 70 …), so that what lies between two is in none; here each begins where the one below ends. Below 50 % is no zone.',
  },
  zoneReserve: {
    title: 'zones from highest and resting heart rate',
    formula:
      'Five zones, which begin at 50, 60, 70, 80 and 90 % of the way from your resting to your highest heart rate.',
    convention:
      'Karvonen’s reserve. The same shares give higher bounds than those of the highest heart rate alone: with 190 and 50, zone 1 begins at 120 instead of 95.',
  },
  zoneThreshold: {
    title: 'zones from your threshold',
    formula:
      'Friel’s seven zones: for runs they part at 85, 90, 95, 100, 103 and 106 % of your heart rate at threshold, for rides at 81, 90, 94, 100, 103 and 106 %.',
    convention:
      'Everything below the second zone is the first. Friel’s own tables are printed in whole per cent with gaps (85 to 89, 90 to 94), which no heart rate falls into here. Sports other than rides take the table for runs.',
  },
  zoneStrava: {
    title: 'zones as you set them at Strava',
    formula: 'The bounds that Strava gives, as they are.',
    convention: 'Strava sends the ones of today only, so that old activities are counted with them too.',
  },
  zoneCustom: {
    title: 'zones of your own',
    formula: 'The bounds that you entered, as they are.',
    convention: 'They have no dates: old activities are counted with them too. Below the first is no zone.',
  },
} as const satisfies Record<string, HowComputed>;
