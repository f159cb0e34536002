import {
  maskAddress,
  maskDate,
  maskEmail,
  maskGivenName,
  maskName,
  maskPhone,
  maskPostcode,
  maskText,
} from '../../core/masking.ts';
import type { ExportedCustomer } from '../../exchange/exported.ts';
import { withoutResidentNumbers } from '../../exchange/json/mask.ts';
import type { ExportRequest } from '../../shared/export.ts';

type Covering = Pick<ExportRequest, 'mask' | 'maskNames'>;

/**
 * Cards as they may leave the box: resident numbers never, and where it was asked for numbers, addresses and
 * dates with their middles covered. A covered card has no picture, no uid and nothing kept aside: it must
 * not be taken for the card itself when it comes back.
 */
export function* coveredCards<T extends ExportedCustomer>(
  cards: Iterable<T>,
  covering: Covering,
): Generator<T> {
  for (const card of cards) {
    const clean = withoutResidentNumbers(card);
    yield covering.mask ? coverCard(clean, covering) : clean;
  }
}

const isDate = /^(\d{4}|-)-\d{2}-\d{2}$/;
const coverValue = (value: string): string =>
  isDate.test(value) ? maskDate(value) : maskText(value);

/** Every text of an entry covered as what somebody wrote; its name as a name where names are covered. */
function coverTexts<T extends object>(entry: T, isName: boolean): T {
  const covered = Object.entries(entry).map(([key, value]: [string, unknown]) => {
    if (typeof value !== 'string') return [key, value];
    if (key === 'phone') return [key, maskPhone(value)];
    if (key === 'name') return [key, isName ? maskName(value) : value];
    return [key, isDate.test(value) ? value : maskText(value)];
  });
  return Object.fromEntries(covered) as T;
}

function coverCard<T extends ExportedCustomer>(card: T, { maskNames }: Covering): T {
  const texts = <E extends object>(entries: readonly E[]): E[] =>
    entries.map((entry) => coverTexts(entry, maskNames));
  return {
    ...card,
    uid: '',
    photo: null,
    properties: [],
    ...(maskNames && {
      name: maskName(card.name),
      familyName: card.familyName,
      givenName: maskGivenName(card.givenName),
      ...('referrer' in card &&
        typeof card.referrer === 'string' && { referrer: maskName(card.referrer) }),
    }),
    phones: card.phones.map(({ kind, number }) => ({ kind, number: maskPhone(number) })),
    emails: card.emails.map(({ kind, address }) => ({ kind, address: maskEmail(address) })),
    addresses: card.addresses.map(({ kind, postcode, line }) => ({
      kind,
      postcode: maskPostcode(postcode),
      line: maskAddress(line),
    })),
    birthday: card.birthday === null ? null : maskDate(card.birthday),
    occasions: texts(card.occasions).map((entry) => ({ ...entry, date: maskDate(entry.date) })),
    relations: texts(card.relations),
    preferences: texts(card.preferences),
    expectations: texts(card.expectations),
    extras: texts(card.extras),
    signals: texts(card.signals),
    questions: texts(card.questions),
    consents: texts(card.consents),
    decision: card.decision && coverTexts(card.decision, maskNames),
    notes: maskText(card.notes),
    serviceNote: maskText(card.serviceNote),
    source: maskText(card.source),
    callTimes: maskText(card.callTimes),
    retainReason: maskText(card.retainReason),
    custom: Object.fromEntries(
      Object.entries(card.custom).map(([uid, value]) => [uid, coverValue(value)]),
    ),
  };
}
