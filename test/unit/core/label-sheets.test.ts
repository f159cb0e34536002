import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtInSheets,
  labelBox,
  labelPageCount,
  labelPages,
  labelPapers,
  sheetFaults,
  type SheetFault,
} from '../../../src/core/label-sheets.ts';
import { labelsOn, type LabelSheetFields } from '../../../src/shared/paper.ts';

type Sheet = Omit<LabelSheetFields, 'name'>;

const sheets = builtInSheets('ko');
const sheetNamed = (id: string) => {
  const sheet = sheets.find((each) => each.id === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
};

describe('the built-in sheets', () => {
  it('have the published cells and lie on their paper', () => {
    expect(sheets.map((sheet) => [sheet.id, labelsOn(sheet)])).toEqual([
      ['3105', 21],
      ['3106', 24],
      ['3107', 16],
      ['3108', 14],
      ['3114', 8],
      ['3116', 6],
      ['3212', 12],
      ['5160', 30],
    ]);
    for (const sheet of sheets) {
      expect(sheetFaults(sheet), sheet.id).toEqual([]);
      const last = labelBox(sheet, labelsOn(sheet) - 1);
      // What is left at the left is left at the right.
      expect(last.x + last.width).toBeCloseTo(labelPapers[sheet.paper].width - sheet.x, 2);
    }
  });

  it('have Avery’s 2 ¾ in from one label to the next, and names in both languages', () => {
    const sheet = sheetNamed('5160');
    expect(labelBox(sheet, 1).x - labelBox(sheet, 0).x).toBeCloseTo(69.85);
    expect(labelBox(sheet, 3)).toMatchObject({ x: 4.7625, y: 12.7 + 25.4 });
    expect(sheetNamed('3107').name).toBe('폼텍 3107');
    expect(builtInSheets('en')[2]?.name).toBe('Formtec 3107');
  });
});

describe('the pages of a mailing', () => {
  it('begin with the first free label and go on with the next sheet', () => {
    const sheet = sheetNamed('3114');
    expect([...labelPages({ count: 4, first: 7 }, sheet)]).toEqual([
      [6, 7],
      [0, 1],
    ]);
    expect([...labelPages({ count: 0, first: 1 }, sheet)]).toEqual([]);
  });

  it('hold every piece once', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(), fc.constantFrom(...sheets), (count, start, sheet) => {
        const first = (start % labelsOn(sheet)) + 1;
        const pages = [...labelPages({ count, first }, sheet)];
        expect(pages).toHaveLength(labelPageCount({ count, first }, sheet));
        expect(pages.flat()).toHaveLength(count);
        if (count > 0) expect(pages[0]?.[0]).toBe(first - 1);
        for (const page of pages.slice(1)) expect(page[0]).toBe(0);
      }),
    );
  });
});

describe('an impossible sheet', () => {
  const good: Sheet = {
    ...{ paper: 'a4', columns: 2, rows: 5, width: 90, height: 50 },
    ...{ x: 12, y: 20, pitchX: 96, pitchY: 52 },
  };

  it.each<[Partial<Sheet>, SheetFault[]]>([
    [{ width: 100 }, [{ what: 'columns', by: 4 }]],
    [{ pitchY: 49.5 }, [{ what: 'rows', by: 0.5 }]],
    [{ x: 30 }, [{ what: 'past-right', by: 6 }]],
    [{ y: 50 }, [{ what: 'past-bottom', by: 11 }]],
    [
      { width: 5, height: 3 },
      [
        { what: 'too-narrow', by: 10 },
        { what: 'too-low', by: 5 },
      ],
    ],
  ])('is told with what and by how much: %o', (change, faults) => {
    expect(sheetFaults(good)).toEqual([]);
    expect(sheetFaults({ ...good, ...change })).toEqual(faults);
  });

  it('is one whose labels leave the paper or lie on each other, and no other', () => {
    const mm = fc.integer({ min: 1, max: 300 });
    const few = fc.integer({ min: 1, max: 6 });
    const grid = fc.record({
      ...{ paper: fc.constant('a4' as const), columns: few, rows: few, width: mm, height: mm },
      ...{ x: mm, y: mm, pitchX: mm, pitchY: mm },
    });
    fc.assert(
      fc.property(grid, (sheet) => {
        const boxes = Array.from({ length: labelsOn(sheet) }, (_, at) => labelBox(sheet, at));
        const isOut = boxes.some((box) => box.x + box.width > 210 || box.y + box.height > 297);
        const isOn = boxes.some((one, at) =>
          boxes.slice(at + 1).some((other) => {
            const across = one.x < other.x + other.width && other.x < one.x + one.width;
            const down = one.y < other.y + other.height && other.y < one.y + one.height;
            return across && down;
          }),
        );
        const isSmall = sheet.width < 15 || sheet.height < 8;
        const isImpossible = sheetFaults(sheet).length > 0;
        // Columns that overlap are told also where the rows' distance keeps the labels apart.
        if (isOut || isOn || isSmall) expect(isImpossible).toBe(true);
        else if (sheet.columns === 1 && sheet.rows === 1) expect(isImpossible).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
