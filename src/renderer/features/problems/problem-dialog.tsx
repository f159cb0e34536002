import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invoke } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useFocusOnceChosen, Whose } from '../promises/whose.tsx';
import { useSending } from '../promises/use-sending.ts';

/** Writes down a problem as it is told; the rest is filled in on the way. */
export function ProblemDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('problems');
  const [chosen, setChosen] = useState<number | null>(null);
  const field = useFocusOnceChosen<HTMLTextAreaElement>(chosen);
  const [what, setWhat] = useState('');
  const [wish, setWish] = useState('');
  const { error, isBusy, send } = useSending(onClose);
  const isReady = chosen !== null && what.trim() !== '';
  function save() {
    if (chosen === null || what.trim() === '') return;
    void send(
      () => invoke('problems.add', { customerId: chosen, problem: { what, wish } }),
      t('said.added'),
    );
  }
  return (
    <Dialog
      title={t('add.label')}
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            keys="mod+enter"
            isPending={isBusy}
            isDisabled={!isReady}
            onPress={save}
          >
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {error !== null && <ErrorNotice error={error} />}
        <Whose chosen={chosen} onChoose={setChosen} />
        <TextArea
          inputRef={field}
          label={t('field.what')}
          placeholder={t('hint.what')}
          value={what}
          maxLength={5000}
          onChange={setWhat}
          onSubmit={save}
        />
        <TextArea
          rows={2}
          label={t('field.wish')}
          placeholder={t('hint.wish')}
          value={wish}
          maxLength={5000}
          onChange={setWish}
          onSubmit={save}
        />
      </div>
    </Dialog>
  );
}
