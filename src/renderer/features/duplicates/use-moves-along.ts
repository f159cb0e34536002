import type { Card } from '../../../shared/customer-card.ts';
import { useRequest } from '../../api.ts';

export type Moving = {
  kind: 'contacts' | 'deposits' | 'sendings' | 'drafts' | 'links';
  count: number;
};

/** What hangs on the card that goes, and comes along to the one that stays. */
export function useMovesAlong(drop: Card): Moving[] {
  const contacts = useRequest('customers.timeline', { id: drop.id, kinds: ['contact'], limit: 0 });
  const deposits = useRequest('customers.timeline', { id: drop.id, kinds: ['deposit'], limit: 0 });
  const sendings = useRequest('customers.timeline', { id: drop.id, kinds: ['sending'], limit: 0 });
  const moving: Moving[] = [
    { kind: 'contacts', count: contacts.data?.total ?? 0 },
    { kind: 'deposits', count: deposits.data?.total ?? 0 },
    { kind: 'sendings', count: sendings.data?.total ?? 0 },
    { kind: 'drafts', count: drop.drafts.length },
    { kind: 'links', count: drop.inverseRelations.length + drop.referrals.length },
  ];
  return moving.filter(({ count }) => count > 0);
}
