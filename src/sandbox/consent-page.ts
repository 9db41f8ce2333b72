import { html } from 'hono/html';
import type { AuthorizeRequest } from './authorize-request.ts';
import { SCOPES } from './scopes.ts';
import type { SandboxState } from './state.ts';

type Html = ReturnType<typeof html>;

const STYLE = html`<style>
  :root {
    color-scheme: light dark;
    --ink: light-dark(#1f2933, #e6e9ee);
    --quiet: light-dark(#52606d, #a3adba);
    --paper: light-dark(#ffffff, #1d232b);
    --ground: light-dark(#eef1f4, #12161b);
    --line: light-dark(#cbd2d9, #3b4651);
    --accent: light-dark(#1c5d99, #7db7ec);
  }
  body {
    margin: 0;
    min-height: 100vh;
    display: grid;
    place-items: center;
    background: var(--ground);
    color: var(--ink);
    font:
      1rem/1.5 system-ui,
      sans-serif;
  }
  main {
    box-sizing: border-box;
    width: min(30rem, 100%);
    padding: 2rem;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 0.75rem;
  }
  h1 {
    margin: 0.25rem 0 1rem;
    font-size: 1.4rem;
    line-height: 1.25;
  }
  .notice,
  .quiet {
    color: var(--quiet);
    font-size: 0.875rem;
  }
  .notice {
    margin: 0;
    letter-spacing: 0.02em;
  }
  fieldset {
    margin: 0 0 1.5rem;
    padding: 0;
    border: 0;
  }
  label {
    display: flex;
    gap: 0.75rem;
    padding: 0.5rem 0;
    border-bottom: 1px solid var(--line);
  }
  input {
    accent-color: var(--accent);
  }
  button {
    min-height: 2.75rem;
    padding: 0 1.25rem;
    border: 1px solid var(--accent);
    border-radius: 0.5rem;
    background: none;
    color: var(--accent);
    font: inherit;
    cursor: pointer;
  }
  #authorize {
    background: var(--accent);
    color: var(--paper);
  }
</style>`;

function page(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        ${STYLE}
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;
}

const NOTICE = html`<p class="notice">Local sandbox: this is not Strava, and the athlete is made up</p>`;

/** `read` cannot be unticked; every other box can. Works without scripts. */
export function consentPage(state: SandboxState, asked: AuthorizeRequest, action: string): Html {
  const boxes = asked.scopes.map((scope) => {
    const locked = scope === 'read' ? html`disabled` : '';
    return html`<label>
      <input type="checkbox" name="scope" value="${scope}" checked ${locked} />
      <span>${SCOPES[scope]}${scope === 'read' ? ' (required)' : ''}</span>
    </label>`;
  });
  const { firstname, lastname } = state.athlete.profile;
  const title = `Authorize ${state.app.name} to connect to Strava`;
  return page(
    title,
    html`${NOTICE}
      <h1>${title}</h1>
      <p class="quiet">Logged in as ${String(firstname ?? '')} ${String(lastname ?? '')}</p>
      <form method="post" action="${action}">
        <fieldset>
          <legend>${state.app.name} will be able to:</legend>
          ${boxes}
        </fieldset>
        <button id="authorize" name="decision" value="authorize">Authorize</button>
        <button id="cancel" name="decision" value="cancel">Cancel</button>
      </form>`,
  );
}

/** The dead end of an app that has no seat left. Nobody is sent back to it. */
export function athleteLimitPage(): Html {
  return page(
    'Error 403',
    html`${NOTICE}
      <h1>Error 403: Limit of connected athletes exceeded</h1>
      <p>
        This app has exceeded the limit of connected athletes. If you are a developer of this application, please
        contact Strava developer support.
      </p>`,
  );
}
