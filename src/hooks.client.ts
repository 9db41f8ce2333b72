import { hideRedirectQuery } from '#lib/state/redirect-query.ts';

// This module is evaluated before SvelteKit looks at the address.
hideRedirectQuery();
