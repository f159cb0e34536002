import { contactOfLine, type ContactBase, type ContactOfLine } from './contact-line-contact.ts';
import type { Corrections } from './contact-line-clauses.ts';
import type { LocalMoment } from './contact-line-times.ts';
import { readContactLine, type ContactLine } from './contact-line.ts';
import type { ContactYield } from '../shared/contacts.ts';

/** The notes of a contact that is being written, line by line: what they promise is understood. */
export function readContactNote(
  note: string,
  now: LocalMoment,
  corrections: Corrections = {},
): ContactLine[] {
  return note
    .normalize('NFC')
    .split('\n')
    .map((line) => readContactLine(line, { now, corrections, isNote: true }))
    .filter(({ typed }) => typed.trim() !== '');
}

/** The contact with what its notes tell: next steps and what goes on the card are taken out of them. */
export function contactOfNote(lines: readonly ContactLine[], base: ContactBase): ContactOfLine {
  if (!lines.some(({ isUnderstood }) => isUnderstood))
    return { fields: base.fields, yields: nothing };
  const start: ContactOfLine = { fields: { ...base.fields, note: '' }, yields: nothing };
  return lines.reduce(({ fields, yields }, line) => {
    const found = contactOfLine(line, { ...base, fields });
    return { fields: found.fields, yields: joined(yields, found.yields) };
  }, start);
}

const nothing: ContactYield = {
  promises: [],
  problems: [],
  handoffs: [],
  feedback: [],
  extras: [],
};

const joined = (a: ContactYield, b: ContactYield): ContactYield => ({
  promises: [...a.promises, ...b.promises],
  problems: [...a.problems, ...b.problems],
  handoffs: [...a.handoffs, ...b.handoffs],
  feedback: [...a.feedback, ...b.feedback],
  extras: [...a.extras, ...b.extras],
});
