import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { request } from '../../api.ts';

const shownHits = 8;

/** Finds a customer by name, consonants or digits and adds them; the field is ready for the next. */
export function AddRecipient({
  ids,
  onAdd,
}: {
  ids: readonly number[];
  onAdd: (id: number) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const [text, setText] = useState('');
  const { data } = useQuery({
    ...request('customers.search', {
      text,
      limit: shownHits,
      countUpTo: shownHits,
      order: 'recent-contact',
    }),
    placeholderData: keepPreviousData,
  });
  const items = (data?.customers ?? []).map((customer) => ({
    ...customer,
    isThere: ids.includes(customer.id),
  }));
  return (
    <ComboBox
      className="cards-add"
      aria-label={t('add')}
      inputValue={text}
      onInputChange={setText}
      items={items}
      selectedKey={null}
      menuTrigger="input"
      allowsEmptyCollection
      defaultFilter={() => true}
      onSelectionChange={(key) => {
        if (typeof key !== 'number') return;
        onAdd(key);
        setText('');
      }}
    >
      <Label className="visually-hidden">{t('add')}</Label>
      <Input className="field-input" placeholder={t('addShort')} />
      <Popover className="popover" offset={4}>
        <ListBox
          className="list-box"
          renderEmptyState={() => <p className="cards-add-none">{t('addNone')}</p>}
        >
          {(customer: (typeof items)[number]) => (
            <ListBoxItem
              id={customer.id}
              textValue={customer.name}
              className="list-box-item"
              isDisabled={customer.isThere}
            >
              <span className="grow">{customer.name || t('common:unnamed')}</span>
              <span className="muted">
                {customer.isThere ? t('already') : customer.company || customer.phones[0]}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
