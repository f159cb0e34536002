import { plainText } from '../../src/core/plain-text.ts';
import type { CustomerPatch } from '../../src/shared/customer-card.ts';
import { everyPayload, fitting, payloads, some, type Payload } from './hostile.ts';

/** Payloads of which something is left when what is no text is left out, no two alike: all, or one in so many. */
export function wordful(nth: number, first: number): Payload[] {
  const known = new Set(['']);
  return (everyPayload ? payloads : some(nth, first)).filter(({ text }) => {
    const words = plainText(text).normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
    const isNew = !known.has(words);
    known.add(words);
    return isNew;
  });
}

/** A card that says one thing wherever it says something. */
export function cardOf(text: string): CustomerPatch {
  const upTo = (limit: number) => fitting(text, limit);
  const on = '2026-11-02';
  return {
    name: upTo(300),
    company: upTo(300),
    job: upTo(300),
    phones: [{ kind: upTo(60), number: upTo(60) }],
    emails: [{ kind: upTo(60), address: upTo(320) }],
    addresses: [{ kind: upTo(60), postcode: upTo(20), line: upTo(500) }],
    tags: plainText(upTo(60)).trim() === '' ? [] : [upTo(60)],
    notes: upTo(20_000),
    source: upTo(300),
    relations: [
      {
        uid: 'r1',
        relation: upTo(60),
        name: upTo(300),
        customerUid: null,
        phone: upTo(60),
        note: upTo(2000),
      },
    ],
    preferences: [
      { uid: 'p1', kind: 'deal-breaker', text: upTo(2000), forService: true, on: null },
    ],
    expectations: [
      { uid: 'e1', question: upTo(500), answer: upTo(5000), knownBy: upTo(2000), askedOn: null },
    ],
    signals: [{ uid: 's1', kind: upTo(200), tone: 'bad', on: null, note: upTo(2000) }],
    decision: { decision: 'let-go', reason: upTo(2000), on },
    callTimes: upTo(300),
    serviceNote: upTo(5000),
  };
}
