import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonToReach, ReasonKind } from '../../../shared/today.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Chip, type Tint } from '../../ui/chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import { isFocusLoose } from '../../ui/loose-focus.ts';
import { useListKeys } from '../../ui/use-list-keys.ts';
import { daysBetween, today } from '../../i18n/format.ts';
import type { Group, Line } from './groups.ts';

const tints = {
  'next-step': 'blue',
  'referral-thanks': 'celadon',
  birthday: 'gold',
  occasion: 'gold',
  silence: 'plain',
} satisfies Record<ReasonKind, Tint>;

/** The people in groups; J/K move, Space marks done, Enter opens the card. */
export function PeopleList({
  groups,
  active,
  onActive,
  onToggle,
}: {
  groups: readonly Group[];
  active: number;
  onActive: (index: number) => void;
  onToggle: (index: number) => void;
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
    onSpace: onToggle,
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
          </div>
          {group.lines.map((line) => {
            index += 1;
            const at = index;
            return (
              <PersonLine
                key={line.person.customer}
                id={idOf(at)}
                line={line}
                isActive={at === active}
                onPress={() => onActive(at)}
                onToggle={() => onToggle(at)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** What ends the relationship stands on the line itself: it has to be seen before the phone is up. */
function LineMind({ person }: { person: PersonToReach }) {
  const { t } = useTranslation('today');
  const never = person.mind.find(({ kind }) => kind === 'deal-breaker');
  if (!never || person.done) return null;
  return (
    <span className="today-never">
      <span className="visually-hidden">{t('never')}: </span>
      <Icon name="warning" size="0.85rem" />
      <span className="today-never-text">{never.text}</span>
    </span>
  );
}

function openCard(line: Line | undefined) {
  if (line) navigate(formatRoute(['customers', line.person.customer]));
}

function PersonLine({
  id,
  line,
  isActive,
  onPress,
  onToggle,
}: {
  id: string;
  line: Line;
  isActive: boolean;
  onPress: () => void;
  onToggle: () => void;
}) {
  const { t } = useTranslation('today');
  const { person, reason } = line;
  const name = person.name || person.company || t('common:unnamed');
  const more = person.reasons.length - 1;
  const isLate = reason.kind === 'next-step' && daysBetween(today(), reason.due) <= 0;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={classes('today-line', isActive && 'today-line-active')}
      data-done={person.done || undefined}
      onClick={(event) => {
        const target = event.target instanceof Element ? event.target : null;
        onPress();
        if (target?.closest('[data-space]')) onToggle();
      }}
      onDoubleClick={() => openCard(line)}
    >
      <span className="today-check" data-space="">
        <span className="today-box">{person.done && <Icon name="check" size="0.8rem" />}</span>
        {person.done && <span className="visually-hidden">{t('isDone')}, </span>}
      </span>
      <span className="today-name">{name} </span>
      <span className="today-why">
        {reason.text}
        {more > 0 && <span className="muted"> · {t('moreReasons', { count: more })}</span>}
        <LineMind person={person} />
      </span>
      <Chip tint={isLate ? 'seal' : tints[reason.kind]}>{t(`kinds.${reason.kind}`)}</Chip>
    </div>
  );
}
