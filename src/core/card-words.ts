import type { Language } from '../shared/primitives.ts';

/** The words for what has a key on the card, Korean and English. */
const words = {
  relation: {
    spouse: ['배우자', 'Spouse'],
    mother: ['어머니', 'Mother'],
    father: ['아버지', 'Father'],
    daughter: ['딸', 'Daughter'],
    son: ['아들', 'Son'],
    child: ['자녀', 'Child'],
    parent: ['부모', 'Parent'],
    sister: ['자매', 'Sister'],
    brother: ['형제', 'Brother'],
    sibling: ['형제자매', 'Sibling'],
    grandparent: ['조부모', 'Grandparent'],
    grandchild: ['손주', 'Grandchild'],
    relative: ['친척', 'Relative'],
    friend: ['친구', 'Friend'],
    colleague: ['동료', 'Colleague'],
    secretary: ['비서', 'Secretary'],
    director: ['상사', 'Director'],
    employee: ['직원', 'Employee'],
    employer: ['고용주', 'Employer'],
    neighbour: ['이웃', 'Neighbour'],
    related: ['관계', 'Related'],
  },
  occasion: {
    wedding: ['결혼기념일', 'Wedding anniversary'],
    agreement: ['계약일', 'Agreement day'],
    'first-meeting': ['처음 만난 날', 'First meeting'],
    founding: ['창립일', 'Founding day'],
    memorial: ['기일', 'Memorial day'],
    'child-birthday': ['자녀 생일', 'Child’s birthday'],
    'spouse-birthday': ['배우자 생일', 'Spouse’s birthday'],
    moving: ['이사한 날', 'Moving day'],
    graduation: ['졸업', 'Graduation'],
  },
  preference: {
    preference: ['선호', 'Preference'],
    'deal-breaker': ['금기', 'Deal-breaker'],
    request: ['요청', 'Request'],
  },
  signal: {
    'on-time': ['약속 시간을 지킴', 'Comes on time'],
    'needs-it': ['꼭 필요로 함', 'Needs it'],
    'sends-friends': ['지인을 소개함', 'Sends friends'],
    'pays-on-time': ['제때 냄', 'Pays on time'],
    'gives-thanks': ['고마움을 표현함', 'Gives thanks'],
    'says-openly': ['터놓고 말함', 'Says things openly'],
    'late-to-meetings': ['약속에 늦음', 'Late to meetings'],
    'story-changes': ['말이 바뀜', 'Story changes'],
    unpaid: ['미납', 'Unpaid'],
    'asks-too-much': ['무리한 요구', 'Asks too much'],
    'cannot-be-reached': ['연락이 안 됨', 'Cannot be reached'],
    'speaks-ill': ['험담을 함', 'Speaks ill of others'],
  },
  tone: { good: ['좋음', 'good'], bad: ['나쁨', 'bad'] },
  answer: { yes: ['예', 'yes'], no: ['아니요', 'no'], open: ['미정', 'open'] },
  decision: {
    keep: ['계속 함께하기', 'Keep'],
    'win-over': ['마음 얻기', 'Win over'],
    'let-go': ['보내기', 'Let go'],
  },
  purpose: {
    'contract-care': ['계약 관리', 'Contract care'],
    marketing: ['광고·마케팅', 'Marketing'],
    'third-party': ['제3자 제공', 'Third parties'],
    sensitive: ['민감정보', 'Sensitive data'],
    photo: ['사진', 'Photo'],
  },
  method: {
    paper: ['서면', 'On paper'],
    phone: ['전화', 'By phone'],
    message: ['문자·메신저', 'By message'],
    electronic: ['전자 서명', 'Electronically'],
    'in-person': ['대면', 'In person'],
  },
  agreementKind: {
    insurance: ['보험', 'Insurance'],
    rental: ['렌탈', 'Rental'],
    lease: ['리스', 'Lease'],
    car: ['자동차', 'Car'],
    purchase: ['구매', 'Purchase'],
    membership: ['회원권', 'Membership'],
    saving: ['저축·적금', 'Saving'],
    service: ['서비스', 'Service'],
  },
  agreementStatus: {
    offered: ['제안 중', 'Offered'],
    active: ['유지 중', 'In force'],
    paused: ['일시 중지', 'Paused'],
    lapsed: ['실효', 'Lapsed'],
    ended: ['만기 종료', 'Ended'],
    cancelled: ['해지', 'Cancelled'],
    lost: ['불발', 'Lost'],
  },
  every: {
    month: ['매월', 'Monthly'],
    quarter: ['3개월마다', 'Quarterly'],
    'half-year': ['6개월마다', 'Half-yearly'],
    year: ['매년', 'Yearly'],
    once: ['한 번', 'Once'],
  },
  payment: {
    debit: ['자동이체', 'Direct debit'],
    card: ['카드', 'Card'],
    transfer: ['계좌 이체', 'Transfer'],
    cash: ['현금', 'Cash'],
    other: ['그 밖', 'Other'],
  },
  contact: {
    call: ['통화', 'Call'],
    visit: ['방문', 'Visit'],
    message: ['메시지', 'Message'],
    meeting: ['만남', 'Meeting'],
    letter: ['편지', 'Letter'],
  },
  promise: {
    open: ['아직', 'open'],
    kept: ['지킴', 'kept'],
    broken: ['못 지킴', 'broken'],
    released: ['놓아줌', 'let go'],
  },
  promisedBy: { me: ['내 약속', 'My promise'], customer: ['고객의 약속', 'Their promise'] },
  size: { small: ['작은 약속', 'small'], big: ['큰 약속', 'big'] },
  feedback: {
    feedback: ['의견', 'Feedback'],
    idea: ['아이디어', 'Idea'],
    'for-them': ['고객에게 드릴 아이디어', 'Idea for them'],
  },
  followUp: {
    running: ['진행 중', 'running'],
    paused: ['멈춤', 'paused'],
    ended: ['끝', 'ended'],
  },
} as const satisfies Record<string, Record<string, readonly [ko: string, en: string]>>;

