/** What can be said of a thread's death: anything may be thrown there, nothing at all as well. */
export const crashReason = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 300);
