import { describe, expect, it } from 'vitest';
import { dropUnusedAssets, putAsset, readAsset } from '../../../src/data/assets.ts';
import {
  deleteDraft,
  insertContact,
  listContacts,
  listDrafts,
  patchContact,
  readContact,
  readDraft,
  saveDraft,
  setContactTrashed,
} from '../../../src/data/contacts.ts';
import { trashCustomers } from '../../../src/data/customers.ts';
import { readCustomer } from '../../../src/data/customers-read.ts';
import {
  endImport,
  findByEmail,
  findByFingerprint,
  findByPhone,
  findByUid,
  insertImportRow,
  listImportRows,
  listImports,
  readImport,
  startImport,
  updateImport,
} from '../../../src/data/imports.ts';
import {
  insertSending,
  lastSentSince,
  listSendings,
  readSendings,
  sendingsOfBatch,
} from '../../../src/data/sendings.ts';
import { readSettingValues, writeSettingValue } from '../../../src/data/settings.ts';
import type { Box } from '../../../src/data/sql.ts';
import { silentCustomers } from '../../../src/data/today-silence.ts';
import { birthdaysWritten, stepsFor } from '../../../src/data/today.ts';
import type { ContactFields } from '../../../src/shared/contacts.ts';
import { greetingCardSpec, signaturePlace } from '../../../src/shared/greeting-card-spec.ts';
import { addCustomer, at, call, testBox } from './support.ts';

let uids = 0;

function log(box: Box, customerId: number, fields: Partial<ContactFields> = {}): number {
  const uid = `contact-${++uids}`;
  return insertContact(box, {
    ...call,
    ...fields,
    uid,
    customerId,
    kind: 'call',
    afterHours: true,
    at,
  });
}

describe('contacts', () => {
  it('come back as they were written and patched', () => {
    const { box } = testBox();
    const customerId = addCustomer(box, { name: '홍길동' });
    const fields = {
      settled: true,
      nextStep: '견적',
      nextStepDue: '2026-05-04',
      durationSeconds: null,
    };
    const id = log(box, customerId, fields);
    expect(readContact(box, id)).toMatchObject({
      ...call,
      ...fields,
      id,
      customerId,
      kind: 'call',
      afterHours: true,
      nextStepDoneAt: null,
      trashedAt: null,
    });
    expect(patchContact(box, id, { settled: null, note: '고침', nextStepDoneAt: at }, at)).toBe(
      true,
    );
    expect(readContact(box, id)).toMatchObject({ settled: null, note: '고침', nextStepDoneAt: at });
    expect(patchContact(box, 99, { note: '' }, at)).toBe(false);
  });

  it('keep the last contact, whatever happens to them', () => {
    const { box } = testBox();
    const customerId = addCustomer(box, { name: '홍길동' });
    const last = () => readCustomer(box, customerId)?.lastContactAt;
    const first = log(box, customerId, { startedAt: '2026-05-01T00:00:00.000Z' });
    log(box, customerId, { startedAt: '2026-05-02T00:00:00.000Z', outcome: 'missed' });
    expect(last()).toBe('2026-05-01T00:00:00.000Z');
    const third = log(box, customerId, { startedAt: '2026-05-03T00:00:00.000Z' });
    expect(last()).toBe('2026-05-03T00:00:00.000Z');
    patchContact(box, third, { outcome: 'missed' }, at);
    expect(last()).toBe('2026-05-01T00:00:00.000Z');
    expect(setContactTrashed(box, first, at, at)).toBe(true);
    expect(setContactTrashed(box, first, at, at)).toBe(false);
    expect(last()).toBeNull();
    expect(setContactTrashed(box, first, null, at)).toBe(true);
    expect(last()).toBe('2026-05-01T00:00:00.000Z');
  });

  it('are listed with filters and pages, the latest first; without customers in the trash', () => {
    const { box } = testBox();
    const one = addCustomer(box, { name: '홍길동' });
    const two = addCustomer(box, { name: '김민수' });
    const gone = addCustomer(box, { name: '박영희' });
    const a = log(box, one, {
      startedAt: '2026-05-01T00:00:00.000Z',
      note: '100% 인상',
      nextStep: '견적',
    });
    const b = log(box, two, {
      startedAt: '2026-05-02T00:00:00.000Z',
      direction: 'in',
      outcome: 'missed',
    });
    log(box, gone, { startedAt: '2026-05-03T00:00:00.000Z' });
    trashCustomers(box, [gone], at);
    const list = (filter: object, offset = 0, limit = 9) => {
      const found = listContacts(box, { filter: { trash: false, ...filter }, offset, limit });
      return [found.total, ...found.contacts.map(({ id }) => id)];
    };
    expect(list({})).toEqual([2, b, a]);
    expect(list({}, 1, 1)).toEqual([2, a]);
    expect(list({}, 5, 5)).toEqual([2]);
    expect(list({ direction: 'in' })).toEqual([1, b]);
    expect(list({ outcome: 'reached' })).toEqual([1, a]);
    expect(list({ openStep: true })).toEqual([1, a]);
    expect(list({ openStep: false })).toEqual([1, b]);
    expect(list({ afterHours: false })).toEqual([0]);
    expect(list({ text: '100%' })).toEqual([1, a]);
    expect(list({ text: '0_%' })).toEqual([0]);
    expect(list({ text: '김민' })).toEqual([1, b]);
    expect(list({ since: '2026-05-02', before: '2026-05-03' })).toEqual([1, b]);
    expect(list({ customerId: gone })[0]).toBe(1);
    expect(list({ trash: true })).toEqual([0]);
  });

  it('in progress are kept one a customer', () => {
    const { box } = testBox();
    const customerId = addCustomer(box, { name: '홍길동' });
    saveDraft(box, { customerId, fields: call, endedAt: null }, at);
    saveDraft(box, { customerId, fields: { ...call, note: '둘째' }, endedAt: at }, at);
    expect(listDrafts(box)).toEqual([
      {
        customerId,
        customerName: '홍길동',
        fields: { ...call, note: '둘째' },
        endedAt: at,
        updatedAt: at,
      },
    ]);
    expect(readDraft(box, customerId)?.fields.note).toBe('둘째');
    expect(deleteDraft(box, customerId)).toBe(true);
    expect(deleteDraft(box, customerId)).toBe(false);
  });
});

