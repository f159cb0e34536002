import type { RowReason } from './exchange.ts';
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
} as const satisfies Record<RowReason, { ko: string; en: string }>;

export function reasonText(
  reason: { code: RowReason; detail: string },
  language: Language,
): string {
  return reasonTexts[reason.code][language].replace('{detail}', reason.detail);
}
