/** What the build was told of the place that it will be served at; `local/site-settings.js` has checked it. */

/** The public address of the start page, as 'https://milepost.example/milepost'; '' when the build was not told. */
export const SITE_URL: string = import.meta.env.SITE_URL;

/** Where the edge function is, as 'https://edge.example'; '' when it answers beside the app. */
export const EDGE_ORIGIN: string = import.meta.env.EDGE_ORIGIN;
