import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { MarkKind, Marks } from '../../../shared/marks.ts';
import { invoke } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { forgetUndo, saved } from './saved.ts';
import { SealPicture } from './seal-picture.tsx';

/** Pictures that can be made into a mark. */
export const pictureEndings = [
  '.png',
  '.jpg',
  '.jpeg',
  '.webp',
  '.gif',
  '.tif',
  '.tiff',
  '.svg',
  'image/*',
] as const;

/** Signature or seal as it is, or the place to lay its picture into. */
export function MarkPanel({
  kind,
  marks,
  onFile,
  onDraw,
  onError,
}: {
  kind: MarkKind;
  marks: Marks;
  onFile: (file: File) => void;
  onDraw: () => void;
  onError: (error: unknown) => void;
}) {
  const { t } = useTranslation('marks');
  const mark = marks[kind];
  const take = (files: readonly File[] | null) => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  async function change(work: Promise<unknown>, told?: string) {
    try {
      await work;
      onError(null);
      if (told) saved(told);
      else forgetUndo();
    } catch (thrown) {
      onError(thrown);
    }
  }
  return (
    <div className="marks-panel" role="group" aria-label={t(`kinds.${kind}`)} data-mark={kind}>
      <h3>{t(`kinds.${kind}`)}</h3>
      {mark ? (
        <>
          <div className="marks-paper">
            <MarkPicture kind={kind} marks={marks} />
          </div>
          {kind === 'signature' && (
            <Switch
              label={t('tint')}
              isSelected={marks.signature?.tint ?? true}
              onChange={(tint) => void change(invoke('marks.setTint', { tint }))}
            />
          )}
          <div className="marks-buttons">
            <FileTrigger
              acceptedFileTypes={pictureEndings}
              onSelect={(files) => take(files && Array.from(files))}
            >
              <Button small>{t('replace')}</Button>
            </FileTrigger>
            {kind === 'seal' && (
              <Button small onPress={onDraw}>
                {t(marks.seal?.kind === 'drawn' ? 'seal.change' : 'seal.draw')}
              </Button>
            )}
            <Button
              small
              kind="quiet"
              onPress={() =>
                void change(invoke('marks.setPicture', { kind, png: null }), t(`removed.${kind}`))
              }
            >
              {t('remove')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <FileDrop
            label={t(`empty.${kind}`)}
            hint={t('emptyHint')}
            buttonText={t('choose')}
            accept={pictureEndings}
            onFiles={take}
          />
          {kind === 'seal' && (
            <div className="marks-buttons">
              <Button onPress={onDraw}>{t('seal.draw')}</Button>
              <span className="muted">{t('seal.drawHint')}</span>
            </div>
          )}
        </>
      )}
    </div>
  );
}

function MarkPicture({ kind, marks }: { kind: MarkKind; marks: Marks }) {
  const { t } = useTranslation('marks');
  const { seal, signature } = marks;
  if (kind === 'seal' && seal?.kind === 'drawn') return <SealPicture seal={seal} />;
  const id = kind === 'signature' ? signature?.picture : seal?.kind === 'picture' && seal.picture;
  const picture = marks.pictures.find((each) => each.picture === id);
  if (!picture) return <p className="muted">{t('pictureGone')}</p>;
  return <img src={picture.dataUrl} alt={t(`mine.${kind}`)} />;
}
