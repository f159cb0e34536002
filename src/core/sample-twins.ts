import { emptyCustomer, type CustomerFields } from '../shared/customer-card.ts';
import { sampleMobile, type CardOptions, type SampleMember } from './sample-members.ts';

/** Ways in which somebody comes into a card box a second time. */
const ways = ['titled', 'spaced', 'new-number', 'misspelt', 'by-mail', 'titled'] as const;

/** A second card of somebody who has one, spelt otherwise, as happens in a hurry. */
export function sampleTwin(
  nth: number,
  member: SampleMember,
  card: CustomerFields,
  { words, language, seed }: CardOptions,
): CustomerFields {
  const { familyName, givenName, name } = card;
  const other = sampleMobile((seed % 9973) * 211 + nth * 104_729 + 8_000_003);
  const hasMail = card.emails.length > 0;
  const way = ways[nth % ways.length] ?? 'titled';
  const fields: CustomerFields = {
    ...emptyCustomer,
    familyName,
    givenName,
    source: words.sources[nth % words.sources.length] ?? '',
    tags: [words.tags.talks],
  };
  if (way === 'new-number' && card.birthday) {
    const { birthday, birthdayCalendar, birthdayLeapMonth } = card;
    const phones = [{ kind: 'mobile', number: other }];
    return { ...fields, name, birthday, birthdayCalendar, birthdayLeapMonth, phones };
  }
  if (way === 'misspelt' && card.addresses.length > 0) {
    const addresses = card.addresses.slice(0, 1);
    const misspelt = language === 'ko' ? withoutFinal(name) : name.replace(/(.)$/, '$1$1');
    return { ...fields, name: misspelt, addresses, phones: [{ kind: 'mobile', number: other }] };
  }
  if (way === 'by-mail' && hasMail) {
    return { ...fields, name: givenName, familyName: '', emails: card.emails };
  }
  const phones = [{ kind: 'mobile', number: member.mobile }];
  if (way === 'spaced') {
    const spaced = language === 'ko' ? `${familyName} ${givenName}` : `${familyName}, ${givenName}`;
    return { ...fields, name: spaced, phones };
  }
  return { ...fields, name: words.titled(name), phones, company: card.company };
}

/** 김민서 → 김미서: the last consonant of the first syllable that has one, behind the surname. */
function withoutFinal(name: string): string {
  const at = [...name].findIndex(
    (char, index) => index > 0 && (char.charCodeAt(0) - 0xac00) % 28 > 0,
  );
  if (at < 0) return `${name}이`;
  const code = name.charCodeAt(at);
  const open = String.fromCharCode(code - ((code - 0xac00) % 28));
  return name.slice(0, at) + open + name.slice(at + 1);
}
