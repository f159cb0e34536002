import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkKind } from '../../../shared/marks.ts';
import { invoke } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { saved } from './saved.ts';
import { useCleaned } from './use-cleaned.ts';

/** A photo or scan and what stays of it, side by side; how much counts as ink, and which way is up. */
export function CleanDialog({
  kind,
  file,
  onClose,
}: {
  kind: MarkKind;
  file: File;
  onClose: () => void;
}) {
  const { t } = useTranslation('marks');
  const [strength, setStrength] = useState(50);
  const [turns, setTurns] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const cleaned = useCleaned(file, { kind, strength, turns });
  async function save() {
    if (!cleaned.png) return;
    try {
      await invoke('marks.setPicture', { kind, png: cleaned.png });
      saved(t(`saved.${kind}`));
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
  }
  const problem = error ?? cleaned.error;
  return (
    <Dialog
      title={t(`clean.title.${kind}`)}
      isOpen
      onClose={onClose}
      size="large"
      keepOpen
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            kind="primary"
            isDisabled={!cleaned.png || cleaned.isBusy}
            onPress={() => void save()}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="marks-form">
        {problem !== null && <ErrorNotice error={problem} />}
        <div className="marks-sides">
          <figure>
            <figcaption>{t('clean.before')}</figcaption>
            <div className="marks-side">
              <Original file={file} turns={turns} />
            </div>
          </figure>
          <figure aria-busy={cleaned.isBusy}>
            <figcaption aria-live="polite">
              {t(cleaned.isBusy ? 'clean.busy' : 'clean.after')}
            </figcaption>
            <div className="marks-side marks-side-after">
              {cleaned.url && <img src={cleaned.url} alt={t('clean.result')} />}
            </div>
          </figure>
        </div>
        <div className="marks-tools">
          <Button icon="turn" onPress={() => setTurns((turns + 1) % 4)}>
            {t('clean.turn')}
          </Button>
          <label className="marks-range">
            <span>{t('clean.strength')}</span>
            <input
              type="range"
              min={0}
              max={100}
              step={5}
              value={strength}
              onChange={(event) => setStrength(Number(event.target.value))}
            />
          </label>
        </div>
        <p className="muted">{t('clean.hint')}</p>
      </div>
    </Dialog>
  );
}

function Original({ file, turns }: { file: File; turns: number }) {
  const { t } = useTranslation('marks');
  const [url, setUrl] = useState<string | null>(null);
  const [isShown, setShown] = useState(true);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    setShown(true);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (!url) return null;
  // Some kinds can be read and not be shown here, such as TIFF.
  if (!isShown) return <p className="muted">{t('clean.notShown')}</p>;
  return (
    <img
      src={url}
      alt={t('clean.original')}
      style={{ rotate: `${turns * 90}deg` }}
      onError={() => setShown(false)}
    />
  );
}
