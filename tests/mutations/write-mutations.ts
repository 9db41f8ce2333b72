import { inSource, type Mutation } from './mutation.ts';

const inState = (name: string, file: string, from: string, to: string, ...tests: string[]): Mutation =>
  inSource(name, `lib/state/${file}`, from, to, ...tests.map((test) => `state/${test}`));
const inStrava = (name: string, file: string, from: string, to: string, ...tests: string[]): Mutation =>
  inSource(name, `lib/strava/${file}`, from, to, ...tests.map((test) => `strava/${test}`));

/** Mistakes about activities that are created and edited. */
export const WRITE_MUTATIONS: readonly Mutation[] = [
  inState(
    'creating: nobody looks after an answer',
    'create-once',
    'const others = (await found(activity)) ?? [];',
    'const others: readonly Activity[] = [];',
    'create-once',
  ),
  inState(
    'creating: a silence is a failure',
    'create-once',
    'if (hasLeft && isOutcomeUnknown(error)) return look(activity);',
    '',
    'create-once',
  ),
  inState('creating: what never left may be there', 'create-once', 'hasLeft && is', 'is', 'create-once'),
  inState(
    'creating: that it leaves is not written down',
    'create-once',
    'await note({ activity, hasLeft: true });',
    '',
    'create-once',
  ),
  inState('creating: what is there stays open', 'create-once', 'await note(undefined);', '', 'create-once'),
  inState(
    'creating: what was refused may be there',
    'create-once',
    'await note({ activity, hasLeft: false });',
    '',
    'create-once',
  ),
  inState(
    'creating: what was there before is counted',
    'create-once',
    '.filter(({ id }) => !earlier.has(id))',
    '',
    'create-once',
  ),
  inSource(
    'creating: any time is that time',
    'lib/strava/find-created',
    'activity.start === start &&',
    '',
    'state/create-once',
  ),
  inSource(
    'creating: any name is that name',
    'lib/strava/find-created',
    'activity.name === wanted.name &&',
    '',
    'state/create-once',
  ),
  inSource(
    'creating: any duration is that duration',
    'lib/strava/find-created',
    'activity.elapsedTime === wanted.elapsedTime &&',
    '',
    'state/create-once',
  ),
  inSource(
    'creating: any distance is that distance',
    'lib/strava/find-created',
    '< TOLERANCE',
    '< Infinity',
    'state/create-once',
  ),
  inSource(
    'creating: looked for before its own second',
    'lib/strava/find-created',
    'epochSeconds(start + 1)',
    'epochSeconds(start)',
    'state/create-once',
  ),
  inSource(
    'creating: a silence closes the list too',
    'lib/strava/request',
    "sending?.method === 'POST' && error",
    'false && error',
    'connect/closed-window',
  ),
  inStrava(
    'editing: a field too many is sent',
    'wire-uploads',
    "...('gearId' in edit && { gear_id: gearId ?? 'none' }),",
    "gear_id: gearId ?? 'none',",
    'write-activity',
  ),
  inStrava(
    'editing: hidden is shown',
    'wire-uploads',
    'hide_from_home: hideFromHome',
    'hide_from_home: !hideFromHome',
    'write-activity',
  ),
  inSource(
    'editing: what Strava did not do is done',
    'lib/training/edits',
    'fieldsOf(changesOf(answered, changes))',
    'fieldsOf(changesOf(changes, changes))',
    'training/edits',
  ),
  inSource(
    'editing: the new value is written back',
    'lib/training/edits',
    'pick(before, (field) => has(changes, field))',
    'pick(changes, (field) => has(before, field))',
    'training/edits',
  ),
  inSource(
    'permission: any to write is enough',
    'lib/state/write-permission',
    'scopes.includes(ACTIVITY_WRITE)',
    "scopes.some((scope) => scope.endsWith(':write'))",
    'connect/scopes',
  ),
];
