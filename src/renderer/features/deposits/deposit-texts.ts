import type { TFunction } from 'i18next';
import { formatWon } from '../../../core/money.ts';
import type { Deposit, DepositCycle, UnsureDeposit } from '../../../shared/deposits.ts';
import { formatDate, today } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import type { Tint } from '../../ui/chip.tsx';

export const won = (amount: number): string => formatWon(amount, currentLanguage());

/** "11월 16–20일", "16–20 November"; with the year where it is not this one. */
export function cycleText(
  t: TFunction<'deposits'>,
  { from, to }: Pick<DepositCycle, 'from' | 'to'>,
): string {
  if (from === to) return formatDate(from);
  const month = t(`customers:months.${Number(from.slice(5, 7))}`);
  const days = { from: Number(from.slice(8, 10)), to: Number(to.slice(8, 10)) };
  const isThisYear = from.slice(0, 4) === today().slice(0, 4);
  return t(isThisYear ? 'cycle' : 'cycleOfYear', { month, ...days, year: from.slice(0, 4) });
}

type Why = UnsureDeposit['candidates'][number]['why'][number];

export const whyTints: Record<Why, Tint> = {
  number: 'celadon',
  name: 'celadon',
  remembered: 'celadon',
  'part-of-name': 'blue',
  amount: 'gold',
  day: 'plain',
};

/** "홍길동 39,900원 · 11월 19일" as a deposit is told of in a message. */
export function saidDeposit(t: TFunction<'deposits'>, deposit: Deposit): string {
  return t('said', { payer: deposit.payer || t('noPayer'), amount: won(deposit.amount) });
}
