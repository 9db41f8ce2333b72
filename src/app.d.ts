declare global {
  /** Written into the build by vite.config.ts; lib/site.ts says what they mean. */
  interface ImportMetaEnv {
    readonly EDGE_ORIGIN: string;
    readonly SITE_URL: string;
  }

  namespace App {
    interface PageState {
      /** First day of the week whose activities are open on the dashboard. */
      week?: string;
    }
  }
}

export {};
