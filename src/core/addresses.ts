import { hasHangul } from './hangul.ts';

/** An address as it is stored: the postcode is text, the rest is one line. */
export interface WrittenAddress {
  readonly postcode: string;
  readonly line: string;
}

const tidy = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').replace(/\s+,/g, ',').trim();

/** Is this a postcode of today (06236) or of before 2015 (135-080)? */
export function isPostcode(text: string): boolean {
  return /^(\d{5}|\d{3}-?\d{3})$/.test(text);
}

/**
 * A postcode from a cell of its own: the zero that a spreadsheet ate comes back (6236 → 06236),
 * an old six-digit one and a foreign one stay as written.
 */
export function tidyPostcode(written: string): string {
  const text = written
    .normalize('NFKC')
    .trim()
    .replace(/^[([]?\s*(?:우편번호|우)\s*[):.]?\s*(?=\d)|[)\]]$/gu, '')
    .replace(/^[([]/, '')
    .replace(/^(\d+)\.0$/, '$1');
  return /^[1-9]\d{3}$/.test(text) ? `0${text}` : text;
}

/** In longer texts no postcode is looked for; the patterns below are not made for them. */
const LONGEST = 1000;

const LEADING =
  /^\s*(?:[([]?\s*(?:우편번호|우)?\s*[):.]?\s*)(\d{5}|\d{3}-\d{3})\s*[)\]]?\s*[,.]?\s+(?=\S)/u;
const TRAILING = /[\s,]+(?:[([]?\s*(?:우편번호|우)?\s*[):.]?\s*)(\d{5}|\d{3}-\d{3})\s*[)\]]?\s*$/u;

/** An address in one text, its postcode found at the beginning or the end. */
export function readAddress(written: string): WrittenAddress {
  const text = tidy(written);
  if (isPostcode(text)) return { postcode: text, line: '' };
  if (text.length > LONGEST) return { postcode: '', line: text };
  // 12345 Main Street is a house number: only Korean lines begin with their postcode.
  const found = hasHangul(text) ? (LEADING.exec(text) ?? TRAILING.exec(text)) : null;
  if (!found) return { postcode: '', line: text };
  return { postcode: found[1] ?? '', line: tidy(text.replace(found[0], ' ')) };
}

/** The parts in which address books keep an address; any may be missing. */
export interface AddressParts {
  readonly street?: string | undefined;
  /** Flat, floor, building. */
  readonly extended?: string | undefined;
  readonly city?: string | undefined;
  readonly region?: string | undefined;
  readonly postcode?: string | undefined;
  readonly country?: string | undefined;
  readonly poBox?: string | undefined;
}

const KOREA = /^(대한민국|한국|남한|south korea|korea|republic of korea|kr|kor)$/i;

/** Joins what is there; a part that the line already begins with is not said twice. */
function joinParts(parts: readonly (string | undefined)[], separator: string): string {
  return parts
    .map((part) => tidy(part ?? ''))
    .filter((part, index, all) => {
      if (part === '') return false;
      return !all.slice(index + 1).some((later) => later === part || later.startsWith(`${part} `));
    })
    .join(separator);
}

/** One line out of an address book's parts: in Korea from large to small, elsewhere the other way. */
export function joinAddress(parts: AddressParts): WrittenAddress {
  const country = tidy(parts.country ?? '');
  const postcode = tidyPostcode(parts.postcode ?? '');
  const all = [parts.street, parts.extended, parts.city, parts.region].join('');
  if (hasHangul(all)) {
    const road = joinParts([parts.region, parts.city, parts.street], ' ');
    const abroad = KOREA.test(country) ? '' : country;
    const line = [abroad && `${abroad} `, road].join('');
    return { postcode, line: tidy(joinParts([line, parts.extended, parts.poBox], ', ')) };
  }
  const western = [parts.street, parts.extended, parts.poBox, parts.city, parts.region, country];
  return { postcode: parts.postcode?.trim() ?? '', line: joinParts(western, ', ') };
}

/** The stored parts in one line for lists: 06236 서울특별시 강남구 테헤란로 152, 1502호 (역삼동). */
export function formatAddress({ postcode, line }: WrittenAddress): string {
  if (postcode === '' || line === '') return postcode + line;
  return hasHangul(line) || isPostcode(postcode) ? `${postcode} ${line}` : `${line} ${postcode}`;
}

/** The line taken apart where it is broken on envelopes: road and number, detail, dong and building. */
export interface AddressLineParts {
  readonly road: string;
  readonly detail: string;
  /** Without its parentheses. */
  readonly extra: string;
}

/** Reads 서울특별시 강남구 테헤란로 152, 1502호 (역삼동, 강남파이낸스센터). */
export function splitAddressLine(line: string): AddressLineParts {
  const text = tidy(line);
  const extra = /\s*\(([^()]*)\)$/u.exec(text);
  const rest = extra ? text.slice(0, extra.index) : text;
  const comma = rest.indexOf(',');
  return {
    road: comma < 0 ? rest : rest.slice(0, comma),
    detail: comma < 0 ? '' : rest.slice(comma + 1).trim(),
    extra: extra?.[1]?.trim() ?? '',
  };
}

/** An address in the lines of an envelope or a label, the postcode last as Korea Post asks. */
export function addressLines({ postcode, line }: WrittenAddress): string[] {
  if (!hasHangul(line)) {
    return [...tidy(line).split(/ ?, ?/), postcode].filter((part) => part !== '');
  }
  const { road, detail, extra } = splitAddressLine(line);
  const second = [detail, extra && `(${extra})`].filter((part) => part !== '').join(' ');
  return [road, second, postcode].filter((part) => part !== '');
}

const PROVINCES: Readonly<Record<string, string>> = {
  서울: '서울',
  부산: '부산',
  대구: '대구',
  인천: '인천',
  광주: '광주',
  대전: '대전',
  울산: '울산',
  세종: '세종',
  경기: '경기',
  강원: '강원',
  충청북: '충북',
  충북: '충북',
  충청남: '충남',
  충남: '충남',
  전라북: '전북',
  전북: '전북',
  전라남: '전남',
  전남: '전남',
  경상북: '경북',
  경북: '경북',
  경상남: '경남',
  경남: '경남',
  제주: '제주',
};
const PROVINCE =
  /^([가-힣]{2,3}?)(?:특별시|광역시|특별자치시|특별자치도|시|도)?(?:\s+([가-힣]{1,5}[시군구])(?=\s|$|,))?(?=\s|$|,)/u;

/**
 * The area of an address for lists and filters: province and city or district in their short forms
 * (서울특별시 강남구 테헤란로 152 → 서울 강남구); empty where the line does not begin so.
 */
export function areaOf(line: string): string {
  const found = PROVINCE.exec(tidy(line));
  const province = PROVINCES[found?.[1] ?? ''];
  if (!found || province === undefined) return '';
  return [province, found[2]].filter(Boolean).join(' ');
}
