import { Hono } from 'hono';
import { readAuthorizeRequest, redirectBack, type AuthorizeRequest } from './authorize-request.ts';
import { athleteLimitPage, consentPage } from './consent-page.ts';
import type { SandboxState } from './state.ts';
import { issueCode } from './token-store.ts';

const PATHS = ['/oauth/authorize', '/oauth/mobile/authorize', '/api/v3/oauth/authorize'];

/** The page where the athlete says yes or no. A GET shows it, its form answers with a POST to the same address. */
export function authorizeRoutes(state: SandboxState): Hono {
  const routes = new Hono();

  routes.on('GET', PATHS, async (c) => {
    const url = new URL(c.req.url);
    const asked = readAuthorizeRequest(state, url.searchParams);
    if (asked instanceof Response) return asked;
    if (state.switches.athleteLimitReached && state.consent === undefined) return c.html(athleteLimitPage(), 403);
    if (!asked.force && alreadyGranted(state.consent, asked.scopes)) return grant(state, asked, asked.scopes);
    return c.html(consentPage(state, asked, url.search));
  });

  routes.on('POST', PATHS, async (c) => {
    const asked = readAuthorizeRequest(state, new URL(c.req.url).searchParams);
    if (asked instanceof Response) return asked;
    if (state.switches.athleteLimitReached && state.consent === undefined) return c.html(athleteLimitPage(), 403);
    const form = await c.req.raw.formData().catch(() => new FormData());
    if (form.get('decision') !== 'authorize') return redirectBack(asked, 'error=access_denied');
    const ticked = form.getAll('scope');
    return grant(
      state,
      asked,
      asked.scopes.filter((scope) => scope === 'read' || ticked.includes(scope)),
    );
  });

  return routes;
}

function alreadyGranted(consent: readonly string[] | undefined, scopes: readonly string[]): boolean {
  return consent?.length === scopes.length && scopes.every((scope) => consent.includes(scope));
}

function grant(state: SandboxState, asked: AuthorizeRequest, scopes: readonly string[]): Response {
  state.consent = scopes;
  const code = issueCode(state, scopes, asked.challenge);
  return redirectBack(asked, `code=${code}&scope=${scopes.join(',')}`);
}
