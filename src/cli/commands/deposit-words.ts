import { formatWon } from '../../core/money.ts';
import type {
  Deposit,
  DepositImport,
  DepositImportResult,
  DepositReason,
  MissingDeposit,
  ThankRow,
  UnsureDeposit,
} from '../../shared/deposits.ts';
import type { Language } from '../../shared/primitives.ts';

type Words = Record<Language, string>;

const reasons: Record<DepositReason, Words> = {
  'no-date': { ko: '날짜가 없음', en: 'no day' },
  'date-unclear': { ko: '날짜를 알 수 없음', en: 'day not understood' },
  'no-amount': { ko: '금액이 없음', en: 'no amount' },
  'amount-unclear': { ko: '금액을 알 수 없음', en: 'amount not understood' },
  zero: { ko: '0원', en: 'nothing paid' },
  'total-row': { ko: '합계 줄', en: 'a line of totals' },
  'in-future': { ko: '아직 오지 않은 날', en: 'a day that lies ahead' },
  'already-there': { ko: '이미 있음', en: 'already there' },
  'no-payer': { ko: '이름이 없음', en: 'no name' },
};
const whys: Record<UnsureDeposit['candidates'][number]['why'][number], Words> = {
  number: { ko: '계약 번호', en: 'number' },
  remembered: { ko: '기억한 이름', en: 'remembered payer' },
  name: { ko: '이름', en: 'name' },
  'part-of-name': { ko: '이름 일부', en: 'part of the name' },
  amount: { ko: '금액', en: 'amount' },
  day: { ko: '날짜', en: 'day' },
};

const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' · ');

/** One deposit in a line. */
export function depositLine(deposit: Deposit, language: Language): string {
  const { id, paidOn, amount, payer, customerName, product, failed } = deposit;
  const went = failed ? { ko: '출금 실패', en: 'failed' }[language] : '';
  return joined(`${id}`, paidOn, formatWon(amount, language), payer, customerName, product, went);
}

export function unsureLines(deposit: UnsureDeposit, language: Language): string[] {
  const candidates = deposit.candidates.map(
    ({ customerId, name, agreement, product, why }) =>
      `    ${joined(`${customerId} ${name}`, product, agreement, why.map((each) => whys[each][language]).join(', '))}`,
  );
  return [depositLine(deposit, language), ...candidates];
}

export function thankLine(row: ThankRow, language: Language): string {
  const mark = row.thankedAt === null ? '□' : '✓';
  return `${mark} ${joined(depositLine(row, language), row.phone ?? '', row.callTimes)}`;
}

export function missingLine(row: MissingDeposit, language: Language): string {
  const { due, customerName, phone, product, amount, missed, failure } = row;
  const since = { ko: `${due}부터 ${missed}회`, en: `since ${due}, ${missed} missed` }[language];
  const money = amount === null ? '' : formatWon(amount, language);
  return joined(customerName, product, money, since, failure, phone ?? '');
}

export function importLine(list: DepositImport, language: Language): string {
  const days = list.from === null ? '' : `${list.from} – ${list.to}`;
  const undone = list.status === 'undone' ? { ko: '되돌림', en: 'undone' }[language] : '';
  return joined(`${list.id}`, list.fileName, days, countsLine(list, language), undone);
}

type Counts = Pick<DepositImportResult, 'matched' | 'unsure' | 'already' | 'failed' | 'skipped'>;

export function countsLine(
  { matched, unsure, already, failed, skipped }: Counts,
  language: Language,
): string {
  return language === 'ko'
    ? `${matched}건 연결, ${unsure}건 확인 필요, ${failed}건 출금 실패, ${already}건 이미 있음, ${skipped}줄 건너뜀`
    : `${matched} matched, ${unsure} unsure, ${failed} failed, ${already} already there, ${skipped} skipped`;
}

const shownProblems = 20;

export function resultText(result: DepositImportResult, language: Language): string {
  const head = { ko: `입금 내역 ${result.import}번`, en: `list ${result.import}` }[language];
  const lines = result.problems
    .slice(0, shownProblems)
    .map(
      ({ row, reason, detail }) =>
        `  ${row}: ${reasons[reason][language]}${detail === '' ? '' : ` (${detail})`}`,
    );
  const rest = result.problems.length - shownProblems;
  const more = { ko: `  … 그 밖에 ${rest}줄 (--json)`, en: `  … and ${rest} more (--json)` };
  return [
    `${head}: ${countsLine(result, language)}`,
    ...lines,
    ...(rest > 0 ? [more[language]] : []),
  ].join('\n');
}
