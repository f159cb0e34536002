import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract.ts';
import { invoke } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { toast } from '../../ui/toast.tsx';
import { sayError } from './use-editor.ts';

type Result = OutputOf<'templates.import'>;

/** Takes a file of templates in and says what came of it. */
export function ImportDialog({ files, onClose }: { files: File[]; onClose: () => void }) {
  const { t } = useTranslation('templates');
  const [result, setResult] = useState<Result | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isReading, setReading] = useState(false);
  const begun = useRef(false);

  async function read([file]: readonly File[]) {
    if (!file) return;
    setReading(true);
    setError(null);
    setResult(null);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      setResult(await invoke('templates.import', { fileName: file.name, bytes }));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setReading(false);
    }
  }
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void read(files);
  });
  async function takeBack() {
    try {
      const { removed } = await invoke('templates.undoImport');
      toast({ text: t('importDialog.undone', { count: removed }) });
      onClose();
    } catch (thrown) {
      sayError(thrown);
    }
  }
  const canTakeBack = result !== null && result.names.length > 0;
  return (
    <Dialog
      title={t('importDialog.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {canTakeBack && <Button onPress={() => void takeBack()}>{t('importDialog.undo')}</Button>}
          {result && <Button onPress={() => setResult(null)}>{t('importDialog.another')}</Button>}
          <Button kind={result ? 'primary' : 'plain'} onPress={onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {error !== null && <ErrorNotice error={error} />}
        {result ? (
          <ImportResult result={result} />
        ) : (
          <FileDrop
            label={t('importDialog.drop')}
            hint={t('importDialog.hint')}
            buttonText={t('importDialog.choose')}
            accept={['.json']}
            isDisabled={isReading}
            onFiles={(chosen) => void read(chosen)}
          />
        )}
        {isReading && <Spinner label={t('importDialog.reading')} />}
      </div>
    </Dialog>
  );
}

function ImportResult({ result: { names, same, problems } }: { result: Result }) {
  const { t } = useTranslation('templates');
  return (
    <div className="stack" role="status">
      <p>
        <strong>
          {names.length > 0
            ? t('importDialog.came', { count: names.length })
            : t('importDialog.cameNone')}
        </strong>
      </p>
      {same > 0 && <p className="muted">{t('importDialog.same', { count: same })}</p>}
      {problems.length > 0 && (
        <>
          <p>{t('importDialog.problems', { count: problems.length })}</p>
          <ul className="tpl-problems">
            {problems.map(({ title, reason }, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                <strong>{title}</strong> <span className="muted">{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
