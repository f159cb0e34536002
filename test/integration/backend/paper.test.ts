import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LabelSheetFields } from '../../../src/shared/paper.ts';
import { testBackend } from '../../support/backend.ts';
import { readPdf } from '../../unit/print/support/read-pdf.ts';

const own: LabelSheetFields = {
  ...{ name: '큰 주소 라벨', paper: 'a4', columns: 2, rows: 5, width: 90, height: 50 },
  ...{ x: 12, y: 20, pitchX: 96, pitchY: 52 },
};

test('a sheet of one’s own is kept, changed, removed and comes back', async () => {
  const box = await testBackend();
  const made = await box.invoke('paper.saveSheet', { fields: { ...own, name: ' 큰  주소 라벨 ' } });
  expect(made).toMatchObject({ ...own, builtIn: false });
  await box.invoke('paper.saveSheet', { fields: { ...own, name: '가장 작은 라벨' } });
  const names = async () => (await box.invoke('paper.sheets', {})).map(({ name }) => name);
  expect((await names()).slice(-3)).toEqual(['에이버리 5160', '가장 작은 라벨', '큰 주소 라벨']);
  const changed = await box.invoke('paper.saveSheet', {
    id: made.id,
    fields: { ...own, rows: 4 },
  });
  expect(changed).toMatchObject({ id: made.id, rows: 4 });

  await box.invoke('paper.removeSheet', { id: made.id });
  expect(await names()).not.toContain(own.name);
  const onIt = box.invoke('paper.testPagePreview', { sheet: made.id });
  await expect(onIt).rejects.toMatchObject({ code: 'not-found' });
  expect(await box.invoke('paper.restoreSheet', { id: made.id })).toEqual(changed);
  await box.restart();
  expect(await names()).toContain(own.name);
});

test('an impossible sheet is refused with what and by how much', async () => {
  const box = await testBackend();
  const save = (part: Partial<LabelSheetFields>) =>
    box.invoke('paper.saveSheet', { fields: { ...own, ...part } });
  await expect(save({ pitchX: 80, x: 40 })).rejects.toMatchObject({
    code: 'label-sheet-impossible',
    details: {
      why: '옆 칸끼리 10mm 겹칩니다',
      faults: [{ what: 'columns', by: 10 }],
    },
  });
  await box.invoke('settings.update', { patch: { language: 'en' } });
  await expect(save({ y: 60 })).rejects.toMatchObject({
    details: { why: 'the last row reaches 21 mm past the lower edge of the paper' },
  });
  await save({});
  await expect(save({})).rejects.toMatchObject({ code: 'name-taken' });
  await expect(save({ name: 'Formtec 3107' })).rejects.toMatchObject({ code: 'name-taken' });
  await expect(box.invoke('paper.removeSheet', { id: '3107' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('papers and sheets have test pages that tell where their shift is', async () => {
  const box = await testBackend();
  await box.invoke('settings.update', { patch: { shifts: { post: { x: 1.5, y: -0.5 } } } });
  const { pdf } = await box.invoke('paper.testPagePreview', { paper: 'us' });
  expect(readPdf(pdf)).toHaveLength(1);
  const file = box.path('test.pdf');
  expect(await box.invoke('paper.testPage', { paper: 'post', file })).toEqual({ file, pages: 1 });
  const said = readPdf(readFileSync(file))[0]?.blocks.join(' ') ?? '';
  expect(said).toContain('종이와 인쇄기');
  expect(said).toContain('좌우 +1.5mm, 상하 −0.5mm');
  expect(await box.invoke('paper.testPage', { sheet: '5160', mode: 'print' })).toMatchObject({
    file: null,
  });
  expect(readPdf(box.printed[0] ?? new Uint8Array())[0]?.content.match(/ re S/g)).toHaveLength(30);
  const nothing = box.path('nothing.pdf');
  await expect(box.invoke('paper.testPage', { file: nothing })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  expect(existsSync(nothing)).toBe(false);
});

test('stickers go onto any sheet, moved by its shift', async () => {
  const box = await testBackend();
  await box.invoke('settings.update', { patch: { agentPhone: '010-1234-5678' } });
  const { id } = await box.invoke('paper.saveSheet', { fields: own });
  const print = async () => {
    await box.invoke('stickers.print', { sheet: id, count: 3, first: 9, mode: 'print' });
    return readPdf(box.printed.at(-1) ?? new Uint8Array());
  };
  const plain = await print();
  expect(plain).toHaveLength(2);
  await box.invoke('settings.update', { patch: { shifts: { [id]: { x: 3, y: 0 } } } });
  const [moved] = await print();
  const by = (moved?.shown[0]?.x ?? 0) - (plain[0]?.shown[0]?.x ?? 0);
  expect(by * (25.4 / 72)).toBeCloseTo(3, 1);
});
