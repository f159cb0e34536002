import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../shared/backup.ts';
import type { OutputOf } from '../../../shared/contract.ts';
import { describeError, invoke, useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { toast } from '../../ui/toast.tsx';
import { momentText } from './moment-text.ts';

type Second = NonNullable<OutputOf<'backup.list'>['second']>;

/** A folder elsewhere that gets every backup, too: chosen, how it stands, let go. */
export function SecondFolder({
  second,
  newest,
}: {
  second: Second | null;
  newest: Backup | undefined;
}) {
  const { t } = useTranslation('backup');
  return (
    <div className="backup-second">
      <h3>{t('second.title')}</h3>
      {second ? (
        <Chosen second={second} newest={newest} />
      ) : (
        <>
          <p className="muted">{t('second.why')}</p>
          <div>
            <Button onPress={() => void choose()}>{t('second.choose')}</Button>
          </div>
        </>
      )}
    </div>
  );
}

function Chosen({ second, newest }: { second: Second; newest: Backup | undefined }) {
  const { t } = useTranslation('backup');
  const { folder, backups, failed } = second;
  const isAway = failed?.code === 'backup-folder-away';
  const [last] = backups;
  const isBringing = !failed && newest !== undefined && newest.name !== last?.name;
  return (
    <>
      <p className="settings-path">{folder}</p>
      {isAway && <p role="status">{t('second.away')}</p>}
      {failed && !isAway && <ErrorNotice error={failed} />}
      {!isAway && (
        <p role="status">
          {last && `${t('second.last', { when: momentText(last.at), count: backups.length })} `}
          {isBringing ? t('second.bringing') : !last && t('second.nothing')}
        </p>
      )}
      <KeysElsewhere />
      <div className="row">
        <Button onPress={() => void choose()}>{t('second.other')}</Button>
        <Button onPress={() => void choose(null)}>{t('second.stop')}</Button>
      </div>
    </>
  );
}

/** Without a way that a person carries, those backups are of no use where this computer is gone. */
function KeysElsewhere() {
  const { t } = useTranslation('backup');
  const { data } = useRequest('keys.state');
  if (!data) return null;
  const carried = data.ways.some(({ kind }) => kind === 'passphrase' || kind === 'recovery');
  if (carried) return <p className="muted">{t('second.opens')}</p>;
  return (
    <p className="backup-warning">
      {t('second.onlyHere')}{' '}
      <a href={formatRoute(['settings'], { section: 'keys' })}>{t('second.makeKey')}</a>
    </p>
  );
}

async function choose(folder?: null): Promise<void> {
  try {
    await invoke('backup.setFolder', folder === null ? { folder } : {});
  } catch (thrown) {
    toast({ text: describeError(thrown), tint: 'seal', stays: true });
  }
}
