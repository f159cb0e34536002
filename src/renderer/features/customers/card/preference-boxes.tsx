import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCardLine } from '../../../../core/card-line.ts';
import type { Preference, PreferenceKind } from '../../../../shared/card-parts.ts';
import { today } from '../../../i18n/format.ts';
import { IconButton } from '../../../ui/button.tsx';
import { AddLine } from '../card-log/section.tsx';
import { entryEditing, type EntryEditing, type ListOf } from '../card-log/use-entries.ts';
import type { FactsProps } from './part-props.ts';
import { PreferenceLine } from './preference-line.tsx';
import './preferences.css';

const list: ListOf<Preference> = {
  get: (now) => now.preferences,
  set: (preferences) => ({ preferences }),
};

type Placed = { entry: Preference; index: number };

/** What must be minded, on red, and what they like, on celadon. */
export function PreferenceBoxes({ card, save, isReadOnly }: FactsProps) {
  const { t } = useTranslation('card');
  const editing = entryEditing(list, save);
  const placed = card.preferences.map((entry, index) => ({ entry, index }));
  const of = (kind: PreferenceKind) => placed.filter(({ entry }) => entry.kind === kind);
  return (
    <>
      <PreferenceBox
        tint="seal"
        title={t('mind.title')}
        hint={t('mind.hint')}
        entries={[...of('deal-breaker'), ...of('request')]}
        editing={editing}
        isReadOnly={isReadOnly}
        kindOf={(text) =>
          readCardLine(text, today()).kind === 'deal-breaker' ? 'deal-breaker' : 'request'
        }
      />
      <PreferenceBox
        tint="celadon"
        title={t('likes.title')}
        hint={t('likes.hint')}
        entries={of('preference')}
        editing={editing}
        isReadOnly={isReadOnly}
        kindOf={() => 'preference'}
      />
    </>
  );
}

function PreferenceBox({
  tint,
  title,
  hint,
  entries,
  editing,
  isReadOnly,
  kindOf,
}: {
  tint: 'seal' | 'celadon';
  title: string;
  hint: string;
  entries: readonly Placed[];
  editing: EntryEditing<Preference>;
  isReadOnly: boolean;
  /** Which kind a new line of this box is, by its words. */
  kindOf: (text: string) => PreferenceKind;
}) {
  const { t } = useTranslation('card');
  const [isAdding, setAdding] = useState(false);
  const id = useId();
  const isEmpty = entries.length === 0;
  if (isEmpty && isReadOnly) return null;
  return (
    <section
      className={`pref-box pref-${tint}`}
      data-empty={isEmpty || undefined}
      aria-labelledby={id}
    >
      <div className="pref-head">
        <h2 className="card-heading" id={id}>
          {title}
        </h2>
        {!isReadOnly && (
          <IconButton
            small
            icon="add"
            label={t('addTo', { name: title })}
            onPress={() => setAdding(true)}
          />
        )}
      </div>
      {!isEmpty && (
        <ul className="pref-list">
          {entries.map(({ entry, index }) => (
            <PreferenceLine
              key={entry.uid || `new ${index}`}
              entry={entry}
              index={index}
              editing={editing}
              isReadOnly={isReadOnly}
            />
          ))}
        </ul>
      )}
      {isAdding && (
        <AddLine
          label={t('addTo', { name: title })}
          placeholder={hint}
          onEnd={() => setAdding(false)}
          onAdd={(text) =>
            editing.add({ uid: '', kind: kindOf(text), text, forService: false, on: today() })
          }
        />
      )}
    </section>
  );
}