export type CardWordGroup = keyof typeof words;

/** What other programs and people call what has a key. */
const otherWords: Readonly<Record<string, readonly [CardWordGroup, string][]>> = {
  assistant: [['relation', 'secretary']],
  manager: [['relation', 'director']],
  neighbor: [['relation', 'neighbour']],
  kin: [['relation', 'relative']],
  'co-worker': [['relation', 'colleague']],
  relation: [['relation', 'related']],
  anniversary: [['occasion', 'wedding']],
  결혼일: [['occasion', 'wedding']],
};

const fold = (word: string): string => word.normalize('NFC').trim().toLowerCase();

const keys: ReadonlyMap<string, string> = new Map([
  ...Object.entries(words).flatMap(([group, entries]) =>
    Object.entries<readonly string[]>(entries).flatMap(([key, [ko = '', en = '']]) =>
      [key, ko, en].map((word) => [`${group} ${fold(word)}`, key] as const),
    ),
  ),
  ...Object.entries(otherWords).flatMap(([word, meanings]) =>
    meanings.map(([group, key]) => [`${group} ${word}`, key] as const),
  ),
]);

/** A key of the card in words (`spouse` → 배우자); a word of the user's own comes back as it is. */
export function cardWord(group: CardWordGroup, key: string, language: Language): string {
  const entries: Readonly<Record<string, readonly string[]>> = words[group];
  const known = Object.hasOwn(entries, key) ? entries[key] : undefined;
  return known?.[language === 'ko' ? 0 : 1] ?? key;
}

/** The key that a word of either language stands for; a word of the user's own comes back as it is. */
export function cardKey(group: CardWordGroup, word: string): string {
  return keys.get(`${group} ${fold(word)}`) ?? word.trim();
}
