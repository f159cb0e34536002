import { useTranslation } from 'react-i18next';
import type { Questions } from '../../../../shared/card-parts.ts';
import { today } from '../../../i18n/format.ts';
import { Chip, type Tint } from '../../../ui/chip.tsx';
import { useCardWords } from './card-words.ts';
import { shownDay } from './days.ts';
import { ChoiceRow, DayRow, TextRow } from './fields.tsx';
import type { PartProps } from './part-props.ts';
import { AddLine, EntryItem, SideSection } from './section.tsx';
import { entryEditing, type EntryEditing, type ListOf } from './use-entries.ts';

const list: ListOf<Questions> = {
  get: (now) => now.questions,
  set: (questions) => ({ questions }),
};
const asked = ['needsIt', 'feelsRight', 'addsUp'] as const;
const answers = ['yes', 'no', 'open'] as const;
const tints = { yes: 'celadon', no: 'seal', open: 'plain' } as const satisfies Record<string, Tint>;

/** Before an agreement: do they need it, does it feel right, does it add up. */
export function QuestionsPart({ card, save, isReadOnly, isAdding, setAdding }: PartProps) {
  const { t } = useTranslation('card-log');
  const editing = entryEditing(list, save);
  if (card.questions.length === 0 && !isAdding) return null;
  return (
    <SideSection
      title={t('questions.title')}
      addLabel={t('questions.add')}
      onAdd={isReadOnly ? undefined : () => setAdding(true)}
    >
      <ul className="log-list">
        {card.questions.map((entry, index) => (
          <QuestionsItem
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
          label={t('questions.add')}
          placeholder={t('questions.hint')}
          maxLength={300}
          onEnd={() => setAdding(false)}
          onAdd={async (about) => {
            const result = await editing.add({ ...blank, about, on: today() });
            if (result.ok) setAdding(false);
            return result;
          }}
        />
      )}
    </SideSection>
  );
}

const blank: Questions = {
  uid: '',
  about: '',
  on: null,
  needsIt: 'open',
  feelsRight: 'open',
  addsUp: 'open',
  note: '',
};

function QuestionsItem({
  entry,
  index,
  editing,
  isReadOnly,
}: {
  entry: Questions;
  index: number;
  editing: EntryEditing<Questions>;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('card-log');
  const words = useCardWords();
  const place = { uid: entry.uid, index };
  const isOpen = asked.every((question) => entry[question] === 'open');
  return (
    <EntryItem
      startsOpen={isOpen && !isReadOnly && entry.on === today()}
      removeLabel={t('common:removeNamed', { name: entry.about || t('questions.title') })}
      onRemove={isReadOnly ? undefined : () => void editing.remove(place, t('questions.removed'))}
      summary={
        <>
          <span className="log-summary-part">
            {entry.about || t('questions.noSubject')}
            {entry.on && <span className="muted"> · {shownDay(entry.on)}</span>}
          </span>
          <span className="log-chips">
            {asked.map((question) => (
              <Chip key={question} tint={tints[entry[question]]}>
                {t(`questions.short.${question}`)} {words('answer', entry[question])}
              </Chip>
            ))}
          </span>
          {entry.note !== '' && <span className="log-summary-part muted">{entry.note}</span>}
        </>
      }
    >
      {asked.map((question) => (
        <ChoiceRow
          key={question}
          label={t(`questions.${question}`)}
          value={entry[question]}
          isReadOnly={isReadOnly}
          options={answers.map((value) => ({ value, label: words('answer', value) }))}
          onSave={(value) => editing.change(place, { [question]: value })}
        />
      ))}
      <TextRow
        label={t('questions.about')}
        value={entry.about}
        maxLength={300}
        isReadOnly={isReadOnly}
        onSave={(about) => editing.change(place, { about })}
      />
      <DayRow
        label={t('day.on')}
        value={entry.on}
        lean="past"
        isReadOnly={isReadOnly}
        onSave={(on) => editing.change(place, { on })}
      />
      <TextRow
        label={t('note')}
        value={entry.note}
        isReadOnly={isReadOnly}
        onSave={(note) => editing.change(place, { note })}
      />
    </EntryItem>
  );
}
