import type { Address } from '../shared/customer-card.ts';
import type { AddressChoice } from '../shared/mailing.ts';
import type { Language } from '../shared/primitives.ts';
import { splitAddressLine, tidyPostcode } from './addresses.ts';
import { hasHangul } from './hangul.ts';
import { isOrganisationName, splitName } from './names.ts';

/** What of a card is written on an envelope. */
export interface Addressee {
  readonly name: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly company: string;
  readonly addresses: readonly Address[];
}

type AddressUse = 'home' | 'office' | 'billing' | 'other';

const ownWords: readonly (readonly [AddressUse, RegExp])[] = [
  ['home', /^(?:home|집|자택|본가|댁)$/i],
  ['office', /^(?:work|office|business|회사|사무실|직장|근무지|사업장|가게|매장|학교|병원)$/i],
  ['billing', /^(?:billing|청구지|청구)$/i],
];

/** What an address is for, also where the user named its kind in own words. */
export function addressUse(kind: string): AddressUse {
  const word = kind.normalize('NFC').trim();
  return ownWords.find(([, words]) => words.test(word))?.[0] ?? 'other';
}

const best: readonly AddressUse[] = ['home', 'billing', 'office', 'other'];

/** The address that is written to; a wanted kind gives way to the best of the others. Undefined for none. */
export function chosenAddress(
  addresses: readonly Address[],
  choice: AddressChoice,
): Address | undefined {
  const written = addresses.filter(({ line }) => line.trim() !== '');
  const wanted = choice === 'best' ? best : [choice, ...best];
  for (const use of wanted) {
    const found = written.find(({ kind }) => addressUse(kind) === use);
    if (found) return found;
  }
  return undefined;
}

/** Companies, shops, schools: whoever has no person's name on the card. */
export const isOrganisation = ({
  name,
  familyName,
  givenName,
  company,
}: Omit<Addressee, 'addresses'>): boolean => {
  const person = name.trim() || `${familyName}${givenName}`.trim();
  if (person === '') return company.trim() !== '';
  return person === company.trim() || isOrganisationName(person);
};

/** A name as it stands on an envelope: without the note in brackets, the 님 or the 귀하 typed behind it. */
function bareName(card: Omit<Addressee, 'addresses'>): string {
  const typed =
    tidy(card.name) || tidy(`${card.familyName}${card.givenName}`) || tidy(card.company);
  if (isOrganisation(card)) return typed.replace(/\s*귀중$/u, '');
  const name = typed
    .replace(/\s*[(（[][^)）\]]*[)）\]]\s*$/u, '')
    .replace(/\s*(?:귀하|귀중)$/u, '')
    .replace(/(?<=[가-힣]{2}.*)(?:\s*고객님?|\s*씨|님)$/u, '')
    .trim();
  return name || typed;
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Is this letter addressed as in Korea: from large to small, the name below with its 귀하? */
const isKoreanPost = (line: string): boolean => hasHangul(line);

/** More names than these make no line any more. */
const mostNames = 4;

/** For a household the names of all: `김민서·박도현 귀하`; `The Smith Family`; a company's with 귀중. */
export function writtenName(
  cards: readonly Omit<Addressee, 'addresses'>[],
  { line, language }: { readonly line: string; readonly language: Language },
): string {
  const names = [...new Set(cards.map(bareName))].filter((name) => name !== '');
  const [first = ''] = names;
  const isKorean = isKoreanPost(line) && (language === 'ko' || hasHangul(first));
  if (!isKorean) return names.length > 1 ? westernHousehold(names) : first;
  if (first === '') return '';
  if (names.length === 1) {
    return `${first} ${cards.every((card) => isOrganisation(card)) ? '귀중' : '귀하'}`;
  }
  const said = names.slice(0, mostNames).join('·');
  const left = names.length - mostNames;
  return left > 0 ? `${said} 외 ${left}명 귀하` : `${said} 귀하`;
}

function westernHousehold(names: readonly string[]): string {
  const families = new Set(names.map((name) => splitName(name).family));
  const [family = ''] = families;
  if (families.size === 1 && family !== '') return `The ${family} Family`;
  const said = names.slice(0, mostNames);
  if (names.length > mostNames) return `${said.join(', ')} & family`;
  return `${said.slice(0, -1).join(', ')} & ${said.at(-1) ?? ''}`;
}

