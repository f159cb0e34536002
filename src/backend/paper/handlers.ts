import { builtInSheets, labelPapers, sheetFaults } from '../../core/label-sheets.ts';
import {
  listLabelSheets,
  readLabelSheet,
  setLabelSheetRemoved,
  writeLabelSheet,
} from '../../data/label-sheets.ts';
import { paperSizes } from '../../print/paper-sizes.ts';
import type { TestPage } from '../../print/test-page.ts';
import type { ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { LabelSheet, LabelSheetFields } from '../../shared/paper.ts';
import { now, type Context } from '../context.ts';
import { newUid } from '../customers/store.ts';
import type { HandlersOf } from '../dispatch.ts';
import { inLanguage } from '../paper-words.ts';
import { printed, putOut } from '../papers.ts';
import { readSettings } from '../settings/store.ts';
import { faultWords } from './fault-words.ts';
import { paperName } from './paper-names.ts';
import { sheetOf, sheetsOf, shiftOn } from './sheets.ts';
import { testPageTexts } from './test-page-texts.ts';

const mostSheets = 100;

/** Errors: `label-sheet-impossible`. */
function checkFields({ box }: Context, fields: LabelSheetFields): void {
  const faults = sheetFaults(fields);
  if (faults.length === 0) return;
  const why = faultWords(faults, readSettings(box).language);
  throw new AppError('label-sheet-impossible', { name: fields.name, why, faults });
}

/** Errors: `name-taken`. */
function checkName({ box }: Context, name: string, own: string | undefined): void {
  const { language } = readSettings(box);
  const isTaken =
    builtInSheets(language).some((sheet) => sheet.name === name) ||
    listLabelSheets(box).some(({ uid, fields }) => uid !== own && fields.name === name);
  if (isTaken) throw new AppError('name-taken', { name });
}

/** Errors: `not-found`, `too-many`, `name-taken`, `label-sheet-impossible`. */
function saveSheet(context: Context, { id, fields }: ParsedInputOf<'paper.saveSheet'>): LabelSheet {
  const { box } = context;
  const tidy = { ...fields, name: fields.name.normalize('NFC').replace(/\s+/g, ' ').trim() };
  checkFields(context, tidy);
  const at = now(context);
  if (id === undefined && listLabelSheets(box).length >= mostSheets) {
    throw new AppError('too-many', { where: 'labelSheets', limit: mostSheets });
  }
  if (id !== undefined) ownSheet(context, id);
  checkName(context, tidy.name, id);
  const uid = id ?? newUid(new Date(at));
  writeLabelSheet(box, uid, tidy, at);
  context.events.changed('paper');
  return sheetOf(box, uid);
}

/** Errors: `not-found`, also for the built-in ones. */
function ownSheet({ box }: Context, id: string) {
  const own = readLabelSheet(box, id);
  if (!own) throw new AppError('not-found', { what: 'label-sheet', id });
  return own;
}

/** Errors: `not-found`, `invalid-input` where neither a paper nor a sheet is named. */
function testPage(
  { box, ports }: Context,
  { paper, sheet: id }: ParsedInputOf<'paper.testPagePreview'>,
  forEye: boolean,
): TestPage {
  const { language } = readSettings(box);
  const sheet = id === undefined ? null : sheetOf(box, id);
  if (!sheet && !paper) throw new AppError('invalid-input', { where: 'paper', reason: '' });
  const size = sheet ? labelPapers[sheet.paper] : paperSizes[paper ?? 'a4'];
  const shift = shiftOn(box, sheet?.id ?? paper ?? 'a4');
  const name = sheet?.name ?? paperName(paper ?? 'a4', language);
  return {
    paper: size,
    sheet,
    shift: forEye ? { x: 0, y: 0 } : shift,
    texts: testPageTexts({ name, paper: size, shift, sheet: sheet !== null }, language),
    title: inLanguage(language, `시험 인쇄 ${name}`, `Test page ${name}`),
    createdAt: ports.clock.now(),
  };
}

export function paperHandlers(context: Context): HandlersOf<'paper'> {
  const { box, events } = context;

  function setRemoved(id: string, removed: boolean): void {
    const own = ownSheet(context, id);
    if (!removed) checkName(context, own.fields.name, id);
    setLabelSheetRemoved(box, id, removed, now(context));
    events.changed('paper');
  }

  return {
    'paper.sheets': () => sheetsOf(box),
    'paper.saveSheet': (input) => saveSheet(context, input),
    'paper.removeSheet': ({ id }) => {
      setRemoved(id, true);
      return {};
    },
    'paper.restoreSheet': ({ id }) => {
      setRemoved(id, false);
      return sheetOf(box, id);
    },
    'paper.testPage': ({ mode, file, ...wanted }) => {
      const paper = testPage(context, wanted, false);
      const suggestedName = `${paper.title.replaceAll(/[\\/:*?"<>|]/g, ' ')}.pdf`;
      const output = { mode, file, title: paper.title, suggestedName };
      return putOut(context, output, { kind: 'test-page', paper });
    },
    'paper.testPagePreview': async (wanted) => {
      const paper = testPage(context, wanted, true);
      const { pdf } = await printed(context, { kind: 'test-page', paper });
      return { pdf };
    },
  };
}
