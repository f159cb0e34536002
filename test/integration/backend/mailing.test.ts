import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emptyCustomer, type CustomerPatch } from '../../../src/shared/customer-card.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { readPdf } from '../../unit/print/support/read-pdf.ts';

const seoul = { kind: 'home', postcode: '04524', line: '서울특별시 중구 세종대로 110' };
const labels = { kind: 'labels', sheet: '3107' } as const;

async function add(box: TestBackend, ...cards: CustomerPatch[]): Promise<number[]> {
  const ids: number[] = [];
  for (const fields of cards) {
    const { customer } = await box.invoke('customers.create', {
      fields: { ...emptyCustomer, ...fields },
    });
    ids.push(customer.id);
  }
  return ids;
}

test('pieces are told before anything is printed, households as one, nobody twice', async () => {
  const box = await testBackend();
  const [kim = 0, park = 0, nobody = 0, office = 0] = await add(
    box,
    { name: '김민서', addresses: [seoul] },
    { name: '박도현', addresses: [{ ...seoul, line: '서울특별시  중구 세종대로110' }] },
    { name: '최은우' },
    { name: '한지우', company: '(주)한빛', addresses: [{ ...seoul, kind: 'work' }] },
  );
  const to = { ids: [kim, nobody, park, office, kim] };
  const each = await box.invoke('mailing.pieces', { to, paper: labels });
  expect(each.pieces.map(({ name }) => name)).toEqual([
    '김민서 귀하',
    '박도현 귀하',
    '한지우 귀하',
  ]);
  expect(each.pieces[2]?.lines).toEqual([seoul.line, '(주)한빛']);
  expect(each.withoutAddress).toEqual([{ customerId: nobody, name: '최은우' }]);
  const together = await box.invoke('mailing.pieces', { to, paper: labels, households: true });
  expect(together).toMatchObject({
    total: 2,
    pieces: [{ customerId: kim, also: [park], name: '김민서·박도현 귀하', postcode: '04524' }, {}],
  });
  const none = await box.invoke('mailing.pieces', { to, paper: labels, limit: 0 });
  expect([none.total, none.pieces]).toEqual([3, []]);
  expect(box.printed).toEqual([]);
});

test('a search is printed as a job, from its file to the printer', async () => {
  const box = await testBackend();
  await add(box, { name: '김민서 سلام', addresses: [seoul] }, { name: '최은우' });
  await box.invoke('settings.update', {
    patch: { agentName: '이자준', agentAddress: '서울 중구 퇴계로 1', agentPostcode: '04637' },
  });
  const file = box.path('envelopes.pdf');
  const asked = { to: { query: {} }, paper: { kind: 'envelope', size: 'post' } } as const;
  expect(await box.job('mailing.print', { ...asked, file })).toMatchObject({
    ...{ file, pages: 1, pieces: 1, cutShort: [] },
    withoutAddress: [{ name: '최은우' }],
    missingCharacters: ['س', 'ل', 'ا', 'م'],
  });
  expect(readPdf(readFileSync(file))[0]?.blocks).toEqual([
    ...['서울 중구 퇴계로 1', '이자준', '04637'],
    ...[seoul.line, expect.stringMatching(/^김민서 .{4} 귀하$/), '04524'],
  ]);
  expect(await box.job('mailing.print', { ...asked, mode: 'print' })).toMatchObject({ file: null });
  expect(readPdf(box.printed[0] ?? new Uint8Array())).toHaveLength(1);
});

test('print is moved by the paper’s own shift, the picture for the eye is not', async () => {
  const box = await testBackend();
  const [kim = 0] = await add(box, { name: '김민서', addresses: [seoul] });
  const asked = { to: { ids: [kim] }, paper: labels };
  const whereX = async () => {
    await box.job('mailing.print', { ...asked, mode: 'print' });
    return readPdf(box.printed.at(-1) ?? new Uint8Array())[0]?.shown[0]?.x ?? 0;
  };
  const before = await whereX();
  await box.invoke('settings.update', { patch: { shifts: { 3107: { x: 2, y: 0 } } } });
  expect(((await whereX()) - before) * (25.4 / 72)).toBeCloseTo(2, 1);
  const { pdf, pages } = await box.invoke('mailing.preview', asked);
  const seen = readPdf(pdf)[0];
  expect([pages, seen?.shown[0]?.x]).toEqual([1, before]);
  expect(seen?.content.match(/ re S/g)).toHaveLength(16);
});

