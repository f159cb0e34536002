import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../../../shared/customer-list.ts';
import { request } from '../../../api.ts';
import { TextField } from '../../../ui/field.tsx';

const most = 8;

/** Finds one customer by a part of the name, initial consonants or digits. */
export function CustomerPicker({
  label,
  onChoose,
}: {
  label: string;
  onChoose: (row: CustomerRow) => void;
}) {
  const { t } = useTranslation('list');
  const [text, setText] = useState('');
  const wanted = text.trim();
  const { data } = useQuery({
    ...request('customers.search', { text: wanted, limit: most }),
    placeholderData: keepPreviousData,
    enabled: wanted !== '',
  });
  const rows = wanted === '' ? [] : (data?.customers ?? []);
  const [first] = rows;
  return (
    <>
      <div className="list-panel">
        <TextField
          label={label}
          type="search"
          placeholder={t('panels.customerHint')}
          value={text}
          onChange={setText}
          onSubmit={() => first && onChoose(first)}
          autoFocus
        />
      </div>
      {wanted !== '' && (
        <ListBox
          className="list-box"
          aria-label={label}
          items={rows}
          onAction={(key) => {
            const row = rows.find(({ id }) => id === key);
            if (row) onChoose(row);
          }}
          renderEmptyState={() => <p className="list-popover-hint">{t('panels.nothing')}</p>}
        >
          {(row) => (
            <ListBoxItem id={row.id} textValue={row.name} className="list-box-item">
              <span className="grow">{row.name || row.company || t('common:unnamed')}</span>
              <span className="muted">
                {row.name ? row.company || row.phones[0] : row.phones[0]}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </>
  );
}
