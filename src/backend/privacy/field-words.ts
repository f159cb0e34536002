import type { CustomerFields } from '../../shared/customer-card.ts';
import type { Language } from '../../shared/primitives.ts';

const words: Readonly<Record<keyof CustomerFields, readonly [ko: string, en: string]>> = {
  name: ['이름', 'Name'],
  familyName: ['성', 'Family name'],
  givenName: ['이름(성 뺀)', 'Given name'],
  company: ['회사', 'Company'],
  job: ['직업', 'Job'],
  phones: ['전화', 'Phones'],
  emails: ['이메일', 'E-mails'],
  addresses: ['주소', 'Addresses'],
  birthday: ['생일', 'Birthday'],
  birthdayCalendar: ['양력·음력', 'Calendar of the birthday'],
  birthdayLeapMonth: ['윤달', 'Leap month'],
  tags: ['태그', 'Tags'],
  notes: ['메모', 'Notes'],
  source: ['알게 된 경로', 'Source'],
  relations: ['가족·관계인', 'Related persons'],
  occasions: ['기념일', 'Occasions'],
  preferences: ['선호·금기·요청', 'Preferences'],
  expectations: ['기대', 'Expectations'],
  extras: ['더해 드린 것', 'Extras'],
  signals: ['신호', 'Signals'],
  questions: ['계약 전 물음', 'Questions'],
  decision: ['결정', 'Decision'],
  consents: ['동의', 'Consents'],
  promises: ['약속', 'Promises'],
  problems: ['불편', 'Problems'],
  agreements: ['계약', 'Agreements'],
  followUps: ['사후관리', 'Follow-ups'],
  handoffs: ['넘긴 일', 'Handed on'],
  feedback: ['의견·아이디어', 'Feedback and ideas'],
  cadencePausedUntil: ['연락 쉬는 날까지', 'No calls until'],
  retainUntil: ['보관 기한', 'Kept until'],
  retainReason: ['보관 사유', 'Reason to keep'],
  custom: ['직접 만든 항목', 'Own fields'],
  callTimes: ['통화 시간', 'When to call'],
  cadenceDays: ['연락 주기', 'Cadence'],
  referredBy: ['소개한 분', 'Introduced by'],
  referredOn: ['소개받은 날', 'Introduced on'],
  referralThankedOn: ['소개 감사', 'Thanked for it on'],
  serviceNote: ['서비스팀에 전할 말', 'For the service team'],
  photo: ['사진', 'Photo'],
};

/** What a field of the card is called; another name as it is. */
export function fieldWord(field: string, language: Language): string {
  const known = Object.hasOwn(words, field) ? words[field as keyof CustomerFields] : undefined;
  return known?.[language === 'ko' ? 0 : 1] ?? field;
}
