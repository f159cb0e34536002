import { useTranslation } from 'react-i18next';
import type { Expectation } from '../../../../shared/card-parts.ts';
import { today } from '../../../i18n/format.ts';
import { classes } from '../../../ui/class-names.ts';
import { DayRow, TextRow } from './fields.tsx';
import type { PartProps } from './part-props.ts';
import { AddLine, EntryItem, SideSection } from './section.tsx';
import { entryEditing, type EntryEditing, type ListOf } from './use-entries.ts';

const list: ListOf<Expectation> = {
  get: (now) => now.expectations,
  set: (expectations) => ({ expectations }),
};

/** What they want of service, and how they will know that they got it. */
export function ExpectationsPart({ card, save, isReadOnly, isAdding, setAdding }: PartProps) {
  const { t } = useTranslation('card-log');
  const editing = entryEditing(list, save);
  if (card.expectations.length === 0 && !isAdding) return null;
  return (
    <SideSection
      title={t('expectations.title')}
      addLabel={t('expectations.add')}
      onAdd={isReadOnly ? undefined : () => setAdding(true)}
    >
      <ul className="log-list">
        {card.expectations.map((entry, index) => (
          <ExpectationItem
            key={entry.uid || `new ${index}`}
            entry={entry}
            index={index}
            editing={editing}
            isReadOnly={isReadOnly}
          />
        ))}
      </ul>
      {isAdding && (
        <AddLine
          label={t('expectations.add')}
          placeholder={t('expectations.hint')}
          onEnd={() => setAdding(false)}
          onAdd={(answer) =>
            editing.add({ uid: '', question: '', answer, knownBy: '', askedOn: today() })
          }
        />
      )}
    </SideSection>
  );
}

function ExpectationItem({
  entry,
  index,
  editing,
  isReadOnly,
}: {
  entry: Expectation;
  index: number;
  editing: EntryEditing<Expectation>;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('card-log');
  const place = { uid: entry.uid, index };
  const name = entry.answer || entry.question;
  return (
    <EntryItem
      removeLabel={t('common:removeNamed', { name })}
      onRemove={
        isReadOnly ? undefined : () => void editing.remove(place, t('expectations.removed'))
      }
      summary={
        <>
          {entry.question !== '' && (
            <span className={classes('log-summary-part', entry.answer !== '' && 'muted')}>
              {entry.question}
            </span>
          )}
          {entry.answer !== '' && (
            <span className="log-summary-part">{t('quoted', { text: entry.answer })}</span>
          )}
          {entry.knownBy !== '' && (
            <span className="log-summary-part muted">
              {t('expectations.known', { text: entry.knownBy })}
            </span>
          )}
        </>
      }
    >
      <TextRow
        label={t('expectations.question')}
        value={entry.question}
        placeholder={t('expectations.questionHint')}
        maxLength={500}
        isReadOnly={isReadOnly}
        onSave={(question) => editing.change(place, { question })}
      />
      <TextRow
        label={t('expectations.answer')}
        value={entry.answer}
        maxLength={5000}
        isReadOnly={isReadOnly}
        onSave={(answer) => editing.change(place, { answer })}
      />
      <TextRow
        label={t('expectations.knownBy')}
        value={entry.knownBy}
        placeholder={t('expectations.knownByHint')}
        isReadOnly={isReadOnly}
        onSave={(knownBy) => editing.change(place, { knownBy })}
      />
      <DayRow
        label={t('expectations.askedOn')}
        value={entry.askedOn}
        lean="past"
        isReadOnly={isReadOnly}
        onSave={(askedOn) => editing.change(place, { askedOn })}
      />
    </EntryItem>
  );
}
