import { emptyCustomer, type Card, type CustomerFields } from '../../../shared/customer-card.ts';
import type { Side } from './merge-rows.tsx';

const fields = Object.keys(emptyCustomer) as (keyof CustomerFields)[];

function wealthOf(card: Card): number {
  return fields.filter(
    (field) => JSON.stringify(card[field]) !== JSON.stringify(emptyCustomer[field]),
  ).length;
}

/** Which of two cards to keep where nobody says: the one with more on it, else the older one. */
export function richerOf(left: Card, right: Card): Side {
  const difference = wealthOf(left) - wealthOf(right);
  if (difference !== 0) return difference > 0 ? 'left' : 'right';
  return left.id <= right.id ? 'left' : 'right';
}
