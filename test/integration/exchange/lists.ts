import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { writeImport } from '../../../src/backend/exchange/import-task.ts';
import { undoImport } from '../../../src/backend/exchange/undo-import.ts';
import { writeDeposits } from '../../../src/backend/deposits/import-task.ts';
import { undoDepositImport } from '../../../src/backend/deposits/undo-import.ts';
import { inspectDeposits } from '../../../src/exchange/deposits/inspect.ts';
import { readListRows } from '../../../src/exchange/deposits/serve.ts';
import { inspectFile } from '../../../src/exchange/inspect.ts';
import { writeDocument } from '../../../src/exchange/json/write.ts';
import { readRows } from '../../../src/exchange/read.ts';
import { officeHead } from '../../../src/shared/exchange-office.ts';
import { toShown } from '../../../src/core/customer-fields.ts';
import {
  mutateArchive,
  mutateBinary,
  mutateBytes,
  mutateJson,
  type Mutate,
} from '../../support/mutants/mutate.ts';
import {
  agencyList,
  agencySheet,
  csvBytes,
  csvText,
  htmlBytes,
  workbookBytes,
} from '../../support/deposit-lists.ts';
import { wholeCard } from '../../support/whole-card.ts';
import type { MutantFormat } from './runs.ts';
import { sandbox } from './sandbox.ts';

type Files = MutantFormat['originals'];

const today = '2026-11-22';
const at = `${today}T03:00:00.000Z`;

const fixtures = (...names: string[]): Files =>
  names.map((name) => [
    name,
    new Uint8Array(readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url))),
  ]);

/** Lists of customers: read, written as an import, and taken back; then the box is as it was. */
function customers(folder: string, originals: Files, mutate: Mutate): MutantFormat {
  const { task, state, judge } = sandbox(folder);
  return {
    originals,
    mutate,
    state,
    judge,
    read: async (fileName, bytes) => {
      const { plan } = inspectFile(bytes, fileName);
      const total = bytes.length;
      const entries = readRows(fileName, bytes, plan, { today });
      const batches = (function* () {
        for (const entry of entries) yield { entries: [entry], done: 0, total };
      })();
      const start = { fileName, format: plan.format, through: 'import' } as const;
      const done = await writeImport(task, start, batches);
      const options = { at, force: true, giveWay: task.giveWay, progress: task.progress };
      await undoImport(task.box, done.import, options);
    },
  };
}

/** Lists of payments, likewise. */
function deposits(folder: string, originals: Files, mutate: Mutate): MutantFormat {
  const { task, state, judge } = sandbox(folder);
  return {
    originals,
    mutate,
    state,
    judge,
    read: async (name, bytes) => {
      const { plan } = await inspectDeposits(name, bytes, today);
      const rows = await readListRows({ deposits: true, what: 'read', name, bytes, plan, today });
      const batches = [{ rows, total: rows.length }];
      const done = await writeDeposits(task, { fileName: name, today }, batches);
      await undoDepositImport(task, done.import, at);
    },
  };
}

function ownDocument(): Uint8Array {
  const cards = ['uid-1', 'uid-2', 'uid-3'].map((uid, nth) => ({
    ...toShown({ ...wholeCard, name: `${wholeCard.name}${nth}` }),
    uid,
    properties: [],
    createdAt: at,
    updatedAt: at,
    trashedAt: null,
    contacts: [],
    sendings: [],
    history: [],
  }));
  const sheet = {
    name: '나의 용지',
    paper: 'a4',
    columns: 2,
    rows: 5,
    width: 90,
    height: 50,
    x: 10,
    y: 10,
    pitchX: 95,
    pitchY: 52,
  };
  const moments = { createdAt: at, updatedAt: at, trashedAt: null };
  const words = { greeting: '{name}님께', message: '고맙습니다.', closing: '드림' };
  const document = writeDocument(cards, {
    customFields: [{ uid: 'f1', name: '차종', type: 'text', options: [] }],
    office: officeHead.parse({
      settings: { silentDays: 90 },
      labelSheets: [{ uid: 'own', fields: sheet, ...moments }],
      templates: [
        {
          ...{ uid: 'own', ...moments },
          fields: { language: 'ko', title: '인사', group: 'own', wordings: [words], look: {} },
        },
      ],
    }),
  });
  return new Uint8Array(Buffer.concat([...document]));
}

const tabs = (encoding: string): Uint8Array =>
  new Uint8Array(iconv.encode(csvText(agencyList, '\t'), encoding, { addBOM: true }));

export const listFormats = {
  csv: (folder: string) =>
    customers(
      folder,
      fixtures('google.csv', 'outlook-ko-cp949.csv', 'own-ko-cp949.csv', 'own-semicolon.csv'),
      mutateBytes,
    ),
  tsv: (folder: string) =>
    customers(folder, fixtures('own-tab-utf16le.txt', 'own-utf16be.csv'), mutateBytes),
  vcard: (folder: string) =>
    customers(
      folder,
      fixtures('android-2.1.vcf', 'apple-3.0.vcf', 'v4.vcf', 'phone-cp949.vcf'),
      mutateBytes,
    ),
  json: (folder: string) => customers(folder, [['box.json', ownDocument()]], mutateJson),
  'deposits-csv': (folder: string) =>
    deposits(
      folder,
      [
        ['list.csv', csvBytes(agencyList)],
        ['list.csv', csvBytes(agencyList, 'cp949')],
      ],
      mutateBytes,
    ),
  'deposits-tsv': (folder: string) =>
    deposits(
      folder,
      [
        ['list.txt', tabs('utf-16le')],
        ['list.txt', tabs('cp949')],
      ],
      mutateBytes,
    ),
  'deposits-html': (folder: string) =>
    deposits(folder, [['list.xls', htmlBytes(agencyList)]], mutateBytes),
  'deposits-xls': (folder: string) =>
    deposits(folder, [['list.xls', workbookBytes(agencySheet, 'biff8')]], mutateBinary),
  'deposits-xlsx': (folder: string) =>
    deposits(folder, [['list.xlsx', workbookBytes(agencySheet, 'xlsx')]], mutateArchive),
  'deposits-xml': (folder: string) =>
    deposits(folder, [['list.xls', workbookBytes(agencySheet, 'xlml')]], mutateBytes),
};