/** What is written on paper, apart from the name. */
export interface WrittenLines {
  readonly postcode: string;
  readonly lines: string[];
}

/**
 * An address in lines: in Korea road and number, detail with dong and building in parentheses, the
 * company of whoever is written to at work; abroad as it is written there, its postcode among the lines.
 */
export function writtenLines(address: Address, card: Omit<Addressee, 'addresses'>): WrittenLines {
  const company = tidy(card.company);
  const isAtWork = addressUse(address.kind) === 'office' && company !== '' && !isOrganisation(card);
  const { postcode, lines } = plainAddressLines(address);
  if (!isAtWork || tidy(address.line).includes(company)) return { postcode, lines };
  const isKorean = isKoreanPost(address.line);
  return { postcode, lines: isKorean ? [...lines, company] : [company, ...lines] };
}

/** The same for any address, also the sender's own. */
export function plainAddressLines({
  postcode,
  line,
}: {
  readonly postcode: string;
  readonly line: string;
}): WrittenLines {
  if (isKoreanPost(line)) return { postcode: tidyPostcode(postcode), lines: koreanLines(line) };
  return { postcode: '', lines: foreignLines(line, postcode.trim()) };
}

/** Longer lines are no addresses; the patterns below are not made for them. */
const longest = 300;
const roadThenDetail =
  /^(.*?(?:로|길)\s*(?:\d+(?:번|가)?길\s*)?(?:지하\s*)?\d+(?:-\d+)?)(?:번지)?\s+(\S.*)$/u;
const parcelThenDetail =
  /^(.*?[가-힣]\d*(?:동|리|가|읍|면)\s*(?:산\s*)?\d+(?:-\d+)?(?:번지)?)\s+(\S.*)$/u;

function koreanLines(line: string): string[] {
  const { road: whole, detail: said, extra } = splitAddressLine(line);
  const cut =
    said !== '' || whole.length > longest
      ? null
      : (roadThenDetail.exec(whole) ?? parcelThenDetail.exec(whole));
  const road = cut?.[1] ?? whole;
  const detail = cut?.[2] ?? said;
  return [road, [detail, extra && `(${extra})`].filter(Boolean).join(' ')].filter(Boolean);
}

const country =
  /^(?:usa?|u\.s\.a?\.|united states(?: of america)?|uk|u\.k\.|united kingdom|great britain|england|scotland|wales|ireland|japan|canada|australia|new zealand|germany|deutschland|france|italy|spain|austria|switzerland|netherlands|belgium|china|taiwan|hong kong|singapore|vietnam|thailand|philippines|india|(?:south |republic of )?korea|日本|中国)$/i;
const state = /^[A-Z]{2,3}$/;

/** Street lines, then the place with its postcode, then the country. */
function foreignLines(line: string, postcode: string): string[] {
  const parts = tidy(line)
    .split(/ ?, ?/)
    .filter((part) => part !== '');
  const last = parts.length > 1 && country.test(parts.at(-1) ?? '') ? (parts.pop() ?? '') : '';
  const region = parts.length > 2 && state.test(parts.at(-1) ?? '') ? (parts.pop() ?? '') : '';
  const city = parts.length > 1 ? (parts.pop() ?? '') : '';
  const place = [[city, region].filter(Boolean).join(', '), postcode].filter(Boolean).join(' ');
  return [parts.join(', '), place, last].filter((part) => part !== '');
}

/** Whoever sends: name and company with the address, as it stands on an envelope. */
export function senderLines(settings: {
  readonly agentName: string;
  readonly agentCompany: string;
  readonly agentPostcode: string;
  readonly agentAddress: string;
}): { name: string; postcode: string; lines: string[] } {
  const { agentPostcode: postcode, agentAddress: line } = settings;
  const name = [settings.agentCompany, settings.agentName].map(tidy).filter(Boolean).join(' ');
  const address =
    line.trim() === '' ? { postcode: '', lines: [] } : plainAddressLines({ postcode, line });
  return { name, ...address };
}
