import type { TFunction } from 'i18next';
import { formatWon } from '../../../core/money.ts';
import type { Deposit, DepositCycle, UnsureDeposit } from '../../../shared/deposits.ts';
import { formatDate } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import type { Tint } from '../../ui/chip.tsx';

export const won = (amount: number): string => formatWon(amount, currentLanguage());

/** "11월 16–20일", "Nov 16–20" */
export function cycleText(
  t: TFunction<'deposits'>,
  { from, to }: Pick<DepositCycle, 'from' | 'to'>,
): string {
  if (from === to) return formatDate(from);
  return t('cycle', { from: formatDate(from), to: Number(to.slice(8, 10)) });
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
