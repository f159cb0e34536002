import { ListBox, ListBoxItem, type Selection } from 'react-aria-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import { TextField } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icons.tsx';

type Value = { value: string; customers?: number };
/** From so many on a field to look through them stands above. */
const manyValues = 8;
const mostShown = 300;

type ListProps = {
  label: string;
  hint: string;
  options: readonly Value[];
  chosen: ReadonlySet<string>;
  mode: 'single' | 'multiple';
  onChange: (chosen: ReadonlySet<string>) => void;
};

function ValueList({ label, hint, options, chosen, mode, onChange }: ListProps) {
  const { t } = useTranslation('list');
  const [text, setText] = useState('');
  const known = new Set(options.map(({ value }) => value));
  const gone = [...chosen].filter((value) => !known.has(value));
  const all = [...gone.map((value): Value => ({ value })), ...options];
  const wanted = text.trim().toLowerCase();
  const shown = all.filter(({ value }) => value.toLowerCase().includes(wanted)).slice(0, mostShown);
  function take(selection: Selection) {
    if (selection !== 'all') onChange(new Set([...selection].map(String)));
  }
  return (
    <>
      <p className="list-popover-hint">{hint}</p>
      {all.length >= manyValues && (
        <div className="list-panel">
          <TextField
            label={t('panels.lookFor', { label })}
            hideLabel
            type="search"
            placeholder={t('panels.lookFor', { label })}
            value={text}
            onChange={setText}
          />
        </div>
      )}
      <ListBox
        className="list-box"
        aria-label={label}
        selectionMode={mode}
        escapeKeyBehavior="none"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the list was opened to choose from it
        autoFocus={all.length < manyValues ? 'first' : false}
        selectedKeys={chosen}
        onSelectionChange={take}
        items={shown.map((each) => ({ id: each.value, ...each }))}
        renderEmptyState={() => <p className="list-popover-hint">{t('panels.nothing')}</p>}
      >
        {({ value, customers }) => (
          <ListBoxItem id={value} textValue={value} className="list-box-item">
            {({ isSelected }) => (
              <>
                <span className="value-check">
                  {isSelected && <Icon name="check" size="0.8rem" />}
                </span>
                <span className="grow">{value}</span>
                {customers !== undefined && (
                  <span className="muted">{formatNumber(customers)}</span>
                )}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </>
  );
}

type CommonProps = Pick<ListProps, 'label' | 'hint' | 'options'>;

/** Any of these together, with how many customers have each. */
export function ManyOf({
  chosen,
  onChange,
  ...common
}: CommonProps & { chosen: readonly string[]; onChange: (values: string[]) => void }) {
  return (
    <ValueList
      {...common}
      mode="multiple"
      chosen={new Set(chosen)}
      onChange={(values) => onChange([...values])}
    />
  );
}

/** One of these, or none when it is chosen again. */
export function OneOf({
  chosen,
  onChange,
  ...common
}: CommonProps & { chosen: string | null; onChange: (value: string | null) => void }) {
  return (
    <ValueList
      {...common}
      mode="single"
      chosen={new Set(chosen === null ? [] : [chosen])}
      onChange={(values) => onChange([...values][0] ?? null)}
    />
  );
}
