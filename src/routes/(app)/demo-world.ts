import type { DemoStrava } from '#demo/strava.ts';
import { beginDemo, demoBegan } from '#lib/components/in-demo.ts';
import { OWN, type World } from '#lib/world.ts';

/** The world of this tab: the athlete's own, or the demo's, in which it is or (with `enter`) begins to be. */
export function worldOfThisTab(enter: boolean): World {
  const earlier = demoBegan();
  if (earlier === undefined && !enter) return OWN;
  return demoWorld(earlier ?? beginDemo(new Date()), earlier === undefined);
}

/** Shares nothing with the athlete's own world. The code for it comes when it is first needed. */
function demoWorld(began: number, isFresh: boolean): World {
  let opening: Promise<DemoStrava> | undefined;
  const opened = () => (opening ??= import('#demo/demo.ts').then(({ openDemo }) => openDemo({ began, isFresh })));
  return {
    fetch: async (...parameters) => (await opened()).fetch(...parameters),
    name: 'milepost-demo',
    locks: () => named(OWN.locks()),
    marks: () => sessionStorage,
    ready: opened,
    async signIn(app) {
      const [{ consent }, { fillIn }] = await Promise.all([opened(), import('./demo-values.ts')]);
      const back = await consent(await app.beginConnecting(null, 'everything'));
      const answer = await app.finishConnecting(back.searchParams);
      if (answer.kind === 'connected') await fillIn(app, answer.session.athlete.id);
    },
  };
}

/** Locks of the same names, that nobody else asks for. */
function named(locks: LockManager | undefined): LockManager | undefined {
  if (!locks) return undefined;
  const request = (name: string, ...rest: [LockGrantedCallback<unknown>]) => locks.request(`demo:${name}`, ...rest);
  return { request, query: () => locks.query() } as LockManager;
}
