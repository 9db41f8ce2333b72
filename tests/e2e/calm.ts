/** What no page of ours may ever do: break its policy, throw, or ask a host that is neither ours nor Strava. */
import type { BrowserContext } from '@playwright/test';

/**
 * Watches every page, tab, popup and worker of a browser context from now on. The list grows with each trouble, in
 * words; `hosts` are the origins that may be asked.
 */
export async function watch(context: BrowserContext, hosts: readonly string[]): Promise<readonly string[]> {
  const troubles: string[] = [];
  // A violation is no exception, and not every one is printed.
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`Content Security Policy: ${effectiveDirective} forbids ${blockedURI}`),
    );
  });
  context.on('weberror', (error) => troubles.push(`threw ${error.error().message}`));
  context.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) troubles.push(message.text());
  });
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !hosts.includes(origin)) troubles.push(`asked ${request.url()}`);
  });
  return troubles;
}
