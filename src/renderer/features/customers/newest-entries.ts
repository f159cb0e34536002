/** So many of the newest entries come with a card; its timeline asks for the others itself. */
export const newestEntries = 24;
