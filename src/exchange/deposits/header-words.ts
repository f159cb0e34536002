import type { DepositTarget } from '../../shared/deposits.ts';
import { headerKey } from '../csv/header-words.ts';

/** Words over the columns of deposit lists; where several columns fit one target, the earlier word wins. */
const words: readonly (readonly [DepositTarget, string])[] = [
  [
    'paidOn',
    `출금일 출금일자 출금일시 실출금일 입금일 입금일자 입금일시 입금날짜 이체일 이체일자 이체일시 수납일 수납일자
    수납일시 납입일 납입일자 납부일 납부일자 결제일시 승인일 승인일자 승인일시 거래일 거래일자 거래일시 거래날짜
    거래년월일 처리일 처리일자 처리일시 정산일 정산일자 결제일 결제일자 일자 날짜 일시 paidon paiddate paymentdate
    transactiondate valuedate bookingdate postingdate depositdate datepaid date`,
  ],
  [
    'payer',
    `회원명 회원이름 회원성명 고객명 고객성명 계약자 계약자명 납부자 납부자명 납입자 납입자명 예금주 예금주명 예금주성명
    입금자 입금자명 입금인 입금인명 입금자성명 송금인 송금인명 보내는분 보낸분 보낸사람 보내는사람 의뢰인 의뢰인명
    의뢰인수취인 거래상대방 상대예금주 상대예금주명 성명 이름 고객 회원 거래처 거래처명 상호 payer payername
    customer customername member membername accountholder depositor sender name`,
  ],
  [
    'amount',
    `출금금액 출금액 실출금액 입금금액 입금액 이체금액 이체액 수납금액 수납액 납입금액 납입액 납부금액 납부액
    결제금액 승인금액 처리금액 거래금액 맡기신금액 금액 amount paidamount amountpaid paid deposit credit sum`,
  ],
  [
    'reversal',
    '취소금액 취소액 환불금액 환불액 반환금액 반환액 정정금액 reversal refund refunded chargeback',
  ],
  [
    'number',
    `계약번호 증권번호 약정번호 렌탈번호 계약관리번호 회원번호 회원id 고객번호 납부자번호 가입자번호 가입번호 주문번호
    관리번호 agreementnumber agreementno contractnumber contractno policynumber policyno membernumber memberno
    memberid customernumber customerno customerid`,
  ],
  [
    'result',
    `결과 처리결과 출금결과 이체결과 수납결과 결제결과 상태 처리상태 출금상태 수납상태 결제상태 진행상태 결과메시지
    결과내용 결과코드 처리결과코드 불능사유 실패사유 미출금사유 불능사유명 사유 오류내용 구분 거래구분 입출금구분
    result status state resultcode failurereason reason type`,
  ],
  [
    'memo',
    '메모 비고 적요 내용 거래내용 거래기록사항 기재내용 통장메모 통장표시내용 통장인자내용 note notes memo remark remarks description',
  ],
  [
    'account',
    '계좌번호 출금계좌 출금계좌번호 입금계좌 입금계좌번호 상대계좌 상대계좌번호 계좌 account accountnumber accountno iban',
  ],
];

/** Columns that look like others and are not meant: asked-for amounts, balances, planned days. */
const others = new Set(
  `청구금액 청구액 신청금액 약정금액 요청금액 미납금액 잔액 거래후잔액 수수료 부가세 balance fee 찾으신금액
  신청일 신청일자 예정일 출금예정일 납입예정일 약정일 등록일 시작일 종료일 청구일`.split(/\s+/),
);

const meanings = new Map(
  words.flatMap(([target, text], kind) =>
    text.split(/\s+/).map((word, place) => [word, { target, rank: kind * 1000 + place }] as const),
  ),
);

/** What a header says its column holds, and how well; null for words that nobody knows. */
export function depositHeader(
  header: string,
): { target: DepositTarget; rank: number } | { target: 'ignore' } | null {
  // "출금액(원)" and "입금일 (YYYY-MM-DD)" say their unit in brackets.
  const key = headerKey(header.replace(/[([（].*$/u, '')) || headerKey(header);
  if (others.has(key)) return { target: 'ignore' };
  return meanings.get(key) ?? null;
}

/** How many cells of a row are words over columns. */
export const knownDepositHeaders = (cells: readonly string[]): number =>
  cells.filter((cell) => cell !== '' && depositHeader(cell) !== null).length;

/** Targets that several columns may share; their texts are joined. */
const shared = new Set<DepositTarget>(['result', 'memo']);

/** The targets of columns by their headers: each once, except results and memos. */
export function headerTargets(headers: readonly string[]): DepositTarget[] {
  const known = headers.map(depositHeader);
  // A statement has money in and money out: only what came in is a deposit.
  const statement = headers.some(
    (header) => /^(입금|맡기신)/.test(headerKey(header)) && isAmount(header),
  );
  const isOut = (header: string) =>
    statement && headerKey(header).startsWith('출금') && isAmount(header);
  const best = new Map<DepositTarget, { rank: number; at: number }>();
  for (const [at, found] of known.entries()) {
    if (found === null || !('rank' in found) || isOut(headers[at] ?? '')) continue;
    const other = best.get(found.target);
    if (other === undefined || found.rank < other.rank)
      best.set(found.target, { rank: found.rank, at });
  }
  const targets = known.map((found, at): DepositTarget => {
    if (found === null || isOut(headers[at] ?? '')) return 'ignore';
    if (shared.has(found.target) || best.get(found.target)?.at === at) return found.target;
    // A second name is worth keeping: the account's holder beside the member.
    return found.target === 'payer' ? 'memo' : 'ignore';
  });
  return targets.includes('payer') ? targets : withPayer(targets, headers);
}

/** Statements without a column for names write them where others write what it is about. */
function withPayer(targets: readonly DepositTarget[], headers: readonly string[]): DepositTarget[] {
  const at = headers.findIndex(
    (header, place) =>
      targets[place] === 'memo' && /^(적요|내용|거래내용|기재내용|통장)/.test(headerKey(header)),
  );
  return targets.map((target, place) => (place === at ? 'payer' : target));
}

const isAmount = (header: string): boolean => depositHeader(header)?.target === 'amount';
