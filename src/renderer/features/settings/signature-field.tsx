import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { describeError, invoke, useRequest } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { toast } from '../../ui/toast.tsx';

const largest = 2 * 1024 * 1024;
const endings = ['.png', '.jpg', '.jpeg', 'image/png', 'image/jpeg'] as const;

/** The picture of the agent's signature: dropped or chosen, seen, replaced, taken away with undo. */
export function SignatureField() {
  const { t } = useTranslation('settings');
  const { data } = useRequest('settings.signature');
  const [error, setError] = useState<unknown>(null);
  const [tooLarge, setTooLarge] = useState(false);

  async function take(files: readonly File[] | null) {
    const [file] = files ?? [];
    if (!file) return;
    setError(null);
    setTooLarge(file.size > largest);
    if (file.size > largest) return;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await invoke('settings.setSignature', { bytes });
    } catch (thrown) {
      setError(thrown);
    }
  }

  async function remove(dataUrl: string) {
    try {
      await invoke('settings.setSignature', { bytes: null });
      const bytes = bytesOf(dataUrl);
      toast({
        text: t('signature.removed'),
        action: {
          label: t('common:undo'),
          onAction: () => void invoke('settings.setSignature', { bytes }).catch(setError),
        },
      });
    } catch (thrown) {
      toast({ text: describeError(thrown), tint: 'seal', stays: true });
    }
  }

  const dataUrl = data?.dataUrl ?? null;
  return (
    <div className="settings-signature">
      <h3>{t('signature.title')}</h3>
      {error !== null && <ErrorNotice error={error} />}
      {tooLarge && (
        <p className="field-error" role="alert">
          {t('signature.tooLarge')}
        </p>
      )}
      {dataUrl ? (
        <div className="settings-signature-shown">
          <div className="settings-signature-paper">
            <img src={dataUrl} alt={t('signature.picture')} />
          </div>
          <FileTrigger
            acceptedFileTypes={endings}
            onSelect={(files) => void take(files && Array.from(files))}
          >
            <Button small>{t('signature.replace')}</Button>
          </FileTrigger>
          <Button small kind="quiet" onPress={() => void remove(dataUrl)}>
            {t('signature.remove')}
          </Button>
        </div>
      ) : (
        <FileDrop
          label={t('signature.none')}
          hint={t('signature.hint')}
          buttonText={t('signature.choose')}
          accept={endings}
          onFiles={(files) => void take(files)}
        />
      )}
    </div>
  );
}

function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return Uint8Array.from(text, (char) => char.codePointAt(0) ?? 0);
}
