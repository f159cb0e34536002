import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkoutPorts } from '../../../../src/backend/host/checkout-ports.ts';
import { inspectInWorker } from '../../../../src/exchange/deposits/in-worker.ts';
import { inspectDeposits } from '../../../../src/exchange/deposits/inspect.ts';
import { checkArchive } from '../../../../src/exchange/deposits/zip-guard.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import {
  agencyList,
  agencySheet,
  csvBytes,
  htmlBytes,
  workbookBytes,
} from '../../../support/deposit-lists.ts';

const today = '2026-04-02';
const look = (bytes: Uint8Array, name = 'list.xlsx') => inspectDeposits(name, bytes, today);

/** An archive of one sheet, as small as it can be. */
function archive(
  xml: Uint8Array | string,
  name = 'xl/worksheets/sheet1.xml',
  said?: number,
): Uint8Array {
  const content = typeof xml === 'string' ? Buffer.from(xml) : xml;
  const packed = deflateRawSync(content, { level: 1 });
  const file = Buffer.from(name);
  const size = said ?? content.length;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(file.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(size, 24);
  central.writeUInt16LE(file.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + file.length, 12);
  end.writeUInt32LE(30 + file.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, file, packed, central, file, end]));
}

describe('an archive', () => {
  test('that unpacks to more than a list needs is refused, whatever it says of its size', () => {
    const bomb = new Uint8Array(301 * 1024 * 1024);
    for (const said of [bomb.length, 1000]) {
      expect(() => checkArchive('x.xlsx', archive(bomb, 'xl/media/a.bin', said))).toThrow(
        expect.objectContaining({ code: 'file-too-large' }) as Error,
      );
    }
  });

  test('whose cells lie at the end of all rows is refused before a reader counts to there', () => {
    for (const xml of [
      '<sheetData><row r="900000000"><c r="A900000000"/></row></sheetData>',
      '<sheetData><row r="1"><c r="XFE1"/></row></sheetData>',
      '<sheetData><x:row r="1048577"></x:row></sheetData>',
    ]) {
      expect(() => checkArchive('x.xlsx', archive(xml))).toThrow(
        expect.objectContaining({ code: 'file-unreadable' }) as Error,
      );
    }
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
