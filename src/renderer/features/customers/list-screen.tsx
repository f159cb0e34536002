import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListColumn } from '../../../shared/customer-list.ts';
import { useRequest } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { formatRoute, type Route } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { toast } from '../../ui/toast.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { CustomerLine, useCellText, useLineText } from './customer-line.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FirstStart } from './first-start.tsx';
import {
  columnsToRead,
  fitting,
  gridOf,
  keepColumns,
  useColumnTitle,
  useKeptColumns,
} from './list/columns.ts';
import { ListHead } from './list/list-head.tsx';
import { useWidth } from './list/use-width.ts';
import { ListTitle } from './list-title.tsx';
import { addressOf, columnsOf, isNarrowed, listPart } from './list-query.ts';
import { NothingHere } from './nothing-here.tsx';
import { SamplesNote } from './samples-note.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { selection, useSelection } from './selection.ts';
import { goToColumns, useListAddress } from './use-list-address.ts';
import { rowsBetween, useRows } from './use-rows.ts';
import './customers.css';
import './list/list.css';

/** Of a whole search that is chosen, one can be left out as long as so many names are manageable. */
const mostNamed = 10_000;

/** The columns that an address names, else those that the user keeps; fields that are gone left out. */
function useColumns(route: Route) {
  const kept = useKeptColumns();
  const title = useColumnTitle();
  const named = columnsOf(route.query);
  const columns = (named ?? kept).filter((column) => title(column) !== null);
  function change(next: readonly ListColumn[]) {
    if (named) goToColumns(next);
    else keepColumns(next);
  }
  return [columns, change] as const;
}

export function ListScreen({ route }: { route: Route }) {
  const { t } = useTranslation('list');
  const { query, change, flush } = useListAddress(route);
  const { data: count } = useRequest('customers.count');
  const [columns, setColumns] = useColumns(route);
  const [table, room] = useWidth();
  const shown = fitting(columns, room);
  const rows = useRows(query, columnsToRead(columns));
  const chosen = useSelection();
  const [active, setActiveNow] = useState(() => recall('active', isNumber, -1));
  const list = useRef<VirtualListHandle>(null);
  const cell = useCellText();
  const lineText = useLineText(columns, cell);
  const anchor = useRef(-1);

  // Everybody whom a search finds is chosen only as long as that search is on screen.
  const searched = JSON.stringify({ ...rows.query, order: 'name' });
  useEffect(() => {
    if (chosen.kind !== 'all') return;
    if (JSON.stringify({ ...chosen.query, order: 'name' }) !== searched) selection.clear();
  }, [chosen, searched]);

  function setActive(index: number) {
    setActiveNow(index);
    remember('active', index);
  }
  function open(index: number) {
    const row = rows.row(index);
    if (!row) return;
    flush();
    const { list: saved, columns: named } = listPart(route.query);
    const address = { ...addressOf(rows.query), list: saved, columns: named, at: index };
    navigate(formatRoute(['customers', row.id], address));
  }
  async function toggle(index: number, toHere: boolean) {
    const row = rows.row(index);
    if (chosen.kind === 'all') {
      if (row) await leaveOut(row.id);
    } else if (toHere && anchor.current >= 0) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      selection.add((await rowsBetween(rows.query, from, to)).map(({ id }) => id));
    } else if (row) selection.toggle(row.id);
    anchor.current = index;
  }
  async function leaveOut(id: number) {
    if (rows.total > mostNamed || !rows.isExact) {
      toast({ text: t('allOrNone') });
      return;
    }
    const found = await rowsBetween(rows.query, 0, rows.total - 1);
    selection.replace(found.map((row) => row.id).filter((each) => each !== id));
  }
  function chooseAll() {
    if (rows.total === 0) return;
    selection.all(rows.query);
    rows.countAll();
  }
  function print() {
    const format = 'pdf';
    if (chosen.kind === 'some' && chosen.ids.size > 0) {
      ask('open-export', { ids: [...chosen.ids], customers: chosen.ids.size, format });
    } else ask('open-export', { query: rows.query, customers: rows.total, format });
  }
  useShortcuts([
    { keys: 'mod+p', label: t('printList'), group: 'here', whileTyping: true, run: print },
    { keys: 'mod+a', label: t('chooseAll'), group: 'here', run: chooseAll },
    { keys: 'escape', label: t('chooseNone'), group: 'here', run: selection.clear },
  ]);

  const isFirstStart = count?.customers === 0 && count.trashed === 0;
  if (isFirstStart && !isNarrowed(query) && !query.filter.trash) return <FirstStart />;
  const isEmpty = rows.isReady && rows.total === 0;
  const { template, least } = gridOf(shown);
  const listId = Number(route.query['list']) || null;
  return (
    <div className="screen customers">
      <ListTitle
        rows={rows}
        trashed={count?.trashed ?? 0}
        query={query}
        columns={columns}
        listId={listId}
      />
      <SamplesNote samples={count?.samples ?? 0} />
      <FilterBar
        query={query}
        onChange={change}
        columns={columns}
        onColumns={setColumns}
        onDown={() => list.current?.focus()}
      />
      {rows.error !== null && <ErrorNotice error={rows.error} />}
      {isEmpty ? (
        <NothingHere query={query} onClear={() => change({ trash: query.filter.trash })} />
      ) : (
        <div className="customers-table" ref={table}>
          <div
            className="customers-sheet"
            style={{ '--list-grid': template, minWidth: least } as React.CSSProperties}
          >
            <ListHead
              columns={shown}
              order={query.order}
              isRanked={query.text.trim() !== ''}
              onOrder={(order) => change({ order })}
              onColumns={setColumns}
            />
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
              isSelected={(index) =>
                chosen.kind === 'all' || chosen.ids.has(rows.row(index)?.id ?? -1)
              }
              onSight={rows.onSight}
              takesLooseKeys
              initialScrollTop={recall('scroll', isNumber, 0)}
              onScrolled={(top) => remember('scroll', top)}
              rowLabel={(index) => lineText(rows.row(index))}
              renderRow={(index, state) => (
                <CustomerLine
                  row={rows.row(index)}
                  isSelected={state.selected}
                  columns={shown}
                  cell={cell}
                />
              )}
            />
          </div>
        </div>
      )}
      <SelectionBar chosen={chosen} rows={rows} isTrash={query.filter.trash} />
    </div>
  );
}
