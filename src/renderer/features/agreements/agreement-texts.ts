import type { TFunction } from 'i18next';
import { cardWord } from '../../../core/card-words.ts';
import { formatWon } from '../../../core/money.ts';
import type { Agreement, AgreementRow, AgreementStatus } from '../../../shared/agreements.ts';
import { formatDate } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import type { Tint } from '../../ui/chip.tsx';

type T = TFunction<'agreements'>;

export const won = (amount: number): string => formatWon(amount, currentLanguage());

export function kindWord(kind: string): string {
  return cardWord('agreementKind', kind, currentLanguage());
}

export function statusWord(status: AgreementStatus): string {
  return cardWord('agreementStatus', status, currentLanguage());
}

/** What it is called: its product, else its kind. */
export function nameOf({ product, kind }: Pick<Agreement, 'product' | 'kind'>): string {
  return product || kindWord(kind);
}

/** "매월 39,900원 · 자동이체 19일 · 국민 ***-9012" */
export function paymentText(t: T, agreement: Agreement): string {
  const { amount, every, payment, debitDay, bank, account } = agreement;
  const word = (group: 'every' | 'payment', key: string) => cardWord(group, key, currentLanguage());
  const day =
    debitDay === null ? '' : debitDay === 31 ? t('lastDay') : t('dayOfMonth', { day: debitDay });
  return [
    amount === null ? '' : `${word('every', every)} ${won(amount)}`,
    [word('payment', payment), day].filter(Boolean).join(' '),
    // Its hyphens are no places to break a line.
    [bank, account.replaceAll('-', '\u2011')].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "2022. 1. 21. ~ 2027. 1. 20." as far as known. */
export function termText({ startsOn, endsOn }: Pick<Agreement, 'startsOn' | 'endsOn'>): string {
  if (startsOn === null && endsOn === null) return '';
  const [from, to] = [startsOn, endsOn].map((day) => (day ? formatDate(day, 'full') : ''));
  return [from, currentLanguage() === 'ko' ? '~' : '–', to].filter(Boolean).join(' ');
}

/** "D-60", "오늘 만기", "만기 3일 지남" */
export function daysLeftText(t: T, daysLeft: number): string {
  if (daysLeft > 0) return `D-${daysLeft}`;
  return daysLeft === 0 ? t('endsToday') : t('endedAgo', { count: -daysLeft });
}

export const statusTints: Record<AgreementStatus, Tint> = {
  offered: 'blue',
  active: 'celadon',
  paused: 'gold',
  lapsed: 'seal',
  ended: 'plain',
  cancelled: 'plain',
  lost: 'plain',
};

export type Mark = { tint: Tint; text: string };

/** What is worth a glance: the lapse clock, the status where it is not in force, the end that comes near. */
export function marksOf(t: T, row: AgreementRow, warnDays: readonly number[]): Mark[] {
  const marks: Mark[] = [];
  if (row.lapse) {
    const { stage, missed } = row.lapse;
    const isQuiet = stage === 'missed' || row.status === 'lapsed';
    const text = isQuiet && missed > 0 ? t('missedCount', { count: missed }) : t(`stage.${stage}`);
    if (row.status !== 'lapsed' || missed > 0) marks.push({ tint: 'seal', text });
  }
  if (row.status !== 'active') {
    marks.push({ tint: statusTints[row.status], text: statusWord(row.status) });
  }
  const isRunning = row.status === 'active' || row.status === 'paused';
  if (isRunning && row.daysLeft !== null && row.daysLeft <= Math.max(0, ...warnDays)) {
    marks.push({ tint: row.daysLeft <= 7 ? 'seal' : 'gold', text: daysLeftText(t, row.daysLeft) });
  }
  return marks;
}
