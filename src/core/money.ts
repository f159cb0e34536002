import type { Language } from '../shared/primitives.ts';

/** Whole won for reading: 39,900원, ₩39,900; money that went back −39,900원. */
export function formatWon(amount: number, language: Language): string {
  const sign = amount < 0 ? '−' : '';
  const digits = String(Math.abs(amount)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return language === 'ko' ? `${sign}${digits}원` : `${sign}₩${digits}`;
}

const units = { 억: 100_000_000, 만: 10_000, 천: 1000 } as const;

/**
 * Money as people write it: 39900, 39,900원, ₩39,900, 3만 9천원, 1억 2천만, 4.5만. Null where it cannot be
 * understood or is not whole won.
 */
export function readWon(written: string): number | null {
  const text = written
    .normalize('NFKC')
    .replaceAll(/[\s,]/g, '')
    .replace(/^[−–]/, '-')
    .replace(/^(-?)[₩￦]/, '$1')
    .replace(/원$/, '');
  const plain = /^(-?)(\d{1,13})(?:\.0+)?$/.exec(text);
  if (plain) return inRange(Number(plain[2]) * (plain[1] === '-' ? -1 : 1));
  if (!/^(\d+(\.\d+)?(억|천만|백만|만|천|백)?)+$/.test(text) || !/[억만천백]/.test(text))
    return null;
  const sum = [...text.matchAll(/(\d+(?:\.\d+)?)(억|천만|백만|만|천|백)?/g)].reduce(
    (total, [, number = '0', unit = '']) => total + Number(number) * unitOf(unit),
    0,
  );
  const won = Math.round(sum);
  return Math.abs(sum - won) < 1e-6 ? inRange(won) : null;
}

function unitOf(unit: string): number {
  if (unit === '천만') return 10_000_000;
  if (unit === '백만') return 1_000_000;
  if (unit === '백') return 100;
  return unit in units ? units[unit as keyof typeof units] : 1;
}

const most = 1_000_000_000_000;
const inRange = (won: number): number | null => (Math.abs(won) <= most ? won + 0 : null);
