import { moveIn, sweep } from './presence.ts';
import { createDemoStrava, type DemoStrava } from './strava.ts';

interface Beginning {
  /** When the demo began in this tab, in milliseconds since 1970. */
  readonly began: number;
  /** It begins now: what a closed tab left is not gone on with. */
  readonly isFresh: boolean;
}

/** The demo of this page, once nobody else can take its database away. */
export async function openDemo({ began, isFresh }: Beginning): Promise<DemoStrava> {
  if (isFresh) await sweep();
  await moveIn();
  return createDemoStrava({ origin: location.origin, began: new Date(began), now: () => new Date() });
}
