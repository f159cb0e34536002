import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archive, bookParts, sheetXml } from '../../support/archives.ts';
import { TestBackend } from '../../support/backend.ts';

/*
 * Small files that would unfold without end, through the program as the window calls it: each is read
 * as far as it makes sense or refused in words, and the program goes on.
 */

const backend = new TestBackend();
beforeAll(async () => {
  await backend.open();
  await backend.invoke('customers.create', { fields: { name: '있던 분' } });
});
afterAll(() => backend.dispose());

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const head = '{"format":"dangol","version":4,"customFields":[],"customers":[\n';

/** What became of an import: how many came in, or the word with which it was refused. */
async function imported(name: string, text: string): Promise<unknown> {
  try {
    return await backend.importFile(name, bytesOf(text));
  } catch (refusal) {
    return refusal;
  }
}

async function looked(name: string, bytes: Uint8Array): Promise<unknown> {
  return backend.invoke('deposits.inspect', { name, bytes }).catch((refusal: unknown) => refusal);
}

const goesOn = async (): Promise<void> => {
  const { customers } = await backend.invoke('customers.search', { text: '있던' });
  expect(customers).toHaveLength(1);
};

test('a card of millions of lists costs itself and not the next one', async () => {
  const card = `{"uid":"a","name":"폭탄","x":[${'[],'.repeat(2_000_000)}1]}`;
  const found = await imported('a.json', `${head}${card},\n{"uid":"b","name":"다음 분"}\n]}`);
  expect(found).toMatchObject({ added: 1, skipped: 1 });
  await goesOn();
});

test('a card of numbers without end, likewise', async () => {
  const card = `{"uid":"c","name":"폭탄","x":[${'1,'.repeat(4_000_000)}1]}`;
  const found = await imported('a.json', `${head}${card},\n{"uid":"d","name":"그다음 분"}\n]}`);
  expect(found).toMatchObject({ added: 1, skipped: 1 });
  await goesOn();
});

test.each([
  ['in a card', (deep: string) => `${head}{"uid":"e","name":"폭탄","x":${deep}}\n]}`, { added: 0 }],
  [
    'before the cards',
    (deep: string) => `{"format":"dangol","version":4,"x":${deep},"customers":[]}`,
    { code: 'file-unreadable' },
  ],
])('brackets within brackets %s', async (_, make, expected) => {
  const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
  expect(await imported('a.json', make(deep))).toMatchObject(expected);
  await goesOn();
});

test('a table of 100,000 columns', async () => {
  const wide = `이름${',메모'.repeat(100_000)}\n가${',나'.repeat(100_000)}\n`;
  const found = await imported('a.csv', wide);
  expect(found).toMatchObject({ added: 1 });
  await goesOn();
});

test('a card of folded lines without end', async () => {
  const lines = ' x\r\n'.repeat(300_000);
  const card = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:긴 분\r\nNOTE:${lines}END:VCARD\r\n`;
  expect(await imported('a.vcf', card)).toMatchObject({ added: 1 });
  await goesOn();
});

test('cards within cards within cards', async () => {
  const begin = 'BEGIN:VCARD\r\nAGENT:\r\n'.repeat(20_000);
  expect(await imported('a.vcf', `${begin}${'END:VCARD\r\n'.repeat(20_000)}`)).toBeDefined();
  await goesOn();
});

test.each([
  ['the last row of all', '<row r="900000000"><c r="A900000000"><v>1</v></c></row>'],
  ['the last cell of a sheet', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
  ['rows without end', '<row/>'.repeat(1_000_000)],
  ['cells without end', `<row>${'<c/>'.repeat(4_000_000)}</row>`],
])('a workbook with %s', async (_, rows) => {
  expect(await looked('a.xlsx', archive(bookParts(sheetXml(rows))))).toMatchObject({
    code: expect.stringMatching(/^file-(unreadable|empty)$/) as string,
  });
  await goesOn();
});

test('a workbook that unpacks to a quarter of a gigabyte', async () => {
  const bomb = archive({ ...bookParts(), 'xl/media/a.bin': new Uint8Array(250 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(2_000_000);
  expect(await looked('a.xlsx', bomb)).toMatchObject({ code: 'file-too-large' });
  await goesOn();
});

test('a workbook of XML and a page whose cells lie at the end of the world', async () => {
  const workbook = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>
    <Row ss:Index="900000000"><Cell ss:Index="900000000" ss:MergeAcross="900000000">
    <Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet></Workbook>`;
  expect(await looked('a.xls', bytesOf(workbook))).toBeDefined();
  const page =
    '<html><table><tr><td rowspan="900000000" colspan="900000000">a</td></tr></table></html>';
  expect(await looked('a.xls', bytesOf(page))).toBeDefined();
  await goesOn();
});

test('pictures of more points than any photo has', async () => {
  const { customers } = await backend.invoke('customers.search', { text: '있던' });
  const [{ id } = { id: 0 }] = customers;
  const create = { width: 16_000, height: 4000, channels: 3, background: '#fff' } as const;
  const bytes = new Uint8Array(await sharp({ create }).png({ compressionLevel: 1 }).toBuffer());
  await expect(backend.invoke('customers.setPhoto', { id, bytes })).rejects.toMatchObject({
    code: 'photo-too-large',
  });
  await expect(backend.invoke('marks.keepPicture', { bytes })).rejects.toMatchObject({
    code: 'picture-too-large',
  });
  await goesOn();
});

test('drawings that unfold, load or run', async () => {
  const svg = (body: string) =>
    bytesOf(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">${body}</svg>`);
  const levels = Array.from({ length: 20 }, (_, at) => {
    const uses = `<use href="#a${at}"/>`.repeat(10);
    return `<g id="a${at + 1}">${uses}</g>`;
  });
  const bombs = [
    svg(
      `<defs><g id="a0"><rect width="9" height="9"/></g>${levels.join('')}</defs><use href="#a20"/>`,
    ),
    svg('<image href="file:///etc/passwd" width="9" height="9"/>'),
    svg('<script>1</script>'),
    bytesOf(`<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(99)}">]><svg>&a;</svg>`),
  ];
  for (const bytes of bombs) {
    await expect(backend.invoke('marks.keepPicture', { bytes })).rejects.toMatchObject({
      code: 'picture-unreadable',
    });
  }
  await goesOn();
});
