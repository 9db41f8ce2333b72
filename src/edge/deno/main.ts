import { createApp } from '#edge/node/create-app.ts';

/** What Deno adds to the web's own globals. */
declare const Deno: {
  readonly env: { toObject(): Record<string, string> };
  serve(handler: (request: Request) => Promise<Response>): unknown;
};

/** Site and function on Deno, from one server. */
Deno.serve(await createApp(Deno.env.toObject(), 'build'));
