import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkoutPorts } from '../../../../src/backend/host/checkout-ports.ts';
import { inspectInWorker } from '../../../../src/exchange/deposits/in-worker.ts';
import { inspectDeposits } from '../../../../src/exchange/deposits/inspect.ts';
import { readWorkbook } from '../../../../src/exchange/deposits/workbook.ts';
import { checkArchive } from '../../../../src/exchange/deposits/zip-guard.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import { archive, bookParts, sheetXml } from '../../../support/archives.ts';
import {
  agencyList,
  agencySheet,
  csvBytes,
  htmlBytes,
  workbookBytes,
} from '../../../support/deposit-lists.ts';

const today = '2026-04-02';
const look = (bytes: Uint8Array, name = 'list.xlsx') => inspectDeposits(name, bytes, today);

const refused = (bytes: Uint8Array): unknown => {
  try {
    checkArchive('x.xlsx', bytes);
    return null;
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.code : thrown;
  }
};

describe('an archive', () => {
  test('that unpacks to more than a list needs is refused, whatever it says of its size', () => {
    const bomb = new Uint8Array(201 * 1024 * 1024);
    for (const said of [bomb.length, 1000]) {
      const bytes = archive({ ...bookParts(), 'xl/media/a.bin': bomb }, { said });
      expect(refused(bytes)).toBe('file-too-large');
    }
  });

  test.each([
    ['a row after the last', '<row r="900000000"><c r="A900000000"/></row>'],
    ['a column after the last', '<row r="1"><c r="XFE1"/></row>'],
    ['a row with a prefix', '<x:row r="1048577"></x:row>'],
    ['spaces and long attributes', `<row s="${'1'.repeat(300)}" r = "900000000"></row>`],
    ['too many rows', '<row/>'.repeat(300_001)],
    ['too many cells', `<row r="1">${'<c/>'.repeat(3_000_001)}</row>`],
    [
      'a text that no cell can hold',
      `<row r="1"><c r="A1"><v>${'1'.repeat(300_000)}</v></c></row>`,
    ],
  ])('with %s is refused before a reader builds it', (_, rows) => {
    expect(refused(archive(bookParts(sheetXml(rows))))).toBe('file-unreadable');
  });

  test('whose sheet lies elsewhere, or whose texts are too many, is looked at all the same', () => {
    const far = sheetXml('<row r="900000000"/>');
    expect(refused(archive({ ...bookParts(), 'xl/elsewhere.xml': far }))).toBe('file-unreadable');
    const texts = `<sst>${'<si/>'.repeat(3_000_001)}</sst>`;
    const bytes = archive({ ...bookParts(), 'xl/sharedStrings.xml': texts });
    expect(refused(bytes)).toBe('file-unreadable');
  });

  test('that two readers would read in two ways is refused', () => {
    const good = archive(bookParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')));
    expect(refused(good)).toBeNull();
    // The name before the content is another one than in the directory.
    const other = Buffer.from(good);
    other.write('xl/worksheets/sheet2.xml', other.indexOf('xl/worksheets/sheet1.xml'), 'latin1');
    expect(refused(new Uint8Array(other))).toBe('file-unreadable');
    // A second mark of the end, where other readers look first.
    const mark = Buffer.alloc(20);
    mark.writeUInt32LE(0x06054b50, 0);
    expect(refused(new Uint8Array(Buffer.concat([good, mark])))).toBe('file-unreadable');
    const twice = archive([...Object.entries(bookParts()), ['xl/WORKBOOK.xml', '<a/>']]);
    expect(refused(twice)).toBe('file-unreadable');
    expect(refused(archive({ 'content.xml': '<a/>' }))).toBe('file-unreadable');
  });

  test('as Java writes them, with sizes of eight bytes, is read', () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>입금일</t></is></c></row>';
    const bytes = archive(bookParts(sheetXml(rows)), { large: true });
    expect(refused(bytes)).toBeNull();
    const [table] = readWorkbook('x.xlsx', bytes, { format: 'xlsx', encoding: 'utf-8' });
    expect(table?.rows[0]?.cells).toEqual(['입금일']);
  });

  test('that is cut off or no archive is refused', async () => {
    const whole = workbookBytes(agencySheet, 'xlsx');
    for (const length of [4, 100, whole.length >> 1, whole.length - 30]) {
      await expect(look(whole.slice(0, length))).rejects.toBeInstanceOf(AppError);
    }
  });
});

