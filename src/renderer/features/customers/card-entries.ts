/**
 * How many of the newest contacts and sendings a card is asked for with. The same everywhere, so
 * that the card, the call window and Today share one answer; older ones come page by page from
 * `customers.timeline`.
 */
export const cardEntries = 50;
