import type { Language } from '../shared/primitives.ts';

/** Words for the kinds that the card knows, in labels of phones, e-mails and addresses. */
const words: Readonly<Record<string, string>> = {
  mobile: 'mobile cell cellular cellphone iphone 휴대폰 휴대전화 핸드폰 모바일 이동전화',
  home: 'home dom 집 자택',
  work: 'work office business company 직장 회사 사무실 근무처 업무',
  fax: 'fax homefax workfax otherfax businessfax faxhome faxwork 팩스 집팩스 직장팩스 회사팩스 기타팩스 팩스집 팩스직장',
  billing: 'billing 청구지 청구',
  other: 'other 기타',
};

const kinds = new Map(
  Object.entries(words).flatMap(([kind, text]) =>
    text.split(' ').map((word) => [word, kind] as const),
  ),
);

/** A label as a kind of the card: `* Mobile`, `휴대폰` → mobile; a label of one's own stays as written. */
export function kindOf(label: string): string {
  const known = kinds.get(label);
  if (known !== undefined || label === '') return known ?? '';
  const text = label
    .replace(/^(?:\*\s*)+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return kinds.get(text.toLowerCase().replace(/[\s()_-]/g, '')) ?? text;
}

const shown = {
  ko: { mobile: '휴대폰', home: '집', work: '직장', fax: '팩스', billing: '청구지', other: '기타' },
  en: {
    mobile: 'Mobile',
    home: 'Home',
    work: 'Work',
    fax: 'Fax',
    billing: 'Billing',
    other: 'Other',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** A kind as a file can carry it: the known ones by their names, none as `other`. */
export function portableKind(kind: string): string {
  return kindOf(kind) || 'other';
}

/** A kind in words, as it is written to a table; `kindOf` reads it back. */
export function kindLabel(kind: string, language: Language): string {
  const labels: Readonly<Record<string, string>> = shown[language];
  return Object.hasOwn(labels, kind) ? (labels[kind] ?? kind) : kind;
}
