/**
 * All sandboxes of a test run live at one origin, each below a path of its own: the pages' policy names that origin
 * when they are built, long before a test decides what its Strava should be like.
 */
export const STRAVA_PORT = 4291;
export const STRAVA_ORIGIN = `http://127.0.0.1:${STRAVA_PORT}`;

export const stravaUrl = (name: string) => `${STRAVA_ORIGIN}/of/${name}`;
