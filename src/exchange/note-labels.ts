import type { Language } from '../shared/primitives.ts';

/** Names under which values without a place of their own go to the notes, by what address books call them. */
const labels: Readonly<Record<string, readonly [ko: string, en: string]>> = {
  nickname: ['별명', 'Nickname'],
  phoneticfirstname: ['이름 발음', 'Phonetic first name'],
  phoneticmiddlename: ['중간 이름 발음', 'Phonetic middle name'],
  phoneticlastname: ['성 발음', 'Phonetic last name'],
  givennameyomi: ['이름 발음', 'Phonetic first name'],
  additionalnameyomi: ['중간 이름 발음', 'Phonetic middle name'],
  familynameyomi: ['성 발음', 'Phonetic last name'],
  sortname: ['정렬 이름', 'Sort name'],
  middlename: ['중간 이름', 'Middle name'],
  nameprefix: ['호칭', 'Prefix'],
  namesuffix: ['이름 뒤 호칭', 'Suffix'],
  fileas: ['정렬 이름', 'File as'],
  maidenname: ['결혼 전 성', 'Maiden name'],
  department: ['부서', 'Department'],
  company: ['회사', 'Company'],
  job: ['직업', 'Job'],
  role: ['역할', 'Role'],
  source: ['경로', 'Source'],
  name: ['이름', 'Name'],
  birthday: ['생일', 'Birthday'],
  phone: ['전화', 'Phone'],
  email: ['이메일', 'E-mail'],
  address: ['주소', 'Address'],
  addresslabel: ['주소 표시', 'Address label'],
  tags: ['태그', 'Tag'],
  notes: ['메모', 'Notes'],
  photo: ['사진', 'Photo'],
  website: ['웹사이트', 'Website'],
  webpage: ['웹사이트', 'Website'],
  personalwebpage: ['개인 웹사이트', 'Personal website'],
  businesswebpage: ['회사 웹사이트', 'Business website'],
  anniversary: ['결혼기념일', 'Anniversary'],
  event: ['기념일', 'Event'],
  relation: ['관계', 'Relation'],
  spouse: ['배우자', 'Spouse'],
  children: ['자녀', 'Children'],
  managersname: ['관리자', 'Manager'],
  assistantsname: ['비서', 'Assistant'],
  officelocation: ['사무실 위치', 'Office location'],
  hobby: ['취미', 'Hobby'],
  gender: ['성별', 'Gender'],
  language: ['언어', 'Language'],
  location: ['위치', 'Location'],
  occupation: ['직업', 'Occupation'],
  im: ['메신저', 'Messenger'],
  screenname: ['메신저', 'Screen name'],
  customfield: ['기타', 'Other'],
  agent: ['대리인', 'Agent'],
  death: ['사망일', 'Died'],
};

/** The label for a key in the user's language; what no address book calls so keeps its own name. */
export function noteLabel(key: string, own: string, language: Language): string {
  const label = Object.hasOwn(labels, key) ? labels[key] : undefined;
  return label ? label[language === 'ko' ? 0 : 1] : own;
}

const words: Readonly<Record<string, readonly [ko: string, en: string]>> = {
  homepage: ['홈페이지', 'Home page'],
  anniversary: ['결혼기념일', 'Anniversary'],
  birthday: ['생일', 'Birthday'],
  other: ['기타', 'Other'],
  home: ['집', 'Home'],
  work: ['직장', 'Work'],
  mobile: ['휴대폰', 'Mobile'],
  spouse: ['배우자', 'Spouse'],
  partner: ['동반자', 'Partner'],
  mother: ['어머니', 'Mother'],
  father: ['아버지', 'Father'],
  parent: ['부모', 'Parent'],
  child: ['자녀', 'Child'],
  son: ['아들', 'Son'],
  daughter: ['딸', 'Daughter'],
  brother: ['형제', 'Brother'],
  sister: ['자매', 'Sister'],
  friend: ['친구', 'Friend'],
  relative: ['친척', 'Relative'],
  assistant: ['비서', 'Assistant'],
  manager: ['관리자', 'Manager'],
};

/** A label of Apple's (`_$!<Anniversary>!$_`) or Google's (`Spouse`) in words; the user's own as written. */
export function labelWord(label: string, language: Language): string {
  const own = label.trim();
  const word = /^_\$!<(.*)>!\$_$/.exec(own)?.[1] ?? own;
  const key = word.toLowerCase();
  const known = Object.hasOwn(words, key) ? words[key] : undefined;
  return known ? known[language === 'ko' ? 0 : 1] : word;
}

/** What says more than the label before it stands alone: `배우자: …`, not `관계 (배우자): …`. */
const speakForThemselves = new Set(['relation', 'event', 'customfield', 'jot']);

/** The label of a value of which the file says what kind it is: `웹사이트 (홈페이지)`. */
export function headOf(key: string, label: string, kind: string): string {
  if (kind === '' || kind === label) return label;
  return speakForThemselves.has(key) ? kind : `${label} (${kind})`;
}

/** The label of a column without a header. */
export function columnLabel(index: number, language: Language): string {
  return language === 'ko' ? `${index + 1}번째 칸` : `Column ${index + 1}`;
}
