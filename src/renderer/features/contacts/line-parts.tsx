import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Clause, Corrections } from '../../../core/contact-line-clauses.ts';
import { isToDo } from '../../../core/contact-line-clauses.ts';
import { clauseRoles, type ClauseRole } from '../../../core/contact-line-roles.ts';
import { classes } from '../../ui/class-names.ts';
import type { Tint } from '../../ui/chip.tsx';
import { Menu, type MenuChoice } from '../../ui/menu.tsx';
import { dayName } from './contact-texts.ts';
import './line-parts.css';

const tints: Record<ClauseRole, Tint> = {
  note: 'plain',
  'next-step': 'gold',
  promise: 'gold',
  'their-promise': 'blue',
  problem: 'seal',
  handoff: 'blue',
  feedback: 'blue',
  idea: 'blue',
  extra: 'celadon',
};

/** What the parts of a line were understood as; a press on one makes something else of it. */
export function LineParts({
  clauses,
  corrections,
  onCorrect,
  withNotes,
}: {
  clauses: readonly Clause[];
  corrections: Corrections;
  onCorrect: (corrections: Corrections) => void;
  /** Also what is only a note. */
  withNotes?: boolean;
}) {
  const shown = clauses.filter(({ role }) => withNotes || role !== 'note');
  return shown.map((clause, index) => (
    <PartChip
      key={`${index} ${clause.raw}`}
      clause={clause}
      corrections={corrections}
      onCorrect={onCorrect}
    />
  ));
}

function PartChip({
  clause,
  corrections,
  onCorrect,
}: {
  clause: Clause;
  corrections: Corrections;
  onCorrect: (corrections: Corrections) => void;
}) {
  const { t } = useTranslation('contacts');
  const { raw, role, due } = clause;
  const withoutDay = new Set(corrections.withoutDay);
  const hadDay = withoutDay.has(raw);
  const items: MenuChoice[] = clauseRoles.map((each) => ({
    id: each,
    label: t(`line.roles.${each}`),
    ...(each === role ? { icon: 'check' as const } : {}),
    onAction: () =>
      onCorrect({ ...corrections, roles: new Map([...(corrections.roles ?? []), [raw, each]]) }),
  }));
  if (isToDo(role) && (due !== null || hadDay)) {
    items.push({
      id: 'day',
      label: t(hadDay ? 'line.day' : 'line.noDay'),
      icon: hadDay ? 'calendar' : 'close',
      onAction: () => {
        if (hadDay) withoutDay.delete(raw);
        else withoutDay.add(raw);
        onCorrect({ ...corrections, withoutDay });
      },
    });
  }
  const words = partWords(clause);
  return (
    <LineChip
      tint={tints[role]}
      name={t(`line.roles.${role}`)}
      words={[words, ...dueWords(clause, t)].filter(Boolean).join(' · ')}
      items={items}
    />
  );
}

function partWords({ role, text, raw, helperName }: Clause): string {
  if (role !== 'handoff') return text;
  return [helperName, text].filter(Boolean).join(' · ') || raw;
}

function dueWords(
  { role, due, isBig }: Clause,
  t: ReturnType<typeof useTranslation<'contacts'>>['t'],
): string[] {
  const day = due === null ? '' : dayName(t, due);
  const until = day === '' ? '' : role === 'next-step' ? day : t('line.until', { date: day });
  return [until, isBig && role === 'promise' ? t('line.big') : ''];
}

/** A thing that was understood: a press opens what else it could be. */
export function LineChip({
  tint,
  name,
  words,
  items,
}: {
  tint: Tint;
  name: string;
  words: string;
  items: readonly MenuChoice[];
}) {
  return (
    <Menu label={[name, words].filter(Boolean).join(' ')} items={items}>
      <AriaButton className={classes('line-part', `line-part-${tint}`)}>
        <strong>{name}</strong> {words !== '' && <span className="line-part-words">{words}</span>}
      </AriaButton>
    </Menu>
  );
}
