import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactRow } from '../../../shared/contacts.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import { formatRoute, type Route } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { startCallFromAnywhere } from '../../app/window-shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { CallDetail, useCallActions } from './call-detail.tsx';
import { CallRow } from './call-row.tsx';
import { addressOf, filterCount, filterOf } from './calls-filter.ts';
import { CallsFilters } from './calls-filters.tsx';
import { contactName, momentText, outcomeText } from './contact-texts.ts';
import { useContactPages } from './use-contact-pages.ts';

/** The contacts with all customers, newest first. */
export function ContactsTab({ route }: { route: Route }) {
  const { t } = useTranslation('contacts');
  const filter = useMemo(() => filterOf(route), [route]);
  const pages = useContactPages(filter);
  const isFiltered = filterCount(filter) > 0;
  return (
    <>
      <CallsFilters
        filter={filter}
        onChange={(next) => navigate(addressOf(next), { replace: true })}
      />
      {pages.error ? (
        <div className="contacts-said">
          <ErrorNotice error={pages.error} onRetry={pages.retry} />
        </div>
      ) : pages.isLoading ? (
        <div className="contacts-said">
          <Spinner label={t('list.loading')} />
        </div>
      ) : pages.total === 0 ? (
        <NoCalls isFiltered={isFiltered} />
      ) : (
        <CallsList pages={pages} />
      )}
    </>
  );
}

function NoCalls({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation('contacts');
  if (isFiltered) {
    return (
      <EmptyState
        title={t('empty.filteredTitle')}
        actions={
          <Button onPress={() => navigate(formatRoute(['calls']), { replace: true })}>
            {t('filters.clear')}
          </Button>
        }
      >
        {t('empty.filteredText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        <Button kind="primary" keys="mod+l" onPress={startCallFromAnywhere}>
          {t('empty.action')}
        </Button>
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}

function CallsList({ pages }: { pages: ReturnType<typeof useContactPages> }) {
  const { t } = useTranslation('contacts');
  const list = useRef<VirtualListHandle>(null);
  const actions = useCallActions();
  const [chosen, setChosen] = useState(() => recall('active', isNumber, 0));
  const active = Math.min(chosen, pages.total - 1);
  const row = pages.rowAt(active);
  const onRow = (act: (contact: ContactRow) => unknown) => (index: number) => {
    const contact = pages.rowAt(index);
    if (contact) act(contact);
  };
  const choose = useCallback((index: number) => {
    setChosen(index);
    remember('active', index);
  }, []);
  useAsCurrentCustomer(row ? { id: row.customerId, name: row.customerName } : null);
  useShortcuts([
    { keys: 'e', label: t('list.edit'), group: 'here', run: () => onRow(actions.edit)(active) },
    {
      keys: 'delete',
      label: t('list.trash'),
      group: 'here',
      run: () => onRow(actions.trash)(active),
    },
  ]);
  return (
    <div className="contacts-split">
      <VirtualList
        ref={list}
        label={t('list.label')}
        className="contacts-list"
        count={pages.total}
        rowHeight={4.25}
        active={active}
        onActiveChange={choose}
        takesLooseKeys
        onSight={pages.onSight}
        isSelected={(index) => index === active}
        onOpen={onRow(actions.openCard)}
        onSpace={onRow(actions.toggleStep)}
        initialScrollTop={recall('scroll', isNumber, 0)}
        onScrolled={(top) => remember('scroll', top)}
        renderRow={(index) => <CallRow contact={pages.rowAt(index)} />}
        rowLabel={(index) => {
          const contact = pages.rowAt(index);
          if (!contact) return t('list.loading');
          return [
            contact.customerName || t('common:unnamed'),
            momentText(contact.startedAt),
            contactName(t, contact),
            outcomeText(t, contact),
            contact.note,
            contact.nextStep && t('step.label', { step: contact.nextStep }),
            contact.nextStepDoneAt && t('step.done'),
          ]
            .filter(Boolean)
            .join(', ');
        }}
      />
      {row && <CallDetail contact={row} actions={actions} />}
    </div>
  );
}
