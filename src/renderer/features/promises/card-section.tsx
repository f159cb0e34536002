import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { promiseDue } from '../../../core/promises.ts';
import type { Card } from '../../../shared/customer-card.ts';
import type { Promised } from '../../../shared/promises.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EntryItem, SideSection } from '../customers/card-log/section.tsx';
import { AddPromiseLine } from './add-line.tsx';
import { usePromiseActions, type PromiseActions, type PromiseOn } from './promise-actions.tsx';
import { asideOf, dayWithWeekday, dueText, markOf } from './promise-texts.ts';
import './promises.css';

export type CardSectionProps = {
  card: Card;
  isReadOnly: boolean;
  /** Its line for a new entry is shown; the card offers the first one. */
  isAdding: boolean;
  setAdding: (isAdding: boolean) => void;
};

/** The promises of a card: the open ones by the day that is aimed at, those that ended on demand. */
export function PromisesSection({ card, isReadOnly, isAdding, setAdding }: CardSectionProps) {
  const { t } = useTranslation('promises');
  const [showsEnded, setShowsEnded] = useState(false);
  const { actions, dialogs } = usePromiseActions();
  if (card.id === 0) return null;
  if (card.promises.length === 0 && !isAdding) return null;
  const on = (promise: Promised): PromiseOn => ({
    ...promise,
    customerId: card.id,
    customerName: card.name || card.company,
  });
  const open = card.promises
    .filter(({ state }) => state === 'open')
    .sort((a, b) => (promiseDue(a) ?? '9999').localeCompare(promiseDue(b) ?? '9999'));
  const ended = card.promises
    .filter(({ state }) => state !== 'open')
    .sort((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? ''));
  return (
    <SideSection
      title={t('section.title')}
      addLabel={t('add.label')}
      onAdd={isReadOnly ? undefined : () => setAdding(true)}
    >
      {open.length === 0 && !isAdding && <p className="log-quiet">{t('section.none')}</p>}
      <ul className="log-list">
        {[...open, ...(showsEnded ? ended : [])].map((promise) => (
          <Item key={promise.uid} promise={on(promise)} actions={actions} isReadOnly={isReadOnly} />
        ))}
      </ul>
      {isAdding && <AddPromiseLine customerId={card.id} onEnd={() => setAdding(false)} />}
      {ended.length > 0 && (
        <div className="log-more">
          <Button
            kind="quiet"
            small
            aria-expanded={showsEnded}
            onPress={() => setShowsEnded(!showsEnded)}
          >
            {showsEnded ? t('section.hideEnded') : t('section.ended', { count: ended.length })}
          </Button>
        </div>
      )}
      {dialogs}
    </SideSection>
  );
}

function Item({
  promise,
  actions,
  isReadOnly,
}: {
  promise: PromiseOn;
  actions: PromiseActions;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('promises');
  const isOpen = promise.state === 'open';
  const mark = markOf(t, promise);
  const aside = asideOf(t, promise);
  return (
    <EntryItem
      className="promise-item"
      removeLabel={t('common:removeNamed', { name: promise.text })}
      onRemove={isReadOnly ? undefined : () => void actions.remove(promise)}
      aside={
        isOpen && !isReadOnly ? (
          <Checkbox
            done
            hideLabel
            label={t('act.keepNamed', { text: promise.text })}
            isSelected={false}
            onChange={() => void actions.keep(promise)}
          />
        ) : undefined
      }
      summary={
        <>
          <span className="log-summary-part">
            {(promiseDue(promise) ?? promise.closedOn) !== null && (
              <strong>{dueText(t, promise)} </strong>
            )}
            {promise.text} {mark && <Chip tint={mark.tint}>{mark.text}</Chip>}
          </span>
          {aside !== '' && <span className="log-summary-part muted">{aside}</span>}
        </>
      }
    >
      {promise.moves.map((move) => (
        <p key={`${move.on} ${move.to}`} className="log-quiet">
          {t('movedOf', { from: dayWithWeekday(move.from), on: dayWithWeekday(move.on) })}
          {move.note !== '' && ` · ${move.note}`}
        </p>
      ))}
      {promise.note !== '' && <p className="promise-detail-note">{promise.note}</p>}
      {!isReadOnly && <ItemActions promise={promise} actions={actions} />}
    </EntryItem>
  );
}

function ItemActions({ promise, actions }: { promise: PromiseOn; actions: PromiseActions }) {
  const { t } = useTranslation('promises');
  const act = (label: string, run: (row: PromiseOn) => unknown) => (
    <Button small onPress={() => void run(promise)}>
      {label}
    </Button>
  );
  return (
    <div className="log-buttons">
      {promise.state === 'open' ? (
        <>
          {act(t(promise.by === 'customer' ? 'act.theyKept' : 'act.keep'), actions.keep)}
          {act(t('act.move'), actions.move)}
          {act(t('act.break'), actions.breakIt)}
          {act(t('act.release'), actions.release)}
        </>
      ) : (
        act(t('act.reopen'), actions.reopen)
      )}
      {act(t('common:edit'), actions.edit)}
    </div>
  );
}
