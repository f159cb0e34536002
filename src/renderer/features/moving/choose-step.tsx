import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundBox } from '../../../shared/moving.ts';
import { invoke } from '../../api.ts';
import { formatDayWithWeekday, formatNumber, formatTime, localDate } from '../../i18n/format.ts';
import { useRequest } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';

/** Boxes that were found by themselves, and the system's dialogs for others. */
export function ChooseStep({ onChosen }: { onChosen: (found: FoundBox) => void }) {
  const { t } = useTranslation('moving');
  const { data, isPending } = useRequest('moving.find');
  const [error, setError] = useState<unknown>(null);

  async function choose(kind: FoundBox['kind']) {
    setError(null);
    try {
      const found = await invoke('moving.choose', { kind });
      if (found) onChosen(found);
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <div className="stack">
      <p>{t('in.choose')}</p>
      {isPending && <Spinner label={t('in.looking')} />}
      {data && data.boxes.length > 0 && (
        <ul className="moving-found" aria-label={t('in.found')}>
          {data.boxes.map((found) => (
            <li key={found.path}>
              <FoundLine found={found} onChosen={onChosen} />
            </li>
          ))}
        </ul>
      )}
      {data?.boxes.length === 0 && <p className="muted">{t('in.none')}</p>}
      <div className="row">
        <Button onPress={() => void choose('portable')}>{t('in.chooseFile')}</Button>
        <Button onPress={() => void choose('folder')}>{t('in.chooseFolder')}</Button>
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}

function FoundLine({ found, onChosen }: { found: FoundBox; onChosen: (found: FoundBox) => void }) {
  const { t } = useTranslation('moving');
  const { kind, at, bytes, path } = found;
  const when = `${formatDayWithWeekday(localDate(at))} ${formatTime(at)}`;
  const size = formatNumber(Number((bytes / 1024 / 1024).toFixed(1)));
  return (
    <button type="button" onClick={() => onChosen(found)}>
      <strong>{t(`in.kind.${kind}`)}</strong>
      <span className="muted">{t('in.written', { when, size })}</span>
      <span className="moving-path">{path}</span>
    </button>
  );
}
