import type { Language } from '../shared/primitives.ts';

/** Whole won for reading: 39,900원, ₩39,900; money that went back −39,900원. */
export function formatWon(amount: number, language: Language): string {
  const sign = amount < 0 ? '−' : '';
  const digits = String(Math.abs(amount)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return language === 'ko' ? `${sign}${digits}원` : `${sign}₩${digits}`;
}
