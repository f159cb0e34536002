import { emptyCustomer, type CustomerFields } from '../shared/customer-card.ts';

/**
 * A card without anything on it. Lists that most rows fill are its own; the others are shared by all
 * blank cards until something is added, so that many cards cross to another thread as one.
 */
export const blank = (): CustomerFields => ({
  ...emptyCustomer,
  phones: [],
  emails: [],
  addresses: [],
  tags: [],
});
