import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asKind, lineKinds, readCardLine, type LineKind } from '../../../core/card-line.ts';
import type { Corrections } from '../../../core/contact-line-clauses.ts';
import { contactOfLine, isForCardAlone, isForLog } from '../../../core/contact-line-contact.ts';
import { readContactLine } from '../../../core/contact-line.ts';
import type { ContactFields, ContactYield } from '../../../shared/contacts.ts';
import { describeError, invoke } from '../../api.ts';
import { undoable } from '../../app/undo.ts';
import { today } from '../../i18n/format.ts';
import { useKeepOnLeaving } from '../customers/card-log/keep-on-leaving.ts';
import { linePatch } from '../customers/card-log/line-patch.ts';
import type { SaveCard } from '../customers/use-card.ts';
import { contactName } from './contact-texts.ts';
import { localMoment, momentOf, useLoggingHelp } from './log-help.ts';
import { newFields, withPlainStep } from './open-calls.ts';
import { yieldWords } from './yield-words.ts';

/** What a line is written down as: a contact with what came of it, or an entry of the card. */
export type LineUse = 'log' | LineKind;
export const lineUses: readonly LineUse[] = ['log', ...lineKinds];

/** What was chosen by hand over what the line says. */
export type Chosen = Partial<Pick<ContactFields, 'kind' | 'direction' | 'outcome' | 'settled'>>;

const nothingChosen: Chosen = {};

/** One line being typed on a card: how it reads, what was corrected, and keeping it. */
export function useLogLine(who: { customerId: number; customerName: string }, save: SaveCard) {
  const { t } = useTranslation('contacts');
  const help = useLoggingHelp(t('panel.callAgain'));
  const [text, setText] = useState('');
  const [use, setUse] = useState<LineUse | null>(null);
  const [chosen, setChosen] = useState(nothingChosen);
  const [corrections, setCorrections] = useState<Corrections>({});
  const [error, setError] = useState<string | null>(null);
  const sending = useRef(false);

  const now = new Date();
  const line = readContactLine(text, { now: localMoment(now), corrections });
  const asEntry = readCardLine(text, today());
  const recognised: LineUse = isForLog(line, asEntry.kind) ? 'log' : asEntry.kind;
  const current = use ?? recognised;
  const isAlone = isForCardAlone(line) && Object.keys(chosen).length === 0;
  const given = newFields(momentOf(line.facts.when, now), 'out');
  const base = { fields: given, today: today(), at: now.toISOString(), ...help };
  const found = contactOfLine(line, base);
  const fields = withPlainStep({ ...found.fields, ...chosen }, help.plainStep);

  function clear() {
    setUse(null);
    setChosen(nothingChosen);
    setCorrections({});
  }
  function type(next: string) {
    setText(next);
    // What was picked belongs to this line; the next begins anew.
    if (next.trim() !== '') return;
    clear();
    setError(null);
  }
  async function logIt() {
    if (isAlone) {
      const changes = await keepOnCard(who.customerId, found.yields);
      undoable(t('line.kept', { what: yieldWords(t, found.yields) }), changes);
      return;
    }
    const { yields } = found;
    const { changes } = await invoke('contacts.log', {
      customerId: who.customerId,
      fields: {
        ...fields,
        settled: fields.outcome === 'reached' ? fields.settled : null,
        durationSeconds: fields.outcome === 'missed' ? null : fields.durationSeconds,
      },
      yields,
    });
    const words = { name: who.customerName, kind: contactName(t, fields) };
    const more = yieldWords(t, yields);
    undoable(more ? t('panel.loggedWith', { ...words, more }) : t('panel.logged', words), changes);
  }
  /** Answers why it was refused, or null. */
  async function keepEntry(kind: LineKind): Promise<string | null> {
    const entry = asKind(asEntry, kind);
    const result = await save((card) => linePatch(card, entry, today()));
    if (!result.ok) return result.message;
    undoable(t('card-log:line.kept', { kind: t(`card-log:line.kinds.${entry.kind}`) }), [
      result.change,
    ]);
    return null;
  }
  async function keep() {
    if (text.trim() === '' || sending.current) return;
    sending.current = true;
    try {
      const refused = current === 'log' ? await logIt().then(() => null) : await keepEntry(current);
      setError(refused);
      if (refused !== null) return;
      // What was typed while it was saved is the beginning of the next line.
      setText((typed) => (typed === text ? '' : typed));
      clear();
    } catch (thrown) {
      setError(describeError(thrown));
    } finally {
      sending.current = false;
    }
  }
  useKeepOnLeaving(keep);
  function step(by: number) {
    const at = lineUses.indexOf(current) + by;
    setUse(lineUses[(at + lineUses.length) % lineUses.length] ?? 'log');
  }
  return {
    ...{ text, line, asEntry, current, error, fields, chosen, corrections, isAlone },
    ...{ type, keep, step, use: setUse, correct: setCorrections },
    choose: (change: Chosen) => setChosen((before) => ({ ...before, ...change })),
  };
}

export type LogLineState = ReturnType<typeof useLogLine>;

/** A promise or a problem alone goes on the card without a contact; each is a change of its own. */
async function keepOnCard(
  customerId: number,
  { promises, problems, handoffs, feedback }: ContactYield,
): Promise<(number | null)[]> {
  const changes: (number | null)[] = [];
  for (const { aim: _, ...promise } of promises) {
    changes.push((await invoke('promises.add', { customerId, promise })).change);
  }
  for (const problem of problems) {
    changes.push((await invoke('problems.add', { customerId, problem })).change);
  }
  for (const handoff of handoffs) {
    changes.push((await invoke('helpers.handOn', { customerId, handoff })).change);
  }
  for (const each of feedback) {
    changes.push((await invoke('feedback.add', { customerId, feedback: each })).change);
  }
  return changes;
}
