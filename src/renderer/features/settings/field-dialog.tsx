import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  customFieldType,
  type CustomField,
  type CustomFieldType,
} from '../../../shared/custom-fields.ts';
import { describeError, invoke } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';

const longestName = 60;

/** Makes a field of the user's own, or changes one; its type stays, because values were written for it. */
export function FieldDialog({
  field,
  onClose,
}: {
  field: CustomField | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('list');
  const [name, setName] = useState(field?.name ?? '');
  const [type, setType] = useState<CustomFieldType>(field?.type ?? 'text');
  const [options, setOptions] = useState((field?.options ?? []).join('\n'));
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const lines = options.split('\n').filter((line) => line.trim() !== '');
  const isReady = name.trim() !== '' && (type !== 'choice' || lines.length > 0);

  async function save() {
    if (!isReady || busy) return;
    setBusy(true);
    try {
      if (field) await change(field);
      else {
        const made = await invoke('customFields.create', { name, type, options: lines });
        toast({ text: t('fields.added', { name: made.name }) });
      }
      onClose();
    } catch (thrown) {
      setError(describeError(thrown));
      setBusy(false);
    }
  }
  async function change(before: CustomField) {
    const wanted = before.type === 'choice' ? { name, options: lines } : { name };
    const after = await invoke('customFields.update', { id: before.id, ...wanted });
    const putBack = () => {
      const old = { id: before.id, name: before.name, options: before.options };
      invoke(
        'customFields.update',
        before.type === 'choice' ? old : { ...old, options: undefined },
      ).catch((thrown: unknown) =>
        toast({ text: describeError(thrown), tint: 'seal', stays: true }),
      );
    };
    const action = { label: t('common:undo'), onAction: putBack };
    toast({ text: t('fields.changed', { name: after.name }), action });
  }
  return (
    <Dialog
      title={t(field ? 'fields.editTitle' : 'fields.add')}
      isOpen
      keepOpen
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" isPending={busy} isDisabled={!isReady} onPress={() => void save()}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextField
          label={t('fields.name')}
          placeholder={t('fields.nameHint')}
          value={name}
          onChange={(value) => {
            setName(value);
            setError(null);
          }}
          onSubmit={() => void save()}
          error={error}
          maxLength={longestName}
          autoFocus
        />
        {!field && (
          <Segmented
            showLabel
            label={t('fields.type')}
            value={type}
            options={customFieldType.options.map((value) => ({
              value,
              label: t(`fields.types.${value}`),
            }))}
            onChange={setType}
          />
        )}
        {type === 'choice' && (
          <TextArea
            label={t('fields.options')}
            description={t('fields.optionsHint')}
            value={options}
            onChange={setOptions}
            onSubmit={() => void save()}
            rows={5}
          />
        )}
      </div>
    </Dialog>
  );
}
