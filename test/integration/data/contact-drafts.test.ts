import { expect, it } from 'vitest';
import { listDrafts, readDraft, saveDraft } from '../../../src/data/contact-drafts.ts';
import type { ContactFields } from '../../../src/shared/contacts.ts';
import { addCustomer, testBox } from './support.ts';

const at = '2026-11-22T08:00:00.000Z';
const visit: ContactFields = {
  kind: 'visit',
  direction: 'out',
  outcome: 'reached',
  note: '필터 교체 → 내일 확인 전화',
  startedAt: at,
  durationSeconds: null,
  settled: null,
  nextStep: '',
  nextStepDue: null,
};

it('opens what a version before kinds had begun as a call, word for word', () => {
  const { box } = testBox();
  const customerId = addCustomer(box, { name: '한지우' });
  saveDraft(box, { customerId, fields: visit, endedAt: null }, at);
  const { kind: _, ...older } = visit;
  box.runSql('UPDATE contact_drafts SET fields = ?', JSON.stringify(older));
  expect(readDraft(box, customerId)?.fields).toEqual({ ...visit, kind: 'call' });
});

it('keeps the kind of what is begun now', () => {
  const { box } = testBox();
  const customerId = addCustomer(box, { name: '한지우' });
  saveDraft(box, { customerId, fields: visit, endedAt: null }, at);
  expect(listDrafts(box)).toMatchObject([{ customerName: '한지우', fields: visit }]);
});
