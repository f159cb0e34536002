import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnsureDeposit } from '../../../shared/deposits.ts';
import { invoke, request } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { usePages, type Pages } from '../../app/use-pages.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { saidDeposit, won } from './deposit-texts.ts';
import { showRefusal, undoableDeposit } from './undo-deposits.ts';
import { UnsureDetail, type Owner } from './unsure-detail.tsx';
import './unsure.css';

/** Every deposit of which the program is not sure, one after the other. */
export function UnsureTab() {
  const { t } = useTranslation('deposits');
  const pages = usePages(
    (range) => request('deposits.unsure', range),
    ({ deposits }) => deposits,
  );
  if (pages.error) {
    return (
      <div className="agreements-said">
        <ErrorNotice error={pages.error} onRetry={pages.retry} />
      </div>
    );
  }
  if (pages.isLoading) {
    return (
      <div className="agreements-said">
        <Spinner label={t('common:loading')} />
      </div>
    );
  }
  if (pages.total === 0) {
    return (
      <EmptyState
        title={t('unsure.emptyTitle')}
        actions={
          <Button onPress={() => navigate(formatRoute(['agreements', 'lists']))}>
            {t('lists.read')}
          </Button>
        }
      >
        {t('unsure.emptyText')}
      </EmptyState>
    );
  }
  return <UnsureList pages={pages} />;
}

function UnsureList({ pages }: { pages: Pages<UnsureDeposit> }) {
  const { t } = useTranslation('deposits');
  const [chosen, setChosen] = useState(() => recall('active', isNumber, 0));
  const [remembers, setRemembers] = useState(true);
  const [wantsAll, setWantsAll] = useState(false);
  const [searchesFor, setSearchesFor] = useState<number | null>(null);
  const active = Math.min(chosen, pages.total - 1);
  const deposit = pages.rowAt(active);
  const hasPayer = deposit !== null && deposit.payer !== '';

  async function assign(owner: Owner | undefined) {
    if (!deposit || !owner) return;
    setSearchesFor(null);
    try {
      const { change, also } = await invoke('deposits.assign', {
        id: deposit.id,
        customerId: owner.customerId,
        agreement: owner.agreement,
        remember: hasPayer && remembers,
        allOfPayer: hasPayer && wantsAll,
      });
      const text = t('unsure.assigned', {
        name: owner.name || t('common:unnamed'),
        deposit: saidDeposit(t, deposit),
      });
      const more =
        also > 0 ? ` ${t('unsure.also', { count: also, number: formatNumber(also) })}` : '';
      undoableDeposit(text + more, change, () => invoke('deposits.unassign', { id: deposit.id }));
    } catch (error) {
      showRefusal(error);
    }
  }
  async function ignore() {
    if (!deposit) return;
    try {
      const { change } = await invoke('deposits.ignore', { id: deposit.id });
      undoableDeposit(t('unsure.ignored', { deposit: saidDeposit(t, deposit) }), change, () =>
        invoke('deposits.unassign', { id: deposit.id }),
      );
    } catch (error) {
      showRefusal(error);
    }
  }
  const candidates = deposit?.candidates.slice(0, 9) ?? [];
  useShortcuts([
    ...candidates.map((candidate, index) => ({
      keys: String(index + 1),
      label: t('unsure.give', { name: candidate.name || t('common:unnamed') }),
      group: 'here' as const,
      run: () => void assign(candidate),
    })),
    {
      keys: '/',
      label: t('unsure.search'),
      group: 'here',
      run: () => setSearchesFor(deposit?.id ?? null),
    },
    {
      keys: 'r',
      label: t('unsure.remember'),
      group: 'here',
      run: () => setRemembers(!remembers),
    },
    { keys: 'a', label: t('unsure.all'), group: 'here', run: () => setWantsAll(!wantsAll) },
    { keys: '0', label: t('unsure.notCustomer'), group: 'here', run: () => void ignore() },
  ]);
  return (
    <>
      <div className="unsure-head">
        <p role="status">
          {t('unsure.count', { count: pages.total, number: formatNumber(pages.total) })}
        </p>
        <p className="muted unsure-keys">
          <span>
            <Kbd keys="1" /> – <Kbd keys="9" /> {t('unsure.keys.candidate')}
          </span>
          <span>
            <Kbd keys="/" /> {t('unsure.keys.search')}
          </span>
          <span>
            <Kbd keys="0" /> {t('unsure.keys.ignore')}
          </span>
          <span>
            <Kbd keys="z" /> {t('common:undo')}
          </span>
        </p>
      </div>
      <div className="deposits-split">
        <VirtualList
          label={t('unsure.list')}
          className="deposits-list unsure-list"
          count={pages.total}
          rowHeight={3.5}
          active={active}
          onActiveChange={(index) => {
            setChosen(index);
            remember('active', index);
            setSearchesFor(null);
            setWantsAll(false);
          }}
          takesLooseKeys
          isSelected={(index) => index === active}
          onSight={pages.onSight}
          initialScrollTop={recall('scroll', isNumber, 0)}
          onScrolled={(top) => remember('scroll', top)}
          rowLabel={(index) => {
            const row = pages.rowAt(index);
            if (!row) return t('common:loading');
            return [row.payer || t('noPayer'), won(row.amount), formatDate(row.paidOn), row.memo]
              .filter(Boolean)
              .join(', ');
          }}
          renderRow={(index) => <UnsureLine deposit={pages.rowAt(index)} />}
        />
        {deposit && (
          <UnsureDetail
            key={deposit.id}
            deposit={deposit}
            remembers={remembers}
            onRemembers={setRemembers}
            wantsAll={wantsAll}
            onWantsAll={setWantsAll}
            isSearching={searchesFor === deposit.id}
            onSearch={(on) => setSearchesFor(on ? deposit.id : null)}
            onAssign={(owner) => void assign(owner)}
            onIgnore={() => void ignore()}
          />
        )}
      </div>
    </>
  );
}

function UnsureLine({ deposit }: { deposit: UnsureDeposit | null }) {
  const { t } = useTranslation('deposits');
  if (!deposit) return <div className="unsure-line" />;
  return (
    <div className="unsure-line">
      <span className="unsure-day">{formatDate(deposit.paidOn)}</span>
      <span className="unsure-payer ellipsis">{deposit.payer || t('noPayer')}</span>
      <span className="unsure-amount">{won(deposit.amount)}</span>
      <span className="muted ellipsis unsure-memo">
        {[deposit.number, deposit.memo].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}
