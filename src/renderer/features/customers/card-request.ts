import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { Card } from '../../../shared/customer-card.ts';
import { request } from '../../api.ts';
import { newestEntries } from './newest-entries.ts';

/** The one request by which every part of the window reads a card, so that all share its answer. */
export function cardRequest(id: number) {
  return request('customers.get', { id, entries: newestEntries });
}

/** A card by its number, kept up to date. */
export function useCardData(id: number): UseQueryResult<Card> {
  return useQuery(cardRequest(id));
}
