import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnSeal } from '../../../shared/greeting-card-spec.ts';
import { invoke } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { saved } from './saved.ts';
import { SealPicture } from './seal-picture.tsx';

const longest = 12;

/** A seal cut from a name: round or square, the letters raised or cut into the ground. */
export function SealDialog({
  seal,
  agentName,
  onClose,
}: {
  seal: DrawnSeal | null;
  agentName: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('marks');
  const [text, setText] = useState(seal?.text ?? agentName.trim().slice(0, longest));
  const [shape, setShape] = useState<DrawnSeal['shape']>(seal?.shape ?? 'round');
  const [engraved, setEngraved] = useState(seal?.engraved ?? false);
  const [error, setError] = useState<unknown>(null);
  const cut = text.trim();
  async function save() {
    if (cut === '') return;
    try {
      await invoke('marks.drawSeal', { seal: { text: cut, shape, engraved } });
      saved(t('saved.seal'));
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
  }
  return (
    <Dialog
      title={t('seal.title')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" isDisabled={cut === ''} onPress={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="marks-form">
        {error !== null && <ErrorNotice error={error} />}
        <TextField
          label={t('seal.text')}
          description={t('seal.textHint')}
          value={text}
          maxLength={longest}
          autoFocus
          onChange={setText}
          onSubmit={() => void save()}
        />
        <Segmented
          label={t('seal.shape')}
          showLabel
          options={[
            { value: 'round', label: t('seal.round') },
            { value: 'square', label: t('seal.square') },
          ]}
          value={shape}
          onChange={setShape}
        />
        <Segmented
          label={t('seal.cut')}
          showLabel
          options={[
            { value: 'relief', label: t('seal.relief') },
            { value: 'engraved', label: t('seal.engraved') },
          ]}
          value={engraved ? 'engraved' : 'relief'}
          onChange={(value) => setEngraved(value === 'engraved')}
        />
        <div className="marks-paper marks-paper-seal">
          {cut === '' ? (
            <p className="muted">{t('seal.nothing')}</p>
          ) : (
            <SealPicture seal={{ kind: 'drawn', text: cut, shape, engraved }} />
          )}
        </div>
      </div>
    </Dialog>
  );
}
