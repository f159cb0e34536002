import type { DuplicateRecord } from '../../../src/core/duplicate-pairs.ts';
import type { DuplicateReason } from '../../../src/shared/duplicates.ts';

export type Person = Partial<Omit<DuplicateRecord, 'id'>>;

const kim: Person = { name: '김민수' };
const mobile = { phones: ['+821012345678'] };
const landline = { phones: ['+8225551234'] };
const service = { phones: ['+8215881234'] };
const mail = { emails: ['minsu@example.com'] };
const born = { birthday: '1985-03-07' };
const home = { addresses: ['서울특별시 강남구 테헤란로 152, 1502호 (역삼동)'] };
const lunar = { birthdayCalendar: 'lunar' } as const;

/** Two cards, and why they may be one person; null where they are not. */
export const pairs: readonly (readonly [
  string,
  Person,
  Person,
  readonly DuplicateReason[] | null,
])[] = [
  // Number.
  ['one name, one number', { ...kim, ...mobile }, { ...kim, ...mobile }, ['phone']],
  ['a space in the name', { name: '김 민수', ...mobile }, { ...kim, ...mobile }, ['phone']],
  ['a title behind it', { name: '김민수 대표', ...mobile }, { ...kim, ...mobile }, ['phone']],
  ['a title at it', { name: '김민수사장님', ...mobile }, { ...kim, ...mobile }, ['phone']],
  ['polite', { name: '김민수님', ...mobile }, { ...kim, ...mobile }, ['phone']],
  ['decomposed', { name: '김민수'.normalize('NFD'), ...mobile }, { ...kim, ...mobile }, ['phone']],
  ['a note in parentheses', { name: '김민수(동창)', ...mobile }, { ...kim, ...mobile }, ['phone']],
  ['husband and wife', { ...kim, ...mobile }, { name: '이영희', ...mobile }, null],
  ['father and son', { ...kim, ...mobile }, { name: '김민준', ...mobile }, null],
  ['brothers', { ...kim, ...mobile }, { name: '김민주', ...mobile }, null],
  ['only the number', { ...mobile }, { ...kim, ...mobile }, ['phone']],
  ['only the given name', { name: '민수', ...mobile }, { ...kim, ...mobile }, ['phone']],
  ['only family and title', { name: '김과장', ...mobile }, { ...kim, ...mobile }, ['phone']],
  ['another family and title', { name: '박과장', ...mobile }, { ...kim, ...mobile }, null],
  ["somebody's mother", { name: '지훈 엄마', ...mobile }, { name: '이영희', ...mobile }, ['phone']],
  ['in Latin letters', { name: 'Kim Minsu', ...mobile }, { ...kim, ...mobile }, ['phone']],
  ['a neighbouring key', { name: '홍길동', ...mobile }, { name: '홍길돌', ...mobile }, ['phone']],
  ['a key far away', { name: '홍길동', ...mobile }, { name: '홍길봉', ...mobile }, null],
  ['same sound', { name: '정해인', ...mobile }, { name: '정혜인', ...mobile }, ['phone']],
  ['one switchboard', { ...kim, ...landline }, { name: '이영희', ...landline }, null],
  ['one name at a switchboard', { ...kim, ...landline }, { ...kim, ...landline }, ['phone']],
  ['a nameless card of a landline', { ...landline }, { ...kim, ...landline }, ['phone']],
  ['a company and its employee', { company: '한빛', ...landline }, { ...kim, ...landline }, null],
  [
    'two nameless cards of one company',
    { company: '㈜한빛', ...mobile },
    { company: '한빛', ...mobile },
    ['phone'],
  ],
  [
    'nameless cards of two companies',
    { company: '한빛', ...mobile },
    { company: '두레', ...mobile },
    null,
  ],
  ['a service number', { name: 'Kim', ...service }, { ...kim, ...service }, null],
  [
    'a new name, number and birthday kept',
    { name: '박지은', ...mobile, ...born },
    { name: '박서하', ...mobile, ...born },
    ['phone'],
  ],
  [
    'another birthday',
    { name: '정해인', ...mobile, ...born },
    { name: '정혜인', ...mobile, birthday: '1988-01-02' },
    null,
  ],
  [
    'one name, another birthday',
    { ...kim, ...mobile, ...born },
    { ...kim, ...mobile, birthday: '1985-07-03' },
    ['phone'],
  ],
  // E-mail.
  [
    'one address, other case',
    { ...kim, emails: ['Minsu@Example.com'] },
    { ...kim, ...mail },
    ['email'],
  ],
  ['with mailto', { ...kim, emails: ['mailto:minsu@example.com'] }, { ...kim, ...mail }, ['email']],
  ['a shared mailbox', { ...kim, ...mail }, { name: '이영희', ...mail }, null],
  [
    'a role',
    { name: 'Kim', emails: ['info@hanbit.kr'] },
    { ...kim, emails: ['info@hanbit.kr'] },
    null,
  ],
  [
    'number and address, new name',
    { name: '박지은', ...mobile, ...mail },
    { name: '박서하', ...mobile, ...mail },
    ['phone', 'email'],
  ],
  [
    'number and address',
    { ...kim, ...mobile, ...mail },
    { ...kim, ...mobile, ...mail },
    ['phone', 'email'],
  ],
  // Name and birthday.
  ['name and birthday', { ...kim, ...born }, { ...kim, ...born }, ['name-birthday']],
  ['without the year', { ...kim, ...born }, { ...kim, birthday: '--03-07' }, ['name-birthday']],
  ['another year', { ...kim, ...born }, { ...kim, birthday: '1990-03-07' }, null],
  ['another name', { ...kim, ...born }, { name: '이영희', ...born }, null],
  ['only the name', { ...kim }, { ...kim }, null],
  ['twins', { name: '이서연', ...born }, { name: '이서현', ...born }, null],
  ['a letter missing', { name: '홍길동', ...born }, { name: '홍길도', ...born }, ['name-birthday']],
  ['a sound alike', { name: '최예진', ...born }, { name: '최에진', ...born }, ['name-birthday']],
  ['short names', { name: '이수', ...born }, { name: '이슈', ...born }, null],
  [
    'foreign names the other way round',
    { name: 'John Smith', ...born },
    { name: 'Smith, John', ...born },
    ['name-birthday'],
  ],
  [
    'a middle initial',
    { name: 'John A. Smith', ...born },
    { name: 'John Smith', ...born },
    ['name-birthday'],
  ],
  [
    'case and title',
    { name: 'MR JOHN SMITH', ...born },
    { name: 'john smith', ...born },
    ['name-birthday'],
  ],
  [
    'accents',
    { name: 'José García', ...born },
    { name: 'Jose Garcia', ...born },
    ['name-birthday'],
  ],
  ['hyphens', { name: 'Kim Min-su', ...born }, { name: 'Minsu Kim', ...born }, ['name-birthday']],
  [
    'foreign names in Korean',
    { name: '마이클 잭슨', ...born },
    { name: '잭슨 마이클', ...born },
    ['name-birthday'],
  ],
  ['two slips', { name: '홍길동', ...born }, { name: '홍기도', ...born }, null],
  [
    'one day in both calendars',
    { ...kim, birthday: '1985-03-07' },
    { ...kim, birthday: '1985-01-16', ...lunar },
    ['name-birthday'],
  ],
  ['the wrong calendar', { ...kim, ...born }, { ...kim, ...born, ...lunar }, ['name-birthday']],
  [
    'lunar and lunar',
    { ...kim, ...born, ...lunar },
    { ...kim, birthday: '--03-07', ...lunar },
    ['name-birthday'],
  ],
  [
    'no year in two calendars',
    { ...kim, birthday: '--03-07' },
    { ...kim, birthday: '--03-07', ...lunar },
    null,
  ],
  [
    'a new company',
    { ...kim, ...born, company: '한빛' },
    { ...kim, ...born, company: '두레' },
    ['name-birthday'],
  ],
  // Name and address.
  ['name and house', { ...kim, ...home }, { ...kim, ...home }, ['name-address']],
  [
    'without the detail',
    { ...kim, ...home },
    { ...kim, addresses: ['서울 강남구 테헤란로152'] },
    ['name-address'],
  ],
  [
    'without the city',
    { ...kim, ...home },
    { ...kim, addresses: ['테헤란로 152'] },
    ['name-address'],
  ],
  [
    'another number',
    { ...kim, ...home },
    { ...kim, addresses: ['서울 강남구 테헤란로 154'] },
    null,
  ],
  [
    'another city',
    { ...kim, addresses: ['대전 중구 중앙로 12'] },
    { ...kim, addresses: ['전남 순천시 중앙로 12'] },
    null,
  ],
  [
    'a side road',
    { ...kim, addresses: ['테헤란로 25길 10'] },
    { ...kim, addresses: ['테헤란로25길 10, 2층'] },
    ['name-address'],
  ],
  [
    'a parcel',
    { ...kim, addresses: ['서울 강남구 역삼동 737-12번지'] },
    { ...kim, addresses: ['역삼동 737-12, 3층'] },
    ['name-address'],
  ],
  [
    'a flat is no house number',
    { ...kim, addresses: ['101동 1502호'] },
    { ...kim, addresses: ['101동 1502호'] },
    null,
  ],
  ['neighbours', { ...kim, ...home }, { name: '이영희', ...home }, null],
  [
    'one house, another birthday',
    { name: '정해인', ...home, ...born },
    { name: '정혜인', ...home, birthday: '1990-05-05' },
    null,
  ],
  [
    'abroad',
    { name: 'John Smith', addresses: ['1600 Amphitheatre Pkwy, Mountain View'] },
    { name: 'John Smith', addresses: ['1600 amphitheatre pkwy'] },
    ['name-address'],
  ],
  [
    'everything',
    { ...kim, ...mobile, ...mail, ...born, ...home },
    { ...kim, ...mobile, ...mail, ...born, ...home },
    ['phone', 'email', 'name-birthday', 'name-address'],
  ],
  ['nothing', {}, {}, null],
];
