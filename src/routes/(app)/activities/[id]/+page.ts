import { SHELL_ID } from './address.ts';

/** One page is built for all activities; hosts and the service worker answer with it for each of them. */
export const prerender = true;
export const entries = () => [{ id: SHELL_ID }];
