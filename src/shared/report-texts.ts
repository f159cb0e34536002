import { type RowReason } from './exchange.ts';
import { leftOut, type CardPart, type ExportRequest } from './export.ts';
import type { Language } from './primitives.ts';

/** Why a row of an import was skipped or what is worth knowing about it; `{detail}` is filled in. */
export const reasonTexts = {
  empty: { ko: '비어 있는 줄', en: 'empty row' },
  'already-there': { ko: '이미 있는 고객: {detail}', en: 'already there: {detail}' },
  'same-as-row': { ko: '이 파일의 {detail}번째와 같음', en: 'same as row {detail} of this file' },
  'in-trash': { ko: '휴지통에 있는 고객: {detail}', en: 'in the trash: {detail}' },
  'broken-quote': { ko: '따옴표가 닫히지 않음: {detail}', en: 'a quote is not closed: {detail}' },
  'broken-encoding': { ko: '깨진 글자: {detail}', en: 'damaged characters: {detail}' },
  'wrong-column-count': {
    ko: '칸 수가 머리줄과 다름 ({detail})',
    en: 'number of cells differs from the header ({detail})',
  },
  'broken-card': { ko: '끝나지 않은 명함: {detail}', en: 'damaged vCard: {detail}' },
  'value-too-long': { ko: '너무 긴 값: {detail}', en: 'value too long: {detail}' },
  'date-unclear': {
    ko: '날짜를 알 수 없어 메모에 남김: {detail}',
    en: 'date not understood, kept in the notes: {detail}',
  },
  'phone-unclear': {
    ko: '전화번호가 아닌 듯하여 적힌 대로 둠: {detail}',
    en: 'not a phone number, kept as written: {detail}',
  },
  'resident-number-masked': {
    ko: '주민등록번호를 가림',
    en: 'a resident registration number was masked',
  },
  'photo-kept-aside': { ko: '사진은 보이지 않지만 보관함', en: 'the photo is kept but not shown' },
  'fields-merged': { ko: '있던 카드에 더함: {detail}', en: 'added to the existing card: {detail}' },
  'value-kept-in-notes': {
    ko: '다른 값이 있어 메모에 남김: {detail}',
    en: 'differs from the card, kept in the notes: {detail}',
  },
  'custom-value-unclear': {
    ko: '항목에 맞지 않는 값이라 메모에 남김: {detail}',
    en: 'does not fit its field, kept in the notes: {detail}',
  },
  'link-dropped': {
    ko: '자기 자신이나 돌고 도는 연결은 넣지 않음: {detail}',
    en: 'a link to oneself or in a circle was left out: {detail}',
  },
  'list-cut': {
    ko: '너무 많아 앞에서부터 받을 수 있는 만큼만 받음: {detail}',
    en: 'too many entries, only the first were taken: {detail}',
  },
  'photo-not-taken': {
    ko: '카드에 이미 사진이 있어 파일의 사진은 넣지 않음',
    en: 'the card has a photo already, the one of the file was not taken',
  },
  'photo-missing': {
    ko: '사진을 읽을 수 없어 넣지 않음',
    en: 'the photo could not be read and was left out',
  },
  'referrer-unknown': {
    ko: '소개한 사람의 카드를 찾지 못해 이름만 남김: {detail}',
    en: 'no single card of who introduced them, the name is kept: {detail}',
  },
} as const satisfies Record<RowReason, { ko: string; en: string }>;

export function reasonText(
  reason: { code: RowReason; detail: string },
  language: Language,
): string {
  return reasonTexts[reason.code][language].replace('{detail}', reason.detail);
}

/** Parts of a card in words, for what a file cannot hold. */
export const partTexts = {
  photo: { ko: '사진', en: 'photo' },
  links: { ko: '다른 고객과의 연결', en: 'links to other customers' },
  dealBreakers: { ko: '금기', en: 'deal-breakers' },
  preferences: { ko: '선호·요청', en: 'preferences and requests' },
  expectations: { ko: '기대', en: 'expectations' },
  extras: { ko: '덤', en: 'extras' },
  signals: { ko: '신호', en: 'signals' },
  questions: { ko: '계약 전 세 물음', en: 'three questions' },
  decision: { ko: '결정', en: 'decision' },
  consents: { ko: '동의', en: 'consents' },
  retention: { ko: '보유 기한', en: 'retention' },
  cadence: { ko: '연락 주기와 통화하기 좋은 때', en: 'cadence and call times' },
  referrals: { ko: '소개', en: 'referrals' },
  serviceNote: { ko: '서비스팀에 전할 말', en: 'service note' },
  custom: { ko: '내 항목', en: 'own fields' },
  promises: { ko: '약속', en: 'promises' },
  problems: { ko: '불편', en: 'problems' },
  agreements: { ko: '계약', en: 'agreements' },
  followUps: { ko: '사후관리', en: 'follow-ups' },
  handoffs: { ko: '넘긴 일', en: 'what was handed on' },
  feedback: { ko: '의견·아이디어', en: 'feedback and ideas' },
  deposits: { ko: '입금', en: 'deposits' },
  calls: { ko: '연락 기록', en: 'call log' },
  sendings: { ko: '감사카드 발송', en: 'greeting cards sent' },
  history: { ko: '바뀐 기록', en: 'history of changes' },
} as const satisfies Record<CardPart, { ko: string; en: string }>;

/** What a file of this format leaves out, as a list to be read; empty where it holds everything. */
export function leftOutText(format: ExportRequest['format'], language: Language): string {
  return leftOut[format].map((part) => partTexts[part][language]).join(', ');
}
