import type { PreferenceKind } from '../../shared/card-parts.ts';

const weight: Record<PreferenceKind, number> = { 'deal-breaker': 0, request: 1, preference: 2 };

/** What to mind before calling: deal-breakers first, then requests, then likings; at most `limit`. */
export function toMind<T extends { readonly kind: PreferenceKind }>(
  preferences: readonly T[],
  limit = 3,
): T[] {
  return preferences.toSorted((a, b) => weight[a.kind] - weight[b.kind]).slice(0, limit);
}