describe('files that are no lists', () => {
  test.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['blank lines', new TextEncoder().encode('\n \n\n'), 'file-empty'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n'), 'deposit-list-unknown'],
    [
      'bytes',
      new Uint8Array(5000).map((_, at) => (at % 3 === 0 ? 0 : 0x80 + (at % 0x7f))),
      'deposit-list-unknown',
    ],
    ['too much', new Uint8Array(51 * 1024 * 1024).fill(0x41), 'file-too-large'],
  ])('%s', async (_, bytes, code) => {
    await expect(look(bytes, 'x.csv')).rejects.toMatchObject({ code });
  });

  test('a page without a table, a table without payments', async () => {
    const page = new TextEncoder().encode('<html><body>로그인이 필요합니다</body></html>');
    await expect(look(page, 'x.xls')).rejects.toBeInstanceOf(AppError);
    const words = await look(new TextEncoder().encode('이름,주소\n홍길동,서울\n'), 'x.csv');
    expect(words.rows).toBe(0);
  });
});

test('damaged lists are refused or read, never more than that', async () => {
  const lists = [
    csvBytes(agencyList, 'cp949'),
    htmlBytes(agencyList),
    workbookBytes(agencySheet, 'biff8'),
    workbookBytes(agencySheet, 'xlsx'),
  ];
  const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(fc.nat(lists.length - 1), damage, async (which, marks) => {
      const bytes = new Uint8Array(lists[which] ?? []);
      for (const [at, value] of marks) bytes[at % bytes.length] = value;
      const found = await look(bytes).catch((thrown: unknown) => thrown);
      if (found instanceof Error) expect(found).toBeInstanceOf(AppError);
    }),
    { numRuns: 40 },
  );
});

describe('a page', () => {
  const page = (body: string) => new TextEncoder().encode(`<html><table>${body}</table></html>`);

  test.each([
    ['too many tables', '<table><tr><td>a</td></tr></table>'.repeat(201)],
    ['too many rows', '<tr></tr>'.repeat(300_001)],
    ['cells joined over cells joined', '<tr><td rowspan="60000">a</td></tr>'.repeat(3000)],
  ])('of %s is refused before it is read', async (_, body) => {
    await expect(look(page(body), 'x.xls')).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  test('of cells joined over the whole world is read', async () => {
    const body = '<tr><td colspan="900000000" rowspan="900000000">a</td><td>b</td></tr>';
    await expect(look(page(`${body}<tr><td>c</td></tr>`), 'x.xls')).resolves.toMatchObject({
      rows: 0,
    });
  });
});

test('entities of entities are no texts', async () => {
  const laughs =
    '<!DOCTYPE l [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
  const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>';
  const { sample } = await look(archive(bookParts(`${laughs}${sheetXml(rows)}`)));
  expect(JSON.stringify(sample)).not.toContain('haha');
});

test('formulas and scripts in a list are texts', async () => {
  const rows = [
    ['입금일', '입금자', '금액', '비고'],
    ['2026-03-05', `'=cmd|' /C calc'!A0`, '39,900', '<script>alert(1)</script>'],
  ];
  const { sample } = await look(csvBytes(rows), 'x.csv');
  expect(sample[0]?.[3]).toBe('<script>alert(1)</script>');
});

test('a worker that hangs or needs too much is ended', async () => {
  const workerUrl = checkoutPorts('.').workers.parse;
  const rows = Array.from({ length: 20_000 }, (_, nth) => ['2026-03-05', `이름${nth}`, nth]);
  const bytes = () => workbookBytes([['입금일', '입금자', '금액'], ...rows], 'xlsx');
  const base = { workerUrl, name: 'x.xlsx', plan: {}, today };
  await expect(inspectInWorker({ ...base, bytes: bytes(), timeoutMs: 1 })).rejects.toMatchObject({
    code: 'file-too-slow',
  });
  await expect(inspectInWorker({ ...base, bytes: bytes(), maxHeapMb: 20 })).rejects.toMatchObject({
    code: 'file-unreadable',
  });
});
