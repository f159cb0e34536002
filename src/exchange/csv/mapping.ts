import type { ColumnMapping, ReadingPlan } from '../../shared/exchange.ts';
import { headerKey, headerWord, numberedWord, type HeaderMeaning } from './header-words.ts';

type Flavour = ReadingPlan['flavour'];

/** Which program wrote a table with these headers; `own` for every other. */
export function detectFlavour(headers: readonly string[]): Flavour {
  const keys = new Set(headers.map(headerKey));
  const has = (...wanted: string[]) => wanted.every((key) => keys.has(key));
  const any = (...wanted: string[]) => wanted.some((key) => keys.has(key));
  if (has('givenname') && any('phone1type', 'email1type', 'groupmembership')) return 'google-old';
  if (has('firstname') && any('phone1label', 'email1label', 'organizationname', 'fileas')) {
    return 'google';
  }
  if (has('displayname', 'primaryemail') || has('표시명', '기본메일')) return 'thunderbird';
  const english = any('emailaddress', 'businessphone', 'businessstreet', 'email2address');
  if (has('firstname', 'lastname') && english) return 'outlook';
  const korean = any('전자메일주소', '근무처전화', '근무지주소번지', '회사전화');
  return has('이름', '성') && korean ? 'outlook' : 'own';
}

/** `grouped`: each address has columns of its own (주소 1 종류, Address 1 - City). */
type Context = { flavour: Flavour; keys: ReadonlySet<string>; grouped: boolean };

/** Words that mean different things beside different neighbours. */
function byNeighbours(key: string, { flavour, keys, grouped }: Context): HeaderMeaning | null {
  if (key === '이름' && (keys.has('성') || keys.has('성씨'))) {
    const whole = keys.has('성명') || keys.has('이름성제외');
    return { target: whole ? 'name' : 'givenName' };
  }
  if (key === 'title') return { target: flavour === 'outlook' ? 'namePrefix' : 'job' };
  const splitBirthday = keys.has('birthyear') || keys.has('태어난해');
  if (splitBirthday && (key === 'birthday' || key === '생일')) {
    return { target: 'birthday', kind: 'day' };
  }
  // Outlook's e-mail type says SMTP, not home or work.
  if (flavour === 'outlook' && /^(email|전자메일)\d*(type|유형)$/.test(key)) {
    return { target: 'note' };
  }
  // 주소1 and 주소2 are street and detail, unless each has columns of its own.
  if (grouped || !keys.has('주소1') || !keys.has('주소2')) return null;
  if (key === '주소1') return { target: 'addressStreet' };
  return key === '주소2' ? { target: 'addressExtended' } : null;
}

function meaningOf(header: string, context: Context): HeaderMeaning {
  const key = headerKey(header);
  const near = byNeighbours(key, context);
  if (near) return near;
  const found = context.grouped
    ? (numberedWord(header) ?? headerWord(header))
    : (headerWord(header) ?? numberedWord(header));
  return found ?? { target: 'note' };
}

function toColumn(header: string, { target, group = '', kind = '' }: HeaderMeaning): ColumnMapping {
  return { header, target, group, kind };
}

const loosePart = new Set([
  'addressPostcode',
  'addressExtended',
  'addressCity',
  'addressRegion',
  'addressCountry',
]);
const isAddress = (column: ColumnMapping | undefined): column is ColumnMapping =>
  column !== undefined && column.target.startsWith('address');

/** A kind that the target itself names: 집 주소, 회사 주소. */
const placed: Partial<Record<ColumnMapping['target'], string>> = {
  addressHome: 'home',
  addressWork: 'work',
  addressBilling: 'billing',
};

/** A lone 우편번호 or 시/도 belongs to the address beside it: a postcode comes first, other parts after. */
function adoptParts(columns: readonly ColumnMapping[]): ColumnMapping[] {
  const whole = columns.map((column) => {
    const kind = placed[column.target];
    return kind && column.group === '' ? { ...column, group: kind, kind } : column;
  });
  let last: ColumnMapping | undefined;
  return whole.map((column, index) => {
    const loose = loosePart.has(column.target) && column.group === '';
    if (!loose) {
      if (isAddress(column)) last = column;
      return column;
    }
    const next = whole[index + 1];
    const owner =
      column.target === 'addressPostcode' && isAddress(next) && next.group !== '' ? next : last;
    return owner ? { ...column, group: owner.group, kind: owner.kind } : column;
  });
}

/** Proposes where each column goes, by its header and by the headers beside it. */
export function proposeMapping(headers: readonly string[], flavour: Flavour): ColumnMapping[] {
  const keys = new Set(headers.map(headerKey));
  const grouped = [...keys].some((key) => /^(주소|address)\d+\D/.test(key));
  const context = { flavour, keys, grouped };
  return adoptParts(headers.map((header) => toColumn(header, meaningOf(header, context))));
}

/** How many of these headers are known words; a row of data has hardly any. */
export function knownHeaders(cells: readonly string[]): number {
  return cells.filter((cell) => headerWord(cell) !== null || numberedWord(cell) !== null).length;
}
