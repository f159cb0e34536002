import { useTranslation } from 'react-i18next';
import type { Change } from '../../../shared/customers.ts';
import { useRequest } from '../../api.ts';
import { undo } from '../../app/undo.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { formatTime } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { dayText } from '../contacts/contact-texts.ts';
import { valueText } from './history-values.ts';

/** Every change of the card with what it was before; each can be taken back. */
export function History({ id }: { id: number }) {
  const { t } = useTranslation('customers');
  const { data: changes = [], error } = useRequest('customers.history', { id });
  if (error) return <ErrorNotice error={error} />;
  if (changes.length === 0) {
    return <p className="card-timeline-empty muted">{t('timelineEmpty.changes')}</p>;
  }
  return (
    <ol className="card-entries">
      {changes.map((change) => (
        <HistoryLine key={change.id} change={change} />
      ))}
    </ol>
  );
}

function HistoryLine({ change }: { change: Change }) {
  const { t } = useTranslation('customers');
  const fields = Object.entries(change.fields);
  const action = t(`actions.${change.action}`);
  const when = dayText(change.at);
  return (
    <li className="card-entry" data-undone={change.undone || undefined}>
      <div className="card-entry-when">
        <span>{when}</span>
        <span>{formatTime(change.at)}</span>
      </div>
      <div className="card-entry-what">
        <p className="card-entry-head">
          <strong>{action}</strong>
          <span className="card-entry-chips">
            {change.through !== 'typed' && (
              <Chip tint="blue">{t(`through.${change.through}`)}</Chip>
            )}
            {change.undone && <Chip>{t('undone')}</Chip>}
          </span>
        </p>
        {change.action === 'update' && (
          <dl className="card-changes">
            {fields.map(([field, { before, after }]) => (
              <div key={field}>
                <dt>{t(`fields.${field}`, { defaultValue: field })}</dt>
                <dd>
                  <del>{valueText(field, before, currentLanguage()) || t('empty')}</del>{' '}
                  <span aria-hidden="true">→</span>{' '}
                  <ins>{valueText(field, after, currentLanguage()) || t('empty')}</ins>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {!change.undone && (
        <Button
          kind="quiet"
          small
          aria-label={t('undoChange', { action, when })}
          onPress={() => void undo([change.id], 'common:undone')}
        >
          {t('common:undo')}
        </Button>
      )}
    </li>
  );
}
