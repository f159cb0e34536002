import { useTranslation } from 'react-i18next';
import { Segmented } from '../../../ui/choices.tsx';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import type { Option } from '../../../ui/select.tsx';
import { Select } from '../../../ui/select.tsx';
import type { Saved } from '../use-card.ts';
import { readDay, shownDay } from './days.ts';
import { orToast } from './use-entries.ts';

type Row = { label: string; isReadOnly: boolean; placeholder?: string };

/** A labelled text within an opened entry; saves itself. */
export function TextRow({
  label,
  value,
  onSave,
  isReadOnly,
  placeholder,
  maxLength = 2000,
  autoFocus,
}: Row & {
  value: string;
  onSave: (text: string) => Promise<Saved>;
  maxLength?: number;
  autoFocus?: boolean;
}) {
  return (
    <div className="log-field">
      <span className="log-field-label" aria-hidden="true">
        {label}
      </span>
      <InlineEdit
        label={label}
        value={value}
        placeholder={placeholder ?? '—'}
        maxLength={maxLength}
        isReadOnly={isReadOnly}
        autoFocus={autoFocus ?? false}
        onSave={onSave}
      />
    </div>
  );
}

/** A labelled day, written as people write days. Empty takes it away where that is possible. */
export function DayRow({
  label,
  value,
  onSave,
  isReadOnly,
  lean,
  isNeeded,
  placeholder,
}: Row & {
  value: string | null;
  onSave: (day: string | null) => Promise<Saved>;
  lean: 'past' | 'future';
  isNeeded?: boolean;
}) {
  const { t } = useTranslation('card-log');
  return (
    <div className="log-field">
      <span className="log-field-label" aria-hidden="true">
        {label}
      </span>
      <InlineEdit
        label={label}
        value={shownDay(value)}
        placeholder={placeholder ?? t('day.hint')}
        maxLength={60}
        isReadOnly={isReadOnly}
        check={(text) => {
          if (text.trim() === '') return isNeeded ? t('day.needed') : null;
          return readDay(text, lean) === null ? t('day.unclear') : null;
        }}
        onSave={(text) => onSave(text === '' ? null : readDay(text, lean))}
      />
    </div>
  );
}

/** One of two to four words, all in sight. */
export function ChoiceRow<V extends string>({
  label,
  value,
  options,
  onSave,
  isReadOnly,
}: Row & {
  value: V;
  options: readonly Option<V>[];
  onSave: (value: V) => Promise<Saved>;
}) {
  return (
    <Segmented
      showLabel
      label={label}
      value={value}
      options={options}
      isDisabled={isReadOnly}
      onChange={(chosen) => void orToast(onSave(chosen))}
    />
  );
}

const own = ' own';

/** One of the usual words, or one of the user's own in the line below. */
export function KindRow({
  label,
  value,
  kinds,
  nameOf,
  onSave,
  isReadOnly,
}: Row & {
  value: string;
  kinds: readonly string[];
  nameOf: (kind: string) => string;
  onSave: (kind: string) => Promise<Saved>;
}) {
  const { t } = useTranslation('card-log');
  const isOwn = !kinds.includes(value);
  const chosen = isOwn ? own : value;
  return (
    <>
      <div className="log-field">
        <span className="log-field-label" aria-hidden="true">
          {label}
        </span>
        <Select
          small
          hideLabel
          label={label}
          value={chosen}
          isDisabled={isReadOnly}
          options={[
            ...kinds.map((kind) => ({ value: kind, label: nameOf(kind) })),
            { value: own, label: t('ownWords') },
          ]}
          onChange={(kind) => void orToast(onSave(kind === own ? t('ownWordsFirst') : kind))}
        />
      </div>
      {isOwn && (
        <TextRow
          label={t('ownWordsOf', { name: label })}
          value={value}
          maxLength={200}
          isReadOnly={isReadOnly}
          onSave={onSave}
        />
      )}
    </>
  );
}
