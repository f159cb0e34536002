import type { Customer, CustomerFields } from '../shared/customer-card.ts';

/** What of a customer goes into a list for other programs. */
export type ExportedCustomer = CustomerFields & {
  uid?: string | null;
  properties?: Customer['properties'];
  lastContactAt?: string | null;
  /** The name of who introduced them. */
  referrer?: string;
  /** The photo as JPEG in base64. */
  photoData?: string;
};
