import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';

const longest = 100;

/** Asks for the name of a list; a refused name stays to be changed. */
export function ListNameDialog({
  title,
  name,
  onSave,
  onClose,
}: {
  title: string;
  name: string;
  onSave: (name: string) => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useTranslation('list');
  const [text, setText] = useState(name);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const wanted = text.trim();

  async function save() {
    if (wanted === '' || busy) return;
    setBusy(true);
    try {
      await onSave(wanted);
      onClose();
    } catch (thrown) {
      setError(describeError(thrown));
      setBusy(false);
    }
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            isPending={busy}
            isDisabled={wanted === ''}
            onPress={() => void save()}
          >
            {t('common:save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('saved.name')}
        placeholder={t('saved.nameHint')}
        value={text}
        onChange={(value) => {
          setText(value);
          setError(null);
        }}
        onSubmit={() => void save()}
        error={error}
        maxLength={longest}
        autoFocus
      />
    </Dialog>
  );
}
