import { relationKinds, type RelationKind } from '../shared/card-parts.ts';

/** What somebody is to a person of whom only an own word says what that person is to them. */
export const relatedSomehow = 'related';

const inverses = {
  spouse: 'spouse',
  mother: 'child',
  father: 'child',
  parent: 'child',
  daughter: 'parent',
  son: 'parent',
  child: 'parent',
  sister: 'sibling',
  brother: 'sibling',
  sibling: 'sibling',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  relative: 'relative',
  friend: 'friend',
  colleague: 'colleague',
  secretary: 'director',
  director: 'secretary',
  employee: 'employer',
  employer: 'employee',
  neighbour: 'neighbour',
} as const satisfies Record<RelationKind, RelationKind>;

/** Own words that say both sides: who is 남편 to one has 아내 on the other. */
const wordPairs = [
  ['남편', '아내'],
  ['신랑', '신부'],
  ['며느리', '시부모'],
  ['시어머니', '며느리'],
  ['시아버지', '며느리'],
  ['사위', '장인·장모'],
  ['장모', '사위'],
  ['장인', '사위'],
  ['스승', '제자'],
  ['선생님', '제자'],
  ['선배', '후배'],
  ['집주인', '세입자'],
  ['husband', 'wife'],
  ['teacher', 'student'],
  ['landlord', 'tenant'],
] as const;

/** Own words that are the same from both sides. */
const mutualWords = [
  '친구',
  '동료',
  '이웃',
  '친척',
  '사촌',
  '동창',
  '동업자',
  '형제',
  '자매',
  '남매',
  '배우자',
  '부부',
  '사돈',
  '동서',
  'cousin',
  'partner',
  'classmate',
  'fiancé',
  'fiancée',
] as const;

/** Words for what has a key, so that a typed 엄마 is a mother. */
const keyWords: Readonly<Record<string, RelationKind>> = {
  어머니: 'mother',
  엄마: 'mother',
  모친: 'mother',
  모: 'mother',
  mom: 'mother',
  mum: 'mother',
  아버지: 'father',
  아빠: 'father',
  부친: 'father',
  부: 'father',
  dad: 'father',
  딸: 'daughter',
  큰딸: 'daughter',
  작은딸: 'daughter',
  막내딸: 'daughter',
  아들: 'son',
  큰아들: 'son',
  작은아들: 'son',
  막내아들: 'son',
  자녀: 'child',
  아이: 'child',
  부모: 'parent',
  부모님: 'parent',
  언니: 'sister',
  누나: 'sister',
  여동생: 'sister',
  오빠: 'brother',
  형: 'brother',
  남동생: 'brother',
  동생: 'sibling',
  할머니: 'grandparent',
  할아버지: 'grandparent',
  외할머니: 'grandparent',
  외할아버지: 'grandparent',
  조부모: 'grandparent',
  grandmother: 'grandparent',
  grandfather: 'grandparent',
  손자: 'grandchild',
  손녀: 'grandchild',
  손주: 'grandchild',
  grandson: 'grandchild',
  granddaughter: 'grandchild',
  비서: 'secretary',
  assistant: 'secretary',
  직원: 'employee',
  사장: 'employer',
  사장님: 'employer',
  boss: 'employer',
  아내분: 'spouse',
  남편분: 'spouse',
  집사람: 'spouse',
  와이프: 'spouse',
};

const inverseWords: ReadonlyMap<string, string> = new Map([
  ...wordPairs.toReversed().flatMap(
    ([one, other]) =>
      [
        [other, one],
        [one, other],
      ] as const,
  ),
  ...mutualWords.map((word) => [word, word] as const),
]);

export function isRelationKind(kind: string): kind is RelationKind {
  return (relationKinds as readonly string[]).includes(kind);
}

/**
 * What the customer is to a related person, from what that person is to the customer: mother →
 * child, secretary → director, 남편 → 아내. An own word without a known other side gives
 * `relatedSomehow`. Answers a key of `relationKinds`, `relatedSomehow` or an own word.
 */
export function inverseRelation(kind: string): string {
  if (isRelationKind(kind)) return inverses[kind];
  const word = kind.normalize('NFC').trim().toLowerCase();
  const known = inverseWords.get(word);
  if (known !== undefined) return known;
  const key = Object.hasOwn(keyWords, word) ? keyWords[word] : undefined;
  return key ? inverses[key] : relatedSomehow;
}
