import { useTranslation } from 'react-i18next';
import type { PersonToReach, Reason } from '../../../shared/today.ts';
import { formatDate } from '../../i18n/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import { moreOf, type Line } from './groups.ts';
import { daysToMaturity, kindTints } from './kinds.ts';

/** One person of the list: whether they are done, who they are, why, and of what kind that is. */
export function PersonLine({
  id,
  line,
  day,
  isActive,
  canMark,
  onPress,
  onToggle,
  onOpen,
}: {
  id: string;
  line: Line;
  /** The day of the list. */
  day: string;
  isActive: boolean;
  canMark: boolean;
  onPress: () => void;
  onToggle: () => void;
  onOpen: () => void;
}) {
  const { t } = useTranslation('today');
  const { person, reason } = line;
  const more = moreOf(line);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={classes('today-line', isActive && 'today-line-active')}
      data-done={person.done || undefined}
      data-moved={person.movedTo !== null || undefined}
      onClick={(event) => {
        const target = event.target instanceof Element ? event.target : null;
        onPress();
        if (canMark && target?.closest('[data-space]')) onToggle();
      }}
      onDoubleClick={onOpen}
    >
      <span className="today-check" data-space="">
        <span className={classes('today-box', !canMark && 'today-box-quiet')}>
          {person.done && <Icon name="check" size="0.8rem" />}
        </span>
        {person.done && <span className="visually-hidden">{t('isDone')}, </span>}
      </span>
      <span className="today-name">{person.name || person.company || t('common:unnamed')} </span>
      <span className="today-why">
        {reason.text}
        {more > 0 && <span className="muted"> · {t('moreReasons', { count: more })}</span>}
        <LineMind person={person} />
      </span>
      <span className="today-chips">
        {person.movedTo !== null && (
          <Chip>{t('movedTo', { date: formatDate(person.movedTo) })}</Chip>
        )}
        {person.carried && !person.done && <span className="today-carried">{t('carried')}</span>}
        <KindChip reason={reason} day={day} isQuiet={person.done} />
      </span>
    </div>
  );
}

/** 만기 D-60, 불편, 입금… */
export function KindChip({
  reason,
  day,
  isQuiet = false,
}: {
  reason: Reason;
  day: string;
  isQuiet?: boolean;
}) {
  const { t } = useTranslation('today');
  const left = daysToMaturity(reason, day);
  const name =
    left !== null && left >= 0 ? t('maturityIn', { count: left }) : t(`kinds.${reason.kind}`);
  return <Chip tint={isQuiet ? 'plain' : kindTints[reason.kind]}>{name}</Chip>;
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
