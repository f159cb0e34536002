import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatNumber } from '../../i18n/format.ts';
import { isFocusLoose } from '../../ui/loose-focus.ts';
import { useListKeys } from '../../ui/use-list-keys.ts';
import type { Group, Line } from './groups.ts';
import { PersonLine } from './person-line.tsx';

/** The people in groups; J/K move, Space marks done, Enter opens the card. */
export function PeopleList({
  groups,
  day,
  active,
  onActive,
  onToggle,
}: {
  groups: readonly Group[];
  day: string;
  active: number;
  onActive: (index: number) => void;
  /** Null on other days: what is done today counts for today. */
  onToggle: ((index: number) => void) | null;
}) {
  const { t } = useTranslation('today');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const lines = groups.flatMap((group) => group.lines);
  const idOf = (index: number) => `${id}-${index}`;
  const { onKeyDown, move } = useListKeys({
    count: lines.length,
    active,
    pageRows: 8,
    show: (index) => document.getElementById(idOf(index))?.scrollIntoView({ block: 'nearest' }),
    onActiveChange: onActive,
    onOpen: (index) => openCard(lines[index]),
    onSpace: (index) => onToggle?.(index),
  });
  useEffect(() => {
    function onLooseKey(event: KeyboardEvent) {
      if (!isFocusLoose() || !move(event)) return;
      event.preventDefault();
      box.current?.focus();
    }
    window.addEventListener('keydown', onLooseKey);
    return () => window.removeEventListener('keydown', onLooseKey);
  });
  let index = -1;
  return (
    <div
      ref={box}
      className="today-people"
      role="listbox"
      aria-label={t('list')}
      tabIndex={0}
      aria-activedescendant={lines.length > 0 ? idOf(active) : undefined}
      onKeyDown={onKeyDown}
    >
      {groups.map((group) => (
        <div key={group.name} role="group" aria-labelledby={`${id}-${group.name}`}>
          <div id={`${id}-${group.name}`} role="presentation" className="today-group">
            {t(`groups.${group.name}`)}
            <span className="today-group-count">
              {' '}
              ·{' '}
              {t('people', { count: group.lines.length, number: formatNumber(group.lines.length) })}
            </span>
          </div>
          {group.lines.map((line) => {
            index += 1;
            const at = index;
            return (
              <PersonLine
                key={line.person.customer}
                id={idOf(at)}
                line={line}
                day={day}
                isActive={at === active}
                canMark={onToggle !== null}
                onPress={() => onActive(at)}
                onToggle={() => onToggle?.(at)}
                onOpen={() => openCard(line)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

function openCard(line: Line | undefined) {
  if (line) navigate(formatRoute(['customers', line.person.customer]));
}
