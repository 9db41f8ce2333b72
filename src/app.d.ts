declare global {
  namespace App {
    interface PageState {
      /** First day of the week whose activities are open on the dashboard. */
      week?: string;
    }
  }
}

export {};
