import { emptyCustomer, type CustomerFields } from '../shared/customer-card.ts';

/** A card without anything on it, its lists its own. */
export const blank = (): CustomerFields => ({
  ...emptyCustomer,
  ...{ phones: [], emails: [], addresses: [], tags: [], relations: [], occasions: [] },
  ...{ preferences: [], expectations: [], extras: [], signals: [], questions: [], consents: [] },
  custom: {},
});
