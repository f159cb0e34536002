import type { PersonToReach, Reason } from '../../../shared/today.ts';
import { describeError, invoke } from '../../api.ts';
import { formatDate } from '../../i18n/format.ts';
import { texts } from '../../i18n/index.ts';
import { toast } from '../../ui/toast.tsx';
import { askAgain, showReasons } from './use-today.ts';

type Act = { text: string; undo: () => Promise<void> };

/** What was done here last and can be taken back; what is done elsewhere has its own history. */
let acts: readonly Act[] = [];
const remembered = 50;

/** Forgets what was done here: somebody who comes back undoes what they did elsewhere. */
export function forgetActs(): void {
  acts = [];
}

/** Takes back the last act of this list; false where there is none. */
export function undoLastAct(): boolean {
  const last = acts.at(-1);
  if (last) void takeBack(last);
  return last !== undefined;
}

async function takeBack(act: Act): Promise<void> {
  acts = acts.filter((each) => each !== act);
  try {
    await act.undo();
    toast({ text: texts.t('common:undone') });
  } catch (error) {
    await refused(error);
  }
}

async function refused(error: unknown): Promise<void> {
  await askAgain();
  toast({ text: describeError(error), tint: 'seal', stays: true });
}

/** Does something, says so and offers to take it back, at once: whoever presses Z meanwhile means this. */
async function perform(
  text: string,
  send: () => Promise<void>,
  back: () => Promise<void>,
): Promise<void> {
  const sending = send();
  const act: Act = {
    text,
    undo: async () => {
      await sending;
      await back();
    },
  };
  acts = [...acts.slice(1 - remembered), act];
  const dismiss = toast({
    text,
    action: { label: texts.t('common:undo'), onAction: () => void takeBack(act) },
  });
  try {
    await sending;
  } catch (error) {
    acts = acts.filter((each) => each !== act);
    dismiss();
    await refused(error);
  }
}

const nameOf = ({ name, company }: PersonToReach): string =>
  name || company || texts.t('common:unnamed');

async function sendMarks(person: PersonToReach, reasons: readonly Reason[], isDone: boolean) {
  showReasons(person, reasons, { done: isDone });
  for (const { kind, due, contactId, about } of reasons) {
    const which = { customer: person.customer, kind, due, contactId, about };
    await invoke('today.mark', { ...which, done: isDone });
  }
}

/** Marks what is left of a person, or one reason, done; or what is done open again. */
export async function mark(
  person: PersonToReach,
  isDone: boolean,
  only: Reason | null = null,
): Promise<void> {
  const reasons = only ? [only] : person.reasons.filter((reason) => reason.done !== isDone);
  const said = only?.kind === 'promise' && isDone ? 'said.kept' : 'said.done';
  const text = texts.t(isDone ? `today:${said}` : 'today:said.open', { name: nameOf(person) });
  await perform(
    text,
    () => sendMarks(person, reasons, isDone),
    () => sendMarks(person, reasons, !isDone),
  );
}

async function sendMove(
  person: PersonToReach,
  reasons: readonly Reason[],
  to: string | null,
): Promise<void> {
  showReasons(person, reasons, { movedTo: to });
  await invoke('today.move', {
    ...{ customer: person.customer, to },
    reasons: reasons.map(({ kind, due, contactId, about }) => ({ kind, due, contactId, about })),
  });
}

/** Puts what is left of a person off to another day. */
export async function putOff(person: PersonToReach, to: string): Promise<void> {
  const reasons = person.reasons.filter((reason) => !reason.done);
  if (reasons.length === 0) return;
  const text = texts.t('today:said.moved', { name: nameOf(person), date: formatDate(to) });
  await perform(
    text,
    () => sendMove(person, reasons, to),
    () => sendMove(person, reasons, null),
  );
}

/** Takes back what was put off. */
export async function bringBack(person: PersonToReach): Promise<void> {
  const reasons = person.reasons.filter(({ movedTo }) => movedTo !== null);
  try {
    await sendMove(person, reasons, null);
    toast({ text: texts.t('today:said.back', { name: nameOf(person) }) });
  } catch (error) {
    await refused(error);
  }
}
