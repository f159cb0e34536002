import { useState } from 'react';
import { DialogTrigger, ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { MergeFieldInfo } from '../../../shared/templates.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { ListPopover } from '../customers/list/list-popover.tsx';
import { offeredFields } from './field-completion.ts';

/** Focus comes back from the closing window first; then the text may have it. */
const untilClosed = 60;

/** Writes the selected words only where a field has a value. */
export function ConditionButton({
  fields,
  onChoose,
}: {
  fields: readonly MergeFieldInfo[];
  onChoose: (field: string) => void;
}) {
  const { t } = useTranslation('templates');
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const found = offeredFields(query, fields);
  function choose(field: string | undefined) {
    if (field === undefined) return;
    setOpen(false);
    window.setTimeout(() => onChoose(field), untilClosed);
  }
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        setQuery('');
      }}
    >
      <Tooltip text={t('editor.whenHint')}>
        <Button small>{t('editor.when')}</Button>
      </Tooltip>
      <ListPopover>
        <div className="list-panel">
          <TextField
            label={t('editor.whenLabel')}
            placeholder={t('editor.whenFind')}
            type="search"
            value={query}
            onChange={setQuery}
            onSubmit={() => choose(found[0]?.field)}
            autoFocus
          />
        </div>
        <ListBox
          className="list-box"
          aria-label={t('editor.whenLabel')}
          items={found.map((each) => ({ ...each, id: each.field }))}
          onAction={(key) => choose(String(key))}
          renderEmptyState={() => (
            <p className="list-popover-hint">{t('editor.fieldNone', { query })}</p>
          )}
        >
          {({ field, label, sample }) => (
            <ListBoxItem id={field} textValue={label} className="list-box-item">
              <span className="grow">{label}</span>
              <span className="muted ellipsis">{sample}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </ListPopover>
    </DialogTrigger>
  );
}
