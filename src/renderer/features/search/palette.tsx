import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import type { CustomerRow } from '../../../shared/customer-list.ts';
import { request } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatNumber } from '../../i18n/format.ts';
import { isComposing } from '../../ui/field.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { cardRequest } from '../customers/card-request.ts';
import { PaletteRow } from './palette-row.tsx';
import { recentCustomers } from './recent.ts';

const most = 12;

export function Palette({ purpose, onClose }: { purpose: 'open' | 'call'; onClose: () => void }) {
  const { t } = useTranslation('search');
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const wanted = text.trim();
  const found = useQuery({
    ...request('customers.search', { text: wanted, limit: most }),
    placeholderData: keepPreviousData,
    enabled: wanted !== '',
  });
  const recent = useRecent(wanted === '');
  const isSettled = wanted === '' || (found.isFetched && !found.isPlaceholderData);
  const earlyEnter = useRef<'open' | 'call' | null>(null);
  const rows = wanted === '' ? recent : (found.data?.customers ?? []);

  function open(row: CustomerRow) {
    onClose();
    navigate(formatRoute(['customers', row.id]));
  }
  function call(row: CustomerRow) {
    onClose();
    navigate(formatRoute(['customers', row.id]));
    ask('start-call', { customerId: row.id, customerName: row.name });
  }
  function createNew() {
    onClose();
    navigate(formatRoute(['customers', 'new'], nameOrPhone(wanted)));
  }
  function move(to: number) {
    const bounded = Math.max(0, Math.min(rows.length - 1, to));
    setActive(bounded);
    list.current?.children[bounded]?.scrollIntoView({ block: 'nearest' });
  }
  function onKeyDown(event: React.KeyboardEvent) {
    if (isComposing(event)) return;
    const row = rows[active];
    const wantsCall = (event.ctrlKey || event.metaKey) !== (purpose === 'call');
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active - 1);
    else if (event.key === 'Enter' && event.shiftKey && wanted !== '') createNew();
    else if (event.key === 'Enter' && isSettled && row) (wantsCall ? call : open)(row);
    else if (event.key === 'Enter' && !isSettled) earlyEnter.current = wantsCall ? 'call' : 'open';
    else return;
    event.preventDefault();
  }

  // Enter came before the answer: it counts for the first one found.
  useEffect(() => {
    const first = rows[0];
    const wanted = earlyEnter.current;
    if (!wanted || !isSettled) return;
    earlyEnter.current = null;
    if (first) (wanted === 'call' ? call : open)(first);
  });

  return (
    <div className="palette">
      <div className="palette-head">
        <Icon name={purpose === 'call' ? 'phone' : 'search'} size="1.1rem" />
        <input
          className="palette-input"
          role="combobox"
          aria-label={t(purpose === 'call' ? 'callWhom' : 'title')}
          aria-expanded={rows.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={rows[active] ? `${id}-${active}` : undefined}
          placeholder={t(purpose === 'call' ? 'callWhom' : 'hint')}
          spellCheck={false}
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opening the search means typing into it
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            earlyEnter.current = null;
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {found.error && <ErrorNotice error={found.error} />}
      {wanted === '' && rows.length > 0 && <h3 className="palette-title">{t('recent')}</h3>}
      <ul
        id={`${id}-list`}
        ref={list}
        className="palette-list"
        role="listbox"
        aria-label={t('results')}
      >
        {rows.map((row, index) => (
          <PaletteRow
            key={row.id}
            id={`${id}-${index}`}
            row={row}
            isActive={index === active}
            onPoint={() => setActive(index)}
            onChoose={(asCall) => (asCall !== (purpose === 'call') ? call : open)(row)}
          />
        ))}
      </ul>
      <PaletteFoot
        purpose={purpose}
        hasRows={rows.length > 0}
        text={wanted}
        total={found.data?.total ?? 0}
        isExact={found.data?.totalIsExact ?? true}
        isSearching={wanted !== ''}
        onNew={createNew}
        onAll={() => {
          onClose();
          navigate(formatRoute(['customers'], { text: wanted }));
        }}
      />
    </div>
  );
}

function PaletteFoot(props: {
  purpose: 'open' | 'call';
  hasRows: boolean;
  isSearching: boolean;
  text: string;
  total: number;
  isExact: boolean;
  onNew: () => void;
  onAll: () => void;
}) {
  const { t } = useTranslation('search');
  const { purpose, hasRows, isSearching, text, total, isExact } = props;
  const count = t(isExact ? 'found' : 'foundMore', { count: total, number: formatNumber(total) });
  return (
    <div className="palette-foot">
      <span role="status" className="grow">
        {isSearching ? count : !hasRows && t('startTyping')}
      </span>
      {hasRows && (
        <>
          <span>
            <Kbd keys="Enter" /> {t(purpose === 'call' ? 'startsCall' : 'opens')}
          </span>
          <span>
            <Kbd keys="mod+Enter" /> {t(purpose === 'call' ? 'opens' : 'startsCall')}
          </span>
        </>
      )}
      {isSearching && total > most && (
        <button type="button" className="palette-link" onClick={props.onAll}>
          {t('showAll')}
        </button>
      )}
      {isSearching && !/^[ㄱ-ㅣ\s]+$/.test(text) && (
        <button type="button" className="palette-link" onClick={props.onNew}>
          {t('newNamed', { name: text })}
        </button>
      )}
    </div>
  );
}

/** What was searched for becomes the new card's name, or its phone where it is digits. */
function nameOrPhone(text: string): Record<string, string> {
  return /^[\d\s()+.-]{4,}$/.test(text) ? { phone: text } : { name: text };
}

function useRecent(enabled: boolean): CustomerRow[] {
  const [ids] = useState(recentCustomers);
  const cards = useQueries({
    queries: ids.map((id) => ({ ...cardRequest(id), enabled })),
  });
  return cards.flatMap(({ data }) => (data && !data.trashedAt ? [rowOf(data)] : []));
}

function rowOf(card: Card): CustomerRow {
  return { ...card, phones: card.phones.map(({ number }) => number), cells: {}, matches: [] };
}