test('nobody with an address, an unknown or removed customer, an unknown sheet: nothing is printed', async () => {
  const box = await testBackend();
  const [nobody = 0, gone = 0] = await add(
    box,
    { name: '최은우' },
    { name: '갔음', addresses: [seoul] },
  );
  await box.invoke('customers.trash', { ids: [gone] });
  const file = box.path('labels.pdf');
  const print = (ids: number[], paper: object = labels) =>
    box.job('mailing.print', { to: { ids }, paper: paper as typeof labels, file });
  await expect(print([nobody])).rejects.toMatchObject({ code: 'mailing-nobody' });
  await expect(print([gone])).rejects.toMatchObject({ code: 'customer-in-trash' });
  await expect(print([4711])).rejects.toMatchObject({ code: 'not-found' });
  await expect(print([nobody], { ...labels, sheet: 'x' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(print([nobody], { ...labels, first: 17 })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  const preview = box.invoke('mailing.preview', { to: { ids: [nobody] }, paper: labels });
  await expect(preview).rejects.toMatchObject({ code: 'mailing-nobody' });
  expect(existsSync(file)).toBe(false);
});

test('thousands tell how far they are; a cancel, or a folder that is gone, leaves no file', async () => {
  const box = await testBackend();
  const rows = Array.from({ length: 3000 }, (_, i) => `고객${i},04524,서울 중구 세종대로 ${i + 1}`);
  const csv = `이름,우편번호,주소\n${rows.join('\n')}\n`;
  await box.importFile('people.csv', new TextEncoder().encode(csv));
  const asked = { to: { query: {} }, paper: { kind: 'envelope', size: 'c6' } } as const;
  const file = box.path('many.pdf');
  expect(await box.job('mailing.print', { ...asked, file })).toMatchObject({ pieces: 3000 });
  const told = box.events.filter(
    ({ name, payload }) => name === 'job' && payload.kind === 'mailing' && payload.done > 0,
  );
  expect(told.length).toBeGreaterThan(1);

  const cancelled = box.path('cancelled.pdf');
  const { job } = await box.invoke('mailing.print', { ...asked, file: cancelled });
  await box.invoke('jobs.cancel', { id: job ?? '' });
  await expect(box.backend.jobResult(job ?? '')).rejects.toMatchObject({ code: 'job-cancelled' });
  expect(existsSync(cancelled)).toBe(false);
  await expect(
    box.job('mailing.print', { ...asked, file: box.path('gone/many.pdf') }),
  ).rejects.toMatchObject({ code: 'file-not-written' });
});

test('who withdrew the consent to marketing gets no post but what is owed', async () => {
  const box = await testBackend();
  const consent = {
    ...{ uid: '', purpose: 'marketing', items: '', method: 'paper', on: '2024-01-02' },
    ...{ until: null, withdrawnOn: '2026-11-01', note: '' },
  };
  const [kim = 0, park = 0] = await add(
    box,
    { name: '김민서', addresses: [seoul], consents: [consent] },
    { name: '박도현', addresses: [seoul] },
  );
  const asked = { to: { ids: [kim, park] }, paper: labels, households: true };
  expect(await box.invoke('mailing.pieces', asked)).toMatchObject({
    ...{ total: 1, withdrawn: [{ customerId: kim, name: '김민서' }] },
    pieces: [{ customerId: park, also: [] }],
  });
  expect(await box.job('mailing.print', { ...asked, mode: 'print' })).toMatchObject({
    ...{ pieces: 1, withdrawn: [{ customerId: kim }] },
  });
  expect(await box.invoke('mailing.pieces', { ...asked, evenWithdrawn: true })).toMatchObject({
    ...{ total: 1, withdrawn: [] },
    pieces: [{ customerId: kim, also: [park] }],
  });
});
