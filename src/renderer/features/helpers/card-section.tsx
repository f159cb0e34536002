import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import type { Handoff } from '../../../shared/helpers.ts';
import { invoke } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { undoable } from '../../app/undo.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { shownDay } from '../customers/card-log/days.ts';
import { DayRow, TextRow } from '../customers/card-log/fields.tsx';
import { EntryItem, SideSection } from '../customers/card-log/section.tsx';
import { entryEditing, type EntryEditing, type ListOf } from '../customers/card-log/use-entries.ts';
import type { SaveCard } from '../customers/use-card.ts';
import { CheckChip } from './check-chip.tsx';
import { showRefusal } from './refusal.ts';

const list: ListOf<Handoff> = { get: (now) => now.handoffs, set: (handoffs) => ({ handoffs }) };

type CardSectionProps = {
  card: Card;
  save: SaveCard;
  isReadOnly: boolean;
  /** Its dialog for a new entry is asked for; without these two the section offers that itself. */
  isAdding?: boolean;
  setAdding?: (isAdding: boolean) => void;
};

/** What was handed on for this customer: open matters first, those that arrived folded. */
export function HandoffsSection({ card, save, isReadOnly, ...given }: CardSectionProps) {
  const { t } = useTranslation('helpers');
  const [showsArrived, setShowsArrived] = useState(false);
  const { isAdding = false, setAdding } = given;
  const { id: customerId } = card;
  const customerName = card.name || card.company;
  useEffect(() => {
    if (!isAdding) return;
    ask('hand-on', { customerId, customerName });
    setAdding?.(false);
  }, [isAdding, setAdding, customerId, customerName]);
  const add = () => ask('hand-on', { customerId, customerName });
  if (card.handoffs.length === 0) {
    if (isReadOnly || setAdding) return null;
    return (
      <Button kind="quiet" small icon="add" className="log-add-first" onPress={add}>
        {t('section.add')}
      </Button>
    );
  }
  const editing = entryEditing(list, save);
  const all = card.handoffs.map((entry, index) => ({ entry, index }));
  const open = all
    .filter(({ entry }) => entry.arrivedOn === null)
    .toSorted((a, b) => a.entry.checkOn.localeCompare(b.entry.checkOn));
  const arrived = all
    .filter(({ entry }) => entry.arrivedOn !== null)
    .toSorted((a, b) => (b.entry.arrivedOn ?? '').localeCompare(a.entry.arrivedOn ?? ''));
  const shown = showsArrived || open.length === 0 ? [...open, ...arrived] : open;
  return (
    <SideSection
      title={t('section.title')}
      addLabel={t('section.add')}
      onAdd={isReadOnly ? undefined : add}
    >
      <ul className="log-list">
        {shown.map(({ entry, index }) => (
          <HandoffItem
            key={entry.uid || `new ${index}`}
            customerId={card.id}
            entry={entry}
            index={index}
            editing={editing}
            isReadOnly={isReadOnly}
          />
        ))}
      </ul>
      {open.length > 0 && arrived.length > 0 && (
        <div className="log-more">
          <Button
            kind="quiet"
            small
            aria-expanded={showsArrived}
            onPress={() => setShowsArrived(!showsArrived)}
          >
            {t('section.earlier', { number: formatNumber(arrived.length) })}
          </Button>
        </div>
      )}
    </SideSection>
  );
}

function HandoffItem({
  customerId,
  entry,
  index,
  editing,
  isReadOnly,
}: {
  customerId: number;
  entry: Handoff;
  index: number;
  editing: EntryEditing<Handoff>;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('helpers');
  const { uid, what, helperName, arrivedOn, checkOn } = entry;
  const place = { uid, index };
  const isOpen = arrivedOn === null;
  async function mark(on: null | undefined) {
    try {
      const { change } = await invoke('helpers.arrived', { customerId, uid, on });
      undoable(t(on === null ? 'section.notArrivedSaid' : 'section.arrivedSaid', { what }), [
        change,
      ]);
    } catch (error) {
      showRefusal(error);
    }
  }
  return (
    <EntryItem
      removeLabel={t('common:removeNamed', { name: what })}
      onRemove={
        isReadOnly ? undefined : () => void editing.remove(place, t('section.removed', { what }))
      }
      summary={
        <>
          <span className="log-summary-part">{what}</span>
          <span className="log-summary-part muted">
            {[
              helperName && t('open.to', { helper: helperName }),
              arrivedOn && t('section.arrived', { date: formatDate(arrivedOn) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {isOpen && (
            <span className="log-chips">
              <CheckChip checkOn={checkOn} />
            </span>
          )}
        </>
      }
      aside={
        isOpen &&
        !isReadOnly && (
          <Button
            small
            aria-label={`${t('section.arrivedDo')}: ${what}`}
            onPress={() => void mark(undefined)}
          >
            {t('section.arrivedDo')}
          </Button>
        )
      }
    >
      <TextRow
        label={t('section.what')}
        value={what}
        isReadOnly={isReadOnly}
        onSave={(text) => editing.change(place, { what: text })}
      />
      <TextRow
        label={t('section.helper')}
        value={helperName}
        maxLength={200}
        isReadOnly={isReadOnly}
        onSave={(name) => editing.change(place, { helperName: name, helper: '' })}
      />
      <DayRow
        isNeeded
        label={t('section.checkOn')}
        value={checkOn}
        lean="future"
        isReadOnly={isReadOnly}
        onSave={(day) => editing.change(place, { checkOn: day ?? checkOn })}
      />
      {!isOpen && (
        <p className="log-quiet">
          {t('section.arrivedOn')} {shownDay(arrivedOn)}{' '}
          {!isReadOnly && (
            <Button kind="link" small onPress={() => void mark(null)}>
              {t('section.arrivedUndo')}
            </Button>
          )}
        </p>
      )}
      <TextRow
        label={t('section.note')}
        value={entry.note}
        isReadOnly={isReadOnly}
        onSave={(note) => editing.change(place, { note })}
      />
    </EntryItem>
  );
}