describe('Today', () => {
  it('finds birthdays in the ways in which they are written', () => {
    const { box } = testBox();
    const solar = addCustomer(box, { name: '가', birthday: '1985-03-07' });
    addCustomer(box, { name: '나', birthday: '--03-07', birthdayCalendar: 'lunar' });
    const leap = addCustomer(box, {
      name: '다',
      birthday: '--03-07',
      birthdayCalendar: 'lunar',
      birthdayLeapMonth: true,
    });
    const key = { calendar: 'solar' as const, monthDay: '03-07', leapMonth: false };
    const lunar = { calendar: 'lunar' as const, monthDay: '03-07', leapMonth: true };
    const ids = () => birthdaysWritten(box, [key, lunar]).map((each) => each.customerId);
    expect(ids()).toEqual([solar, leap]);
    trashCustomers(box, [solar], at);
    expect(ids()).toEqual([leap]);
  });

  it('finds open next steps up to a day, and those done since', () => {
    const { box } = testBox();
    const customerId = addCustomer(box, { name: '가' });
    const due = log(box, customerId, { nextStep: '견적', nextStepDue: '2026-05-03' });
    log(box, customerId, { nextStep: '나중', nextStepDue: '2026-05-09' });
    log(box, customerId, { nextStep: '날짜 없음' });
    const done = log(box, customerId, { nextStep: '한 것', nextStepDue: '2026-05-01' });
    patchContact(box, done, { nextStepDoneAt: '2026-05-04T01:00:00.000Z' }, at);
    const query = { dueUpTo: '2026-05-04', doneFrom: '2026-05-04' };
    expect(stepsFor(box, query).map(({ contactId, doneAt }) => [contactId, doneAt])).toEqual([
      [due, null],
      [done, '2026-05-04T01:00:00.000Z'],
    ]);
  });

  it('finds the longest silent, up to a number', () => {
    const { box } = testBox();
    const never = addCustomer(box, { name: '가' }, '2026-02-01T00:00:00.000Z');
    const long = addCustomer(box, { name: '나' }, '2025-01-01T00:00:00.000Z');
    log(box, long, { startedAt: '2026-01-01T00:00:00.000Z' });
    const recent = addCustomer(box, { name: '다' }, '2025-01-01T00:00:00.000Z');
    log(box, recent, { startedAt: '2026-04-30T00:00:00.000Z' });
    const query = {
      before: '2026-04-01',
      limit: 5,
      cadenceLimit: 5,
      date: '2026-05-01',
      day: { from: '2026-05-01T00:00:00.000Z', to: '2026-05-02T00:00:00.000Z' },
      paused: false,
      pauses: [],
    };
    const found = silentCustomers(box, query);
    expect(found.map((each) => [each.customerId, each.contacted])).toEqual([
      [long, true],
      [never, false],
    ]);
    expect(silentCustomers(box, { ...query, limit: 1 })).toHaveLength(1);
  });
});

