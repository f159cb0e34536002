import { useTranslation } from 'react-i18next';
import { formatWon } from '../../../../core/money.ts';
import type { Deposit } from '../../../../shared/deposits.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { Chip } from '../../../ui/chip.tsx';
import { marginDay } from './days.ts';
import { TimelineLine } from './timeline-line.tsx';

/** Money that came in, or failed to, and whether somebody said thanks for it. */
export function TimelineDeposit({ deposit }: { deposit: Deposit }) {
  const { t } = useTranslation('card-log');
  const { paidOn, amount, product, payer, memo, failed, thankOn, thankedBy } = deposit;
  const state = failed
    ? ({ tint: 'seal', word: 'failed' } as const)
    : amount < 0
      ? ({ tint: 'seal', word: 'reversed' } as const)
      : thankedBy !== null
        ? ({ tint: 'celadon', word: `thanked.${thankedBy}` } as const)
        : thankOn !== null
          ? ({ tint: 'gold', word: 'toThank' } as const)
          : null;
  return (
    <TimelineLine
      when={marginDay(paidOn)}
      what={t('deposits.title')}
      text={[formatWon(amount, currentLanguage()), product].filter(Boolean).join(' · ')}
      chips={state && <Chip tint={state.tint}>{t(`deposits.${state.word}`)}</Chip>}
      lines={[[payer !== deposit.customerName && payer, memo].filter(Boolean).join(' · ')]}
    />
  );
}
