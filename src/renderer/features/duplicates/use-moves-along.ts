import type { Card } from '../../../shared/customer-card.ts';
import { useRequest } from '../../api.ts';

export type Moving = { kind: 'calls' | 'sendings' | 'drafts' | 'links'; count: number };

/** What hangs on the card that goes, and comes along to the one that stays. */
export function useMovesAlong(drop: Card): Moving[] {
  const calls = useRequest('customers.timeline', { id: drop.id, kinds: ['call'], limit: 0 });
  const sendings = useRequest('customers.timeline', { id: drop.id, kinds: ['sending'], limit: 0 });
  const moving: Moving[] = [
    { kind: 'calls', count: calls.data?.total ?? 0 },
    { kind: 'sendings', count: sendings.data?.total ?? 0 },
    { kind: 'drafts', count: drop.drafts.length },
    { kind: 'links', count: drop.inverseRelations.length + drop.referrals.length },
  ];
  return moving.filter(({ count }) => count > 0);
}
