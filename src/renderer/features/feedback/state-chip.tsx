import { useTranslation } from 'react-i18next';
import type { Feedback } from '../../../shared/feedback.ts';
import { formatDate } from '../../i18n/format.ts';
import { Chip } from '../../ui/chip.tsx';

/** How far it is: nothing done, done but not told, told. */
export function StateChip({ entry }: { entry: Feedback }) {
  const { t } = useTranslation('feedback');
  const { kind, done, doneOn, toldOn } = entry;
  if (toldOn !== null) {
    const said = kind === 'for-them' ? 'state.sent' : 'state.told';
    return <Chip tint="celadon">{t(said, { date: formatDate(toldOn) })}</Chip>;
  }
  if (done.trim() !== '' || doneOn !== null) return <Chip tint="gold">{t('state.done')}</Chip>;
  return <Chip tint={kind === 'for-them' ? 'blue' : 'plain'}>{t('state.open')}</Chip>;
}
