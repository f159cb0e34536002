import type { CustomerPatch } from '../shared/customer-card.ts';
import { storedDayEntries } from './day-entries.ts';
import { parsePhone } from './phones.ts';
import { tidyLine, tidyText } from './tidy-text.ts';

/**
 * The lists of a card as they are stored: tidy texts, an entry that says nothing left out. Only the
 * given lists come back. A uid that is missing is the writer's to fill in.
 */
export function storedEntries(patch: CustomerPatch): CustomerPatch {
  const stored: CustomerPatch = {};
  if (patch.relations) {
    stored.relations = patch.relations
      .map((entry) => ({
        ...entry,
        relation: tidyLine(entry.relation),
        name: tidyLine(entry.name),
        phone: parsePhone(entry.phone),
        note: tidyText(entry.note),
      }))
      .filter(({ name, customerUid, phone, note }) => customerUid !== null || name + phone + note);
  }
  if (patch.occasions) {
    stored.occasions = patch.occasions.map((entry) => ({
      ...entry,
      kind: tidyLine(entry.kind),
      note: tidyText(entry.note),
    }));
  }
  if (patch.preferences) {
    stored.preferences = patch.preferences
      .map((entry) => ({ ...entry, text: tidyText(entry.text).trim() }))
      .filter(({ text }) => text !== '');
  }
  if (patch.expectations) {
    stored.expectations = patch.expectations
      .map((entry) => ({
        ...entry,
        question: tidyLine(entry.question),
        answer: tidyText(entry.answer).trim(),
        knownBy: tidyText(entry.knownBy).trim(),
      }))
      .filter(({ question, answer, knownBy }) => question + answer + knownBy);
  }
  if (patch.extras) {
    stored.extras = patch.extras
      .map((entry) => ({
        ...entry,
        what: tidyText(entry.what).trim(),
        landed: tidyText(entry.landed).trim(),
      }))
      .filter(({ what, landed }) => what + landed);
  }
  if (patch.signals) {
    stored.signals = patch.signals
      .map((entry) => ({ ...entry, kind: tidyLine(entry.kind), note: tidyText(entry.note).trim() }))
      .filter(({ kind, note }) => kind + note);
  }
  if (patch.questions) {
    stored.questions = patch.questions.map((entry) => ({
      ...entry,
      about: tidyLine(entry.about),
      note: tidyText(entry.note).trim(),
    }));
  }
  if (patch.decision !== undefined) {
    stored.decision = patch.decision && {
      ...patch.decision,
      reason: tidyText(patch.decision.reason).trim(),
    };
  }
  if (patch.consents) {
    stored.consents = patch.consents
      .map((entry) => ({
        ...entry,
        purpose: tidyLine(entry.purpose),
        items: tidyLine(entry.items),
        method: tidyLine(entry.method),
        note: tidyText(entry.note).trim(),
      }))
      .filter(({ purpose }) => purpose !== '');
  }
  Object.assign(stored, storedDayEntries(patch));
  if (patch.custom) {
    const values = Object.entries(patch.custom)
      .map(([uid, value]) => [uid, tidyText(value).trim()] as const)
      .filter(([, value]) => value !== '')
      // One order, so that equal values are equal texts in the history.
      .sort(([a], [b]) => (a < b ? -1 : 1));
    stored.custom = Object.fromEntries(values);
  }
  return stored;
}
