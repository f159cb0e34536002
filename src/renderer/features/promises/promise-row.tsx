import { useTranslation } from 'react-i18next';
import type { PromiseRow as Row } from '../../../shared/promises.ts';
import { Chip } from '../../ui/chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import { asideOf, dueText, markOf } from './promise-texts.ts';

/** One promise in the list over all customers: until when, to whom, what. */
export function PromiseListRow({ promise }: { promise: Row | null }) {
  const { t } = useTranslation('promises');
  if (!promise) return <div className="promise-row" />;
  const mark = markOf(t, promise);
  const shown = promise.outcome === 'broken' ? 'broken' : promise.state;
  return (
    <div className={classes('promise-row', promise.state !== 'open' && 'promise-row-ended')}>
      <span className="promise-box" data-space="" data-state={shown}>
        {shown === 'kept' && <Icon name="check" size="0.75rem" />}
        {shown === 'broken' && <Icon name="close" size="0.75rem" />}
        {shown === 'released' && <Icon name="less" size="0.75rem" />}
      </span>
      <span className="promise-row-day">{dueText(t, promise)}</span>
      <span className="promise-row-who ellipsis">
        {promise.customerName || t('common:unnamed')}
      </span>
      <span className="promise-row-what">
        <span className="ellipsis">{promise.text.replaceAll(/\s+/g, ' ')}</span>
        <span className="ellipsis muted">{asideOf(t, promise)}</span>
      </span>
      <span className="promise-row-mark">{mark && <Chip tint={mark.tint}>{mark.text}</Chip>}</span>
    </div>
  );
}
