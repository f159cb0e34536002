import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { InlineEdit, type SaveResult } from '../../ui/inline-edit.tsx';
import { KindPicker } from './kind-picker.tsx';

/** One of several phones, e-mails or addresses; `parts` are edited one under the other. */
export type Entry = { kind: string; parts: readonly string[] };

type EntryRowsProps = {
  /** What one of them is called: "전화". */
  name: string;
  kinds: readonly string[];
  entries: readonly Entry[];
  /** One for each part of an entry. */
  placeholders: readonly string[];
  partNames: readonly string[];
  onChange: (make: (now: readonly Entry[]) => Entry[]) => Promise<SaveResult>;
  /** A row without text yet is shown at the end; it joins the card with its first text. */
  isAdding: boolean;
  onAddEnd: () => void;
  action?: { icon: IconName; label: string; run: (entry: Entry) => void };
  isReadOnly: boolean;
};

/** Phones, e-mails, addresses: each with its kind, edited in place, as many as there are. */
export function EntryRows(props: EntryRowsProps) {
  const { kinds, entries, onChange, isAdding, onAddEnd, placeholders } = props;
  const [chosenKind, setChosenKind] = useState<string | null>(null);
  const addedKind = chosenKind ?? unusedKind(kinds, entries);
  const blank = isAdding ? { kind: addedKind, parts: placeholders.map(() => '') } : null;
  function endAdding() {
    setChosenKind(null);
    onAddEnd();
  }

  function savePart(index: number, part: number, text: string) {
    return onChange((now) => {
      const entry = now[index] ?? { kind: addedKind, parts: placeholders.map(() => '') };
      const parts = entry.parts.map((old, at) => (at === part ? text : old));
      const next = [...now.slice(0, index), { ...entry, parts }, ...now.slice(index + 1)];
      return next.filter((each) => each.parts.some((written) => written.trim() !== ''));
    });
  }
  const rows = blank ? [...entries, blank] : entries;
  return (
    <>
      {rows.map((entry, index) => (
        <EntryRow
          key={index}
          {...props}
          entry={entry}
          isNew={index >= entries.length}
          savePart={async (part, text) => {
            const isNew = index >= entries.length;
            if (isNew && text.trim() === '') {
              endAdding();
              return { ok: true };
            }
            const result = await savePart(index, part, text);
            if (result.ok && isNew) endAdding();
            return result;
          }}
          onKind={(kind) =>
            index >= entries.length
              ? setChosenKind(kind)
              : void onChange((now) =>
                  now.map((old, at) => (at === index ? { ...old, kind } : old)),
                )
          }
          onRemove={() =>
            index >= entries.length
              ? endAdding()
              : void onChange((now) => now.filter((_, at) => at !== index))
          }
        />
      ))}
    </>
  );
}

function unusedKind(kinds: readonly string[], entries: readonly Entry[]): string {
  const used = new Set(entries.map(({ kind }) => kind));
  return kinds.find((kind) => !used.has(kind)) ?? kinds[0] ?? '';
}

function EntryRow({
  name,
  kinds,
  entry,
  isNew,
  placeholders,
  partNames,
  action,
  isReadOnly,
  savePart,
  onKind,
  onRemove,
}: EntryRowsProps & {
  entry: Entry;
  isNew: boolean;
  savePart: (part: number, text: string) => Promise<SaveResult>;
  onKind: (kind: string) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('customers');
  const shown = entry.parts.filter(Boolean).join(' ');
  return (
    <div className="card-field" role="group" aria-label={shown || name}>
      <div className="card-field-label">
        <KindPicker
          name={name}
          kind={entry.kind}
          kinds={kinds}
          onChange={onKind}
          isReadOnly={isReadOnly}
        />
      </div>
      <div className="card-field-value">
        {entry.parts.map((text, part) => (
          <InlineEdit
            key={part}
            label={partNames[part] ?? name}
            value={text}
            placeholder={placeholders[part] ?? ''}
            autoFocus={isNew && part === entry.parts.length - 1}
            isReadOnly={isReadOnly}
            onSave={(next) => savePart(part, next)}
            className={
              part === 0 && entry.parts.length > 1 ? 'card-field-small' : 'card-field-main'
            }
            onDone={() => isNew && shown === '' && onRemove()}
          />
        ))}
      </div>
      {!isReadOnly && (
        <div className="card-field-actions">
          {action && shown !== '' && (
            <IconButton
              small
              icon={action.icon}
              label={`${action.label}: ${shown}`}
              onPress={() => action.run(entry)}
            />
          )}
          <IconButton
            small
            icon="close"
            label={t('common:removeNamed', { name: shown || name })}
            onPress={onRemove}
          />
        </div>
      )}
    </div>
  );
}
