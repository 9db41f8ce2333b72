/** What a test wants its Strava to be like. */
export interface StravaWish {
  readonly seed?: number;
  /** How many activities the made-up athlete has; 900 unless told. */
  readonly activities?: number;
  /** Where the sandbox's clock starts, an ISO instant. */
  readonly now?: string;
  /** Serve these objects, whatever they are, instead of a made-up athlete. */
  readonly summaries?: readonly unknown[];
}
