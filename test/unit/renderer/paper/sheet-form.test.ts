import { expect, it } from 'vitest';
import { builtInSheets } from '../../../../src/core/label-sheets.ts';
import {
  decimal,
  decimalWithin,
  wholeWithin,
} from '../../../../src/renderer/features/paper/decimal.ts';
import { formOf, readForm } from '../../../../src/renderer/features/paper/sheet-form.ts';

it('reads millimetres as people type them', () => {
  expect(['1.5', ' 1,5 ', '−2', '+3', '.5', '12 mm'].map(decimal)).toEqual([
    1.5, 1.5, -2, 3, 0.5, 12,
  ]);
  expect(['', '1.5.2', '열', '1e3', '--1', '-'].map(decimal)).toEqual(Array(6).fill(null));
  expect([decimalWithin('20', -20, 20), decimalWithin('20.1', -20, 20)]).toEqual([20, null]);
  expect([wholeWithin('7', 1, 8), wholeWithin('9', 1, 8), wholeWithin('1.5', 1, 8)]).toEqual([
    7,
    null,
    null,
  ]);
});

it('reads every built-in sheet back from its form', () => {
  for (const { id: _, builtIn: __, ...fields } of builtInSheets('ko')) {
    expect(readForm(formOf(fields))).toEqual({
      fields,
      grid: { ...fields, name: undefined },
      wrong: [],
      faults: [],
    });
  }
});

it('takes empty distances for labels that touch, and tells what is no number', () => {
  const [sheet] = builtInSheets('ko');
  if (!sheet) throw new Error('no sheet');
  const form = { ...formOf(sheet), name: ' ', pitchX: '', pitchY: ' ' };
  const { fields, grid } = readForm(form);
  expect(fields).toBeNull();
  expect(grid).toMatchObject({ pitchX: sheet.width, pitchY: sheet.height });
  expect(readForm({ ...form, rows: '0', width: 'x' }).wrong).toEqual(['rows', 'width', 'pitchX']);
});
