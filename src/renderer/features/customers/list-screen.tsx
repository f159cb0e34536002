import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { formatRoute, type Route } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { CustomerLine, ListHead, useLineText } from './customer-line.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FirstStart } from './first-start.tsx';
import { ListTitle } from './list-title.tsx';
import { addressOf, isNarrowed, queryOf } from './list-query.ts';
import { NothingHere } from './nothing-here.tsx';
import { SamplesNote } from './samples-note.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { selection, useSelection } from './selection.ts';
import { useListAddress } from './use-list-address.ts';
import { rowsBetween, useRows } from './use-rows.ts';
import './customers.css';

const mostChosenAtOnce = 10_000;

export function ListScreen({ route }: { route: Route }) {
  const { t } = useTranslation('customers');
  const { query, change, flush } = useListAddress(queryOf(route.query));
  const { data: count } = useRequest('customers.count');
  const rows = useRows(query);
  const chosen = useSelection();
  const [active, setActiveNow] = useState(() => recall('active', isNumber, -1));
  const list = useRef<VirtualListHandle>(null);
  const lineText = useLineText();

  function setActive(index: number) {
    setActiveNow(index);
    remember('active', index);
  }
  function open(index: number) {
    const row = rows.row(index);
    if (!row) return;
    flush();
    navigate(formatRoute(['customers', row.id], { ...addressOf(rows.query), at: index }));
  }
  async function toggle(index: number, toHere: boolean) {
    const row = rows.row(index);
    if (toHere && anchor.current >= 0) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      selection.add((await rowsBetween(rows.query, from, to)).map(({ id }) => id));
    } else if (row) selection.toggle(row.id);
    anchor.current = index;
  }
  const anchor = useRef(-1);
  async function chooseAll() {
    const found = await rowsBetween(rows.query, 0, mostChosenAtOnce - 1);
    selection.set(new Set(found.map(({ id }) => id)));
  }
  function print() {
    const ids = [...chosen];
    if (ids.length > 0) ask('open-export', { ids, customers: ids.length, format: 'pdf' });
    else ask('open-export', { query: rows.query, customers: rows.total, format: 'pdf' });
  }
  useShortcuts([
    { keys: 'mod+p', label: t('printList'), group: 'here', whileTyping: true, run: print },
    { keys: 'mod+a', label: t('chooseAll'), group: 'here', run: () => void chooseAll() },
    { keys: 'escape', label: t('chooseNone'), group: 'here', run: selection.clear },
  ]);

  const isFirstStart = count?.customers === 0 && count.trashed === 0;
  if (isFirstStart && !isNarrowed(query) && !query.filter.trash) return <FirstStart />;
  const isEmpty = rows.isReady && rows.total === 0;
  return (
    <div className="screen customers">
      <ListTitle rows={rows} trashed={count?.trashed ?? 0} />
      <SamplesNote samples={count?.samples ?? 0} />
      <FilterBar query={query} onChange={change} onDown={() => list.current?.focus()} />
      {rows.error !== null && <ErrorNotice error={rows.error} />}
      {isEmpty ? (
        <NothingHere query={query} onClear={() => change({ trash: query.filter.trash })} />
      ) : (
        <div className="customers-table">
          <ListHead />
          <VirtualList
            key={JSON.stringify(rows.query)}
            ref={list}
            label={t('list')}
            count={rows.total}
            active={active}
            onActiveChange={setActive}
            openOnClick
            onOpen={open}
            onToggle={(index, toHere) => void toggle(index, toHere)}
            isSelected={(index) => chosen.has(rows.row(index)?.id ?? -1)}
            onSight={rows.onSight}
            takesLooseKeys
            initialScrollTop={recall('scroll', isNumber, 0)}
            onScrolled={(top) => remember('scroll', top)}
            rowLabel={(index) => lineText(rows.row(index))}
            renderRow={(index, state) => (
              <CustomerLine row={rows.row(index)} isSelected={state.selected} />
            )}
          />
        </div>
      )}
      <SelectionBar chosen={chosen} isTrash={query.filter.trash} />
    </div>
  );
}
