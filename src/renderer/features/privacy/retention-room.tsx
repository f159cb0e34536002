import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract.ts';
import { request } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { RetainDialog } from './retain-dialog.tsx';
import { RetentionRow } from './retention-row.tsx';

const atOnce = 200;
const spans = [0, 30, 90, 365, 3660] as const;
type Retention = OutputOf<'privacy.retention'>;

/** Whose time to be kept ends: kept on for a reason, or destroyed. */
export function RetentionRoom() {
  const { t } = useTranslation('privacy');
  const [days, setDays] = useState<(typeof spans)[number]>(90);
  const [limit, setLimit] = useState(atOnce);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const { data, error, refetch } = useQuery({
    ...request('privacy.retention', { days, limit }),
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { customers, total } = data;
  const shown = customers.filter(({ id }) => chosen.has(id));
  return (
    <div className="privacy-list">
      <p className="muted privacy-intro">{t('retention.intro')}</p>
      <div className="privacy-bar">
        <Select
          label={t('retention.span')}
          hideLabel
          value={String(days)}
          options={spans.map((span) => ({
            value: String(span),
            label: t(`retention.spans.${span}`),
          }))}
          onChange={(value) => {
            setDays(spans.find((span) => String(span) === value) ?? 90);
            setLimit(atOnce);
            setChosen(new Set());
          }}
        />
        <Numbers data={data} />
      </div>
      {total === 0 ? (
        <Nobody data={data} />
      ) : (
        <>
          <Acts chosen={shown} all={customers} onChoose={setChosen} />
          <ul className="privacy-rows" aria-label={t('tabs.retention')}>
            {customers.map((customer) => (
              <RetentionRow
                key={customer.id}
                customer={customer}
                isChosen={chosen.has(customer.id)}
                onChoose={(isIn) => setChosen(withOne(chosen, customer.id, isIn))}
              />
            ))}
          </ul>
        </>
      )}
      {customers.length < total && (
        <p className="privacy-more">
          <Button onPress={() => setLimit(limit + 5 * atOnce)}>
            {t('more', { number: formatNumber(total - customers.length) })}
          </Button>
        </p>
      )}
    </div>
  );
}

function withOne(chosen: ReadonlySet<number>, id: number, isIn: boolean): ReadonlySet<number> {
  const next = new Set(chosen);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}

function Numbers({ data: { due, dated, undated } }: { data: Retention }) {
  const { t } = useTranslation('privacy');
  return (
    <p className="muted privacy-numbers">
      {due > 0 && <strong>{t('retention.due', { number: formatNumber(due), count: due })}</strong>}
      {t('retention.dated', { number: formatNumber(dated), count: dated })}
      {' · '}
      {t('retention.undated', { number: formatNumber(undated), count: undated })}
    </p>
  );
}

function Nobody({ data: { dated } }: { data: Retention }) {
  const { t } = useTranslation('privacy');
  return (
    <EmptyState
      title={t(dated === 0 ? 'retention.noDates' : 'retention.nobody')}
      actions={
        <a className="button" href={formatRoute(['settings'], { section: 'privacy' })}>
          {t('retention.toSettings')}
        </a>
      }
    >
      {t(dated === 0 ? 'retention.noDatesText' : 'retention.nobodyText')}
    </EmptyState>
  );
}

type Customers = Retention['customers'];

/** What can be done with those that are chosen. */
function Acts({
  chosen,
  all,
  onChoose,
}: {
  chosen: Customers;
  all: Customers;
  onChoose: (ids: ReadonlySet<number>) => void;
}) {
  const { t } = useTranslation('privacy');
  const [isRetaining, setRetaining] = useState(false);
  const ids = chosen.map(({ id }) => id);
  const isNobody = ids.length === 0;
  const isAll = chosen.length === all.length;
  return (
    <div className="privacy-acts">
      <Checkbox
        label={t(isNobody ? 'chooseAll' : 'chosen', {
          number: formatNumber(ids.length),
          count: ids.length,
        })}
        isSelected={isAll}
        isIndeterminate={!isNobody && !isAll}
        onChange={(isIn) => onChoose(new Set(isIn ? all.map(({ id }) => id) : []))}
      />
      <span className="grow" />
      <Button small isDisabled={isNobody} onPress={() => setRetaining(true)}>
        {t('retention.change')}
      </Button>
      <Button
        small
        kind="danger"
        isDisabled={isNobody}
        onPress={() =>
          ask('destroy-customers', {
            ids,
            names: chosen.map(({ name }) => name),
            reason: chosen.every(({ days }) => days < 0) ? 'retention' : 'asked',
          })
        }
      >
        {t('destroy.open')}
      </Button>
      {isRetaining && (
        <RetainDialog
          ids={ids}
          onClose={() => setRetaining(false)}
          onDone={() => onChoose(new Set())}
        />
      )}
    </div>
  );
}
