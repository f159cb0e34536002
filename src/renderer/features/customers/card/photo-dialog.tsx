import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../../shared/customer-card.ts';
import type { InputOf } from '../../../../shared/contract.ts';
import { invoke } from '../../../api.ts';
import { undoable } from '../../../app/undo.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { PhotoCropper } from './photo-cropper.tsx';
import { useCropping } from './use-cropping.ts';

const pictureKinds = ['image/*', '.heic', '.heif', '.jpg', '.jpeg', '.png', '.webp'];

/** Choose, drop or paste a picture; turn it and choose what of it stays; or take the photo away. */
export function PhotoDialog({
  card,
  url,
  onClose,
}: {
  card: Card;
  url: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('card');
  const [picture, setPicture] = useState<File | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const cropping = useCropping();
  function choose(files: readonly File[]) {
    const [file] = files;
    if (!file) return;
    setError(null);
    cropping.reset();
    setPicture(file);
  }
  useEffect(() => {
    function onPaste(event: ClipboardEvent) {
      const files = Array.from(event.clipboardData?.files ?? []);
      if (files.length === 0) return;
      event.preventDefault();
      choose(files);
    }
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });

  async function send(input: Omit<InputOf<'customers.setPhoto'>, 'id'>, said: string) {
    setSending(true);
    try {
      const { change } = await invoke('customers.setPhoto', { id: card.id, ...input });
      undoable(said, [change]);
      onClose();
    } catch (refusal) {
      setError(refusal);
      setPicture(null);
    } finally {
      setSending(false);
    }
  }
  async function keep(crop: typeof cropping.crop) {
    if (!picture) return;
    const bytes = new Uint8Array(await picture.arrayBuffer());
    await send({ bytes, turn: crop ? cropping.turn : 0, crop }, t('photo.kept'));
  }
  return (
    <Dialog
      isOpen
      keepOpen={picture !== null}
      title={t('photo.title')}
      onClose={onClose}
      actions={
        picture ? (
          <>
            <Button onPress={() => setPicture(null)}>{t('photo.other')}</Button>
            <Button
              kind="primary"
              isPending={isSending}
              isDisabled={cropping.crop === null}
              onPress={() => void keep(cropping.crop)}
            >
              {t('photo.keep')}
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>{t('common:cancel')}</Button>
        )
      }
    >
      <div className="photo-dialog">
        {error !== null && <ErrorNotice error={error} />}
        {picture ? (
          // What this window cannot show goes to the box as it is, which knows more or says why not.
          <PhotoCropper
            picture={picture}
            cropping={cropping}
            onUnreadable={() => void keep(null)}
          />
        ) : (
          <>
            {url && (
              <div className="photo-now">
                <img className="photo-picture" src={url} alt={t('photo.now')} />
                <Button
                  kind="quiet"
                  icon="trash"
                  isPending={isSending}
                  onPress={() =>
                    void send({ bytes: null, turn: 0, crop: null }, t('photo.removed'))
                  }
                >
                  {t('photo.remove')}
                </Button>
              </div>
            )}
            <FileDrop
              label={t('photo.drop')}
              hint={t('photo.dropHint')}
              buttonText={t('photo.choose')}
              accept={pictureKinds}
              onFiles={choose}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
