import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { inspectDeposits } from '../../../src/exchange/deposits/inspect.ts';
import { isUnread } from '../../../src/exchange/deposits/read.ts';
import { readListRows } from '../../../src/exchange/deposits/serve.ts';
import { csvText, htmlBytes, workbookBytes } from '../../support/deposit-lists.ts';
import { customersOf, readAll, today } from './support.ts';

/* All 11,172 syllables through cards and through lists of payments; those of customers: encodings.test.ts. */

const syllables = Array.from({ length: 11_172 }, (_, at) => String.fromCharCode(0xac00 + at));
const names = Array.from({ length: 2793 }, (_, at) => syllables.slice(at * 4, at * 4 + 4).join(''));

const encodings = [
  ['UTF-8', 'utf8', false],
  ['UTF-8 with mark', 'utf8', true],
  ['UTF-16 LE with mark', 'utf-16le', true],
  ['UTF-16 BE with mark', 'utf-16be', true],
  ['CP949', 'cp949', false],
] as const;

const encoded = (text: string, encoding: string, addBOM: boolean): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }));

const namesIn = (bytes: Uint8Array): string[] =>
  customersOf(readAll('cards.vcf', bytes)).map(({ fields }) => fields.name);

const card = (name: string): string =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nN:;${name};;;\r\nFN:${name}\r\nEND:VCARD\r\n`;

describe('cards', () => {
  test.each(encodings)('in %s bring every syllable', (_, encoding, mark) => {
    expect(namesIn(encoded(names.map(card).join(''), encoding, mark))).toEqual(names);
  });

  test.each([
    ['UTF-8', 'utf8', ';CHARSET=UTF-8'],
    ['CP949', 'cp949', ';CHARSET=EUC-KR'],
    ['CP949 that says nothing of it', 'cp949', ''],
  ])('of old phones, quoted, in %s bring every syllable', (_, encoding, charset) => {
    const quoted = (text: string): string =>
      [...iconv.encode(text, encoding)]
        .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join('');
    const old = names.map((name) => {
      const value = `${charset};ENCODING=QUOTED-PRINTABLE:;${quoted(name)};;;`;
      return `BEGIN:VCARD\r\nVERSION:2.1\r\nN${value}\r\nEND:VCARD\r\n`;
    });
    expect(namesIn(encoded(old.join(''), 'latin1', false))).toEqual(names);
  });
});

const header = ['입금일', '입금자', '금액'];
const rows = [header, ...names.map((name) => ['2026-03-05', name, '39,900'])];

async function payersIn(name: string, bytes: Uint8Array): Promise<string[]> {
  const { plan } = await inspectDeposits(name, bytes, today);
  const read = await readListRows({
    ...{ deposits: true, what: 'read', name, plan, today },
    bytes: new Uint8Array(bytes),
  });
  return read.map((row) => (isUnread(row) ? row.reason : row.payer));
}

describe('lists of payments', () => {
  test.each(encodings)('in %s bring every syllable', async (_, encoding, mark) => {
    const bytes = encoded(csvText(rows), encoding, mark);
    expect(await payersIn('list.csv', bytes)).toEqual(names);
  });

  test.each([
    ['a page', htmlBytes(rows)],
    ['a workbook', workbookBytes(rows, 'xlsx')],
    ['an old workbook', workbookBytes(rows, 'biff8')],
    ['a workbook of XML', workbookBytes(rows, 'xlml')],
  ])('as %s bring every syllable', async (_, bytes) => {
    expect(await payersIn('list.xls', bytes)).toEqual(names);
  });
});