describe('sendings and pictures', () => {
  const sha = 'ab'.repeat(32);
  const spec = greetingCardSpec.parse({
    greeting: '홍길동 고객님께',
    message: '생일을 축하드립니다',
    closing: '김설계 드림',
    hand: 'nanum-pen',
    ink: 'blueblack',
    lines: 'dotted',
    signature: { picture: sha, place: signaturePlace },
    seed: 's1',
  });

  it('keep what was sent, with the pictures that it needs', () => {
    const { box } = testBox();
    const customerId = addCustomer(box, { name: '홍길동' });
    const picture = { sha256: sha, mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
    const kept = putAsset(box, picture, at);
    expect(putAsset(box, picture, at)).toBe(kept);
    const spare = putAsset(box, { ...picture, sha256: 'cd'.repeat(32) }, at);
    const send = (nth: number, sentAt: string, template = 'birthday') =>
      insertSending(
        box,
        {
          uid: `s${nth}`,
          customerId,
          template,
          spec,
          layout: 'a6',
          wording: 1,
          batch: 'b',
          partOf: null,
          state: 'printed',
          stateOn: sentAt.slice(0, 10),
          sentAt,
        },
        at,
      );
    const first = send(1, '2026-01-01T00:00:00.000Z');
    const second = send(2, '2026-02-01T00:00:00.000Z');
    expect(readSendings(box, [second, 99, first]).map(({ id }) => id)).toEqual([second, first]);
    expect(sendingsOfBatch(box, 'b').map(({ id }) => id)).toEqual([first, second]);
    expect(readSendings(box, [first])[0]).toMatchObject({ spec, wording: 1 });
    expect(listSendings(box, { customerId, offset: 1, limit: 9 })).toMatchObject({
      total: 2,
      sendings: [{ id: first, customerName: '홍길동' }],
    });
    const sent = (since: string) =>
      lastSentSince(box, { customerIds: [customerId], template: 'birthday', since }).get(
        customerId,
      );
    expect(sent('2026-01-01')).toBe('2026-02-01T00:00:00.000Z');
    expect(sent('2026-03-01')).toBeUndefined();
    expect(dropUnusedAssets(box)).toBe(1);
    expect(readAsset(box, spare)).toBeUndefined();
    expect([...(readAsset(box, kept)?.bytes ?? [])]).toEqual([1, 2, 3]);
  });
});

describe('imports', () => {
  it('report row by row and know a row again', () => {
    const { box } = testBox();
    const start = {
      uid: 'i',
      fileName: 'a.csv',
      format: 'csv' as const,
      through: 'import' as const,
    };
    const importId = startImport(box, { ...start, startedAt: at });
    const customerId = addCustomer(box, { name: '홍길동' });
    const row = (nth: number, action: 'added' | 'updated' | 'skipped', code?: 'empty') =>
      insertImportRow(box, {
        importId,
        row: nth,
        action,
        reasons: code ? [{ code, detail: '' }] : [],
        customerId: action === 'skipped' ? null : customerId,
        name: '홍길동',
        fingerprint: action === 'added' ? 'f' : null,
        at,
      });
    row(1, 'added');
    row(2, 'skipped', 'empty');
    row(3, 'updated');
    updateImport(box, importId, { added: 1, updated: 1, skipped: 1 }, at);
    expect(readImport(box, importId)).toMatchObject({ status: 'running', endedAt: null, added: 1 });
    endImport(box, importId, 'done', at);
    expect(listImports(box)).toMatchObject([{ id: importId, status: 'done', endedAt: at }]);
    const rows = (query: object) => {
      const found = listImportRows(box, { importId, offset: 0, limit: 9, ...query });
      return [found.total, ...found.rows.map((each) => each.row)];
    };
    expect(rows({})).toEqual([3, 1, 2, 3]);
    expect(rows({ action: 'skipped' })).toEqual([1, 2]);
    expect(rows({ action: 'added' })).toEqual([1, 1]);
    expect(rows({ withReason: true })).toEqual([1, 2]);
    expect(rows({ offset: 1, limit: 1 })).toEqual([3, 2]);
    expect([findByFingerprint(box, 'f'), findByFingerprint(box, 'g')]).toEqual([
      customerId,
      undefined,
    ]);
  });

  it('find the same person by uid, by phone and name, by e-mail and name', () => {
    const { box } = testBox();
    const id = addCustomer(box, {
      name: '홍길동',
      phones: [{ kind: 'm', number: '+821034561278' }],
      emails: [{ kind: 'm', address: 'Gildong@Hanbit.example' }],
    });
    expect(findByUid(box, readCustomer(box, id)?.uid ?? '')).toBe(id);
    expect(findByUid(box, 'none')).toBeUndefined();
    expect(findByPhone(box, '+821034561278', '홍길동')).toEqual([id]);
    expect(findByPhone(box, '+821034561278', '홍길순')).toEqual([]);
    expect(findByEmail(box, 'gildong@hanbit.example', '홍길동')).toEqual([id]);
  });
});

it('settings keep any JSON', () => {
  const { box } = testBox();
  writeSettingValue(box, 'a', { from: '09:00' }, at);
  writeSettingValue(box, 'a', [null, 1, '가'], at);
  writeSettingValue(box, 'b', null, at);
  expect(readSettingValues(box)).toEqual({ a: [null, 1, '가'], b: null });
});
