import { useState } from 'react';
import { DialogTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { CustomerPicker } from '../customers/list/customer-picker.tsx';
import { ListPopover } from '../customers/list/list-popover.tsx';
import { choosePreviewCustomer, usePreviewCustomer } from './use-card-of-template.ts';

/** For whom the previews are filled: the sample customer, or anybody that is looked for. */
export function CustomerChoice() {
  const { t } = useTranslation('templates');
  const customer = usePreviewCustomer();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="tpl-for">
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button small icon="person">
          {customer
            ? t('editor.forWhom', { name: customer.name || t('common:unnamed') })
            : t('editor.sample')}
        </Button>
        <ListPopover>
          <CustomerPicker
            label={t('editor.chooseCustomer')}
            onChoose={({ id, name, company }) => {
              choosePreviewCustomer({ id, name: name || company });
              setOpen(false);
            }}
          />
        </ListPopover>
      </DialogTrigger>
      {customer && (
        <Button small kind="link" onPress={() => choosePreviewCustomer(null)}>
          {t('editor.backToSample')}
        </Button>
      )}
    </div>
  );
}
