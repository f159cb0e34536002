import { write, utils } from '@e965/xlsx';
import iconv from 'iconv-lite';

export type ListCell = string | number | Date | null;

/** A collection agency's list as it comes: title, terms, header, lines, totals, a note. */
export const agencyList: readonly (readonly ListCell[])[] = [
  ['CMS 출금결과 내역'],
  ['조회기간 : 2026-03-01 ~ 2026-03-31', null, null, null, '(단위: 원)'],
  [],
  ['번호', '출금일자', '회원번호', '예금주', '출금계좌번호', '출금금액', '처리결과', '불능사유'],
  [1, '2026-03-05', 'M-1001', '홍길동', '110-123-456789', '39,900', '정상출금', ''],
  [2, '2026-03-05', 'M-1002', '김영희', '1002-345-678901', '25,000', '출금불능', '예금잔액부족'],
  [3, '2026-03-10', 'M-1003', '(주)한빛', '352-0000-1234-56', '120,000', '정상출금', ''],
  [4, '2026-03-25', 'M-1004', '박철수', '110-222-333444', '55,000', '정상출금', ''],
  [5, '2026-03-26', 'M-1004', '박철수', '110-222-333444', '(55,000)', '출금취소', ''],
  ['합계', null, '5건', null, null, '185,000', null, null],
  ['※ 본 자료는 조회 시점 기준이며 실제와 다를 수 있습니다.'],
];

const day = (text: string) => new Date(`${text}T00:00:00.000Z`);

/** The same list as a spreadsheet program keeps it: days as serials, sums as numbers. */
export const agencySheet: readonly (readonly ListCell[])[] = agencyList.map((cells, row) =>
  row < 4 || row > 8
    ? cells
    : cells.map((cell, column) => {
        if (column === 1) return day(String(cell));
        if (column !== 5) return cell;
        const text = String(cell);
        return Number(text.replaceAll(/[(),]/g, '')) * (text.startsWith('(') ? -1 : 1);
      }),
);

export const csvText = (rows: readonly (readonly ListCell[])[], delimiter = ','): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) => {
          const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
          return /[",\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        })
        .join(delimiter),
    )
    .join('\r\n');

export const csvBytes = (rows: readonly (readonly ListCell[])[], encoding = 'utf-8'): Uint8Array =>
  new Uint8Array(iconv.encode(csvText(rows), encoding, { addBOM: encoding === 'utf-8' }));

/** A workbook with the list on its second sheet: the first is an empty one. */
export function workbookBytes(
  rows: readonly (readonly ListCell[])[],
  bookType: 'xlsx' | 'biff8' | 'xlml',
): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['안내']]), '안내');
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet(
      rows.map((cells) => [...cells]),
      { UTC: true, cellDates: false },
    ),
    '출금결과',
  );
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }) as Buffer);
}

/** A page of HTML as banks call .xls, in the encoding of its time. */
export function htmlBytes(rows: readonly (readonly ListCell[])[]): Uint8Array {
  const cells = (row: readonly ListCell[]) =>
    row
      .map((cell) => {
        const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
        return `<td style="mso-number-format:'\\@'">${text.replaceAll('&', '&amp;')}</td>`;
      })
      .join('');
  const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
    <meta http-equiv="Content-Type" content="text/html; charset=euc-kr"></head><body>
    <table><tr><td colspan="3">은행 거래내역</td></tr></table>
    <table border=1>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</table></body></html>`;
  return new Uint8Array(iconv.encode(page, 'cp949'));
}
