import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import type { Change } from '../../../shared/customer-history.ts';
import { request } from '../../api.ts';
import { formatTime } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { dayText } from '../contacts/contact-texts.ts';
import { AsOfDialog } from './card-log/as-of-dialog.tsx';
import { changeLines, type ChangeLine, type Said } from './card-log/change-lines.ts';
import { EntryScroller } from './card-log/entry-scroller.tsx';
import { UndoChange } from './card-log/undo-change.tsx';
import { useSaid } from './card-log/use-said.ts';
import './card-log/history.css';

const pageSize = 200;

/** Every change of the card with what it was before; each can be taken back. */
export function History({ card }: { card: Card }) {
  const { t } = useTranslation('card-log');
  const said = useSaid(card);
  const [isOpen, setOpen] = useState(false);
  const { changes, error, onSight } = useHistory(card.id);
  if (error) return <ErrorNotice error={error} />;
  if (changes.length === 0) {
    return <p className="log-empty muted">{t('timeline.empty.changes')}</p>;
  }
  return (
    <>
      <div>
        <Button small icon="calendar" onPress={() => setOpen(true)}>
          {t('asOf.open')}
        </Button>
      </div>
      <EntryScroller
        label={t('timeline.filters.changes')}
        count={changes.length}
        keyOf={(index) => String(changes[index]?.id)}
        estimate={4}
        onSight={onSight}
        render={(index) => {
          const change = changes[index];
          return change ? <HistoryLine change={change} said={said} card={card} /> : null;
        }}
      />
      {isOpen && <AsOfDialog card={card} said={said} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The changes so far asked for; another page comes when the last of them is in sight. */
function useHistory(id: number) {
  const [pages, setPages] = useState(1);
  const results = useQueries({
    queries: Array.from({ length: pages }, (_, page) => ({
      ...request('customers.history', { id, limit: pageSize, offset: page * pageSize }),
      enabled: id > 0,
    })),
  });
  const changes = results.flatMap(({ data }) => data ?? []);
  return {
    changes,
    error: results.find(({ error }) => error !== null)?.error ?? null,
    onSight: (_: number, last: number) => {
      if (last >= changes.length && changes.length === pages * pageSize) setPages(pages + 1);
    },
  };
}

function HistoryLine({ change, said, card }: { change: Change; said: Said; card: Card }) {
  const { t } = useTranslation('card-log');
  const action = t(`history.actions.${change.action}`);
  const when = dayText(change.at);
  return (
    <div className="log-entry" data-undone={change.undone || undefined}>
      <div className="log-entry-when">
        <span>{when}</span>
        <span>{formatTime(change.at)}</span>
      </div>
      <div className="log-entry-what">
        <p className="log-entry-head">
          <strong>{action}</strong>
          <span className="log-entry-chips">
            {change.through !== 'typed' && (
              <Chip tint="blue">{t(`history.through.${change.through}`)}</Chip>
            )}
            {change.undone && <Chip>{t('history.undone')}</Chip>}
          </span>
        </p>
        {hasFields(change) && (
          <dl className="log-changes">
            {Object.entries(change.fields).map(([field, values]) => (
              <div key={field}>
                <dt>{t(`history.fields.${field}`, { defaultValue: field })}</dt>
                <dd>
                  {changeLines(field, values, said).map((line, index) => (
                    <Line key={index} line={line} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {!change.undone && card.trashedAt === null && (
        <UndoChange change={change} action={action} when={when} />
      )}
    </div>
  );
}

/** A card that was made holds all its fields; those are the card itself. */
function hasFields({ action }: Change): boolean {
  return action === 'update' || action === 'contact-update' || action === 'merge';
}

function Line({ line }: { line: ChangeLine }) {
  const { t } = useTranslation('card-log');
  switch (line.sign) {
    case 'added':
      return (
        <span className="log-change">
          <span aria-hidden="true">+ </span>
          <span className="visually-hidden">{t('history.added')}: </span>
          <ins>{line.text || t('history.empty')}</ins>
        </span>
      );
    case 'removed':
      return (
        <span className="log-change">
          <span aria-hidden="true">− </span>
          <span className="visually-hidden">{t('history.removed')}: </span>
          <del>{line.text || t('history.empty')}</del>
        </span>
      );
    case 'changed':
      return (
        <span className="log-change">
          <del>{line.before}</del> <span aria-hidden="true">→</span>
          <span className="visually-hidden">{t('history.became')}</span> <ins>{line.after}</ins>
        </span>
      );
    case 'order':
      return <span className="log-change muted">{t('history.order')}</span>;
  }
}
