import { useTranslation } from 'react-i18next';
import type { PromiseRow } from '../../../shared/promises.ts';
import { ask } from '../../app/asks.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { useDayOff } from './day-field.tsx';
import type { PromiseActions } from './promise-actions.tsx';
import { dayWithWeekday, markOf } from './promise-texts.ts';

/** The whole of the promise that the list stands on, and what can be done with it. */
export function PromiseDetail({
  promise,
  actions,
}: {
  promise: PromiseRow;
  actions: PromiseActions;
}) {
  const { t } = useTranslation('promises');
  const name = promise.customerName || t('common:unnamed');
  const mark = markOf(t, promise);
  const isOpen = promise.state === 'open';
  return (
    <SidePanel title={t('detail.label', { name })} className="promise-detail">
      <header>
        <p className="promise-detail-who">{name}</p>
        <h2>{promise.text}</h2>
      </header>
      <div className="promise-chips">
        {mark && <Chip tint={mark.tint}>{mark.text}</Chip>}
        <Chip>{t(`by.${promise.by}`)}</Chip>
        {promise.size === 'big' && <Chip tint="gold">{t('size.big')}</Chip>}
      </div>
      <Days promise={promise} />
      {promise.note !== '' && (
        <p className="promise-detail-note">
          {promise.state === 'broken' && <strong>{t('detail.done')} </strong>}
          {promise.note}
        </p>
      )}
      {isOpen ? (
        <OpenActions promise={promise} actions={actions} />
      ) : (
        <div className="promise-detail-actions">
          <Button onPress={() => void actions.reopen(promise)}>{t('act.reopen')}</Button>
        </div>
      )}
      <div className="promise-detail-actions">
        <Button keys="Enter" onPress={() => actions.openCard(promise)}>
          {t('act.openCard')}
        </Button>
        <Button
          icon="phone"
          onPress={() => ask('start-call', { customerId: promise.customerId, customerName: name })}
        >
          {t('act.call')}
        </Button>
        <Button kind="quiet" keys="e" onPress={() => actions.edit(promise)}>
          {t('common:edit')}
        </Button>
        <Button kind="quiet" icon="trash" onPress={() => void actions.remove(promise)}>
          {t('common:remove')}
        </Button>
      </div>
    </SidePanel>
  );
}

function OpenActions({ promise, actions }: { promise: PromiseRow; actions: PromiseActions }) {
  const { t } = useTranslation('promises');
  const isTheirs = promise.by === 'customer';
  return (
    <div className="promise-detail-actions">
      <Button kind="primary" keys="space" onPress={() => void actions.keep(promise)}>
        {t(isTheirs ? 'act.theyKept' : 'act.keep')}
      </Button>
      <Button onPress={() => actions.move(promise)}>{t('act.move')}</Button>
      <Button onPress={() => actions.breakIt(promise)}>{t('act.break')}</Button>
      <Button onPress={() => void actions.release(promise)}>{t('act.release')}</Button>
    </div>
  );
}

function Days({ promise }: { promise: PromiseRow }) {
  const { t } = useTranslation('promises');
  const { told, aim, madeOn, closedOn, moves } = promise;
  const off = useDayOff(promise.state === 'open' ? told : null);
  return (
    <dl className="promise-days-list">
      {aim !== null && (
        <>
          <dt>{t('aim')}</dt>
          <dd>
            <strong>{dayWithWeekday(aim)}</strong>
          </dd>
        </>
      )}
      <dt>{t('told')}</dt>
      <dd>
        {told === null ? t('undated') : dayWithWeekday(told)}
        {off && <span className="promise-warning"> · {off}</span>}
      </dd>
      {moves.map((move) => (
        <Move key={`${move.on} ${move.to}`} move={move} />
      ))}
      <dt>{t('made')}</dt>
      <dd>{dayWithWeekday(madeOn)}</dd>
      {closedOn !== null && (
        <>
          <dt>{t('ended')}</dt>
          <dd>{dayWithWeekday(closedOn)}</dd>
        </>
      )}
    </dl>
  );
}

function Move({ move }: { move: PromiseRow['moves'][number] }) {
  const { t } = useTranslation('promises');
  return (
    <>
      <dt>{t('moved')}</dt>
      <dd>
        {t('movedOf', { from: dayWithWeekday(move.from), on: dayWithWeekday(move.on) })}
        {move.note !== '' && ` · ${move.note}`}
        {move.on > move.from && <span className="promise-warning"> · {t('movedTooLate')}</span>}
      </dd>
    </>
  );
}
