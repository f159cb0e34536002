import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testBackend } from '../../support/backend.ts';
import { readPdf } from '../../unit/print/support/read-pdf.ts';

const agent = { agentName: '이자준', agentCompany: '단골상사', agentPhone: '010-1234-5678' };

test('stickers are saved, printed and looked at, in the language of the box', async () => {
  const box = await testBackend();
  await box.invoke('settings.update', { patch: agent });
  const file = box.path('stickers.pdf');
  const saved = await box.invoke('stickers.print', { sheet: '3105', count: 22, file });
  expect(saved).toEqual({ file, pages: 2 });
  expect(readPdf(readFileSync(file))[1]?.blocks).toEqual(
    expect.arrayContaining(['이자준', '언제든 전화 주세요 · 24시간', '010-1234-5678']),
  );
  await box.invoke('settings.update', { patch: { language: 'en' } });
  expect(await box.invoke('stickers.print', { count: 1, mode: 'print' })).toEqual({
    file: null,
    pages: 1,
  });
  expect(readPdf(box.printed[0] ?? new Uint8Array())[0]?.blocks).toContain(
    'Call any time, day or night',
  );
  const { pdf } = await box.invoke('stickers.preview', { sheet: '5160', count: 3, first: 30 });
  expect(readPdf(pdf)).toHaveLength(2);
});

test('without a number, or from a label that the sheet has not, nothing is printed', async () => {
  const box = await testBackend();
  await expect(box.invoke('stickers.print', { count: 1 })).rejects.toMatchObject({
    code: 'sticker-no-phone',
  });
  await box.invoke('settings.update', { patch: agent });
  await expect(
    box.invoke('stickers.preview', { sheet: '3114', count: 1, first: 9 }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
  expect(box.printed).toEqual([]);
});
