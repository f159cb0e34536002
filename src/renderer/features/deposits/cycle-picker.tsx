import { useTranslation } from 'react-i18next';
import type { DepositCycle } from '../../../shared/deposits.ts';
import { formatNumber } from '../../i18n/format.ts';
import { IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { cycleText } from './deposit-texts.ts';

/** From one cycle to another; each says how many are left in it. */
export function CyclePicker({
  cycle,
  cycles,
  onChange,
}: {
  cycle: DepositCycle;
  /** The latest first. */
  cycles: readonly DepositCycle[];
  onChange: (from: string) => void;
}) {
  const { t } = useTranslation('deposits');
  const at = cycles.findIndex(({ from }) => from === cycle.from);
  const [later, earlier] = [cycles[at - 1], cycles[at + 1]];
  return (
    <div className="thanks-cycles" role="group" aria-label={t('thanks.cycles')}>
      <IconButton
        small
        icon="left"
        label={t('thanks.earlier')}
        isDisabled={!earlier}
        onPress={() => earlier && onChange(earlier.from)}
      />
      <Select
        small
        hideLabel
        label={t('thanks.cycles')}
        value={cycle.from}
        options={cycles.map((each) => ({
          value: each.from,
          label: cycleText(t, each),
          hint:
            each.left === 0
              ? t('thanks.cycleDone')
              : t('thanks.cycleLeft', { count: each.left, number: formatNumber(each.left) }),
        }))}
        onChange={onChange}
      />
      <IconButton
        small
        icon="right"
        label={t('thanks.later')}
        isDisabled={!later}
        onPress={() => later && onChange(later.from)}
      />
    </div>
  );
}
