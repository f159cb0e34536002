/**
 * The hand leans on parts of fontkit, pdfkit and pdfmake that are not their public interface. When a
 * newer version moves them, this fails here with its name, not on somebody's card.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFont } from '../../../src/print/fontkit.ts';
import { describe, expect, test } from 'vitest';
import { collectBytes, embedFont, openPdf } from '../../../src/print/pdf-document.ts';
import { png } from './support/card.ts';
import { readFont } from '../../../src/print/resources.ts';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const version = (name: string): string =>
  JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;

test('the versions are the ones that were looked into', () => {
  expect({
    pdfmake: version('pdfmake'),
    pdfkit: version('pdfkit'),
    fontkit: version('fontkit'),
  }).toEqual({ pdfmake: '0.3.11', pdfkit: '0.19.1', fontkit: '2.0.4' });
});

describe('fontkit', () => {
  const font = openFont(readFont('DangolPen.ttf'));

  test('glyphs tell their paths and the room that they take', () => {
    const glyph = font.glyphForCodePoint('가'.codePointAt(0) ?? 0);
    expect(glyph.path.commands[0]).toMatchObject({ command: 'moveTo' });
    expect(glyph.advanceWidth).toBeGreaterThan(0);
    expect(font.hasGlyphForCodePoint(0x1f47d)).toBe(false);
  });
});

describe('pdfkit', () => {
  const open = () => openPdf({ title: 'x', createdAt: new Date(0) });

  test('an embedded font has the fields that alternates are put into', () => {
    const font = embedFont(open(), readFont('DangolPen.ttf'));
    expect(font.id).toBe('F1');
    expect(font.scale).toBe(1);
    expect(font.widths).toHaveLength(1);
    expect(font.unicode).toHaveLength(1);
    expect(font.subset.glyphs).toEqual([0]);
    expect(font.subset._addGlyph).toBeTypeOf('function');
    expect(font.subset.includeGlyph(5)).toBe(1);
    expect(font.ref).toBeTypeOf('function');
  });

  test('the same font twice is embedded twice, and both are written', async () => {
    const document = open();
    const bytes = collectBytes(document);
    const [first, second] = [1, 2].map(() => embedFont(document, readFont('PatrickHand.ttf')));
    expect([first?.id, second?.id]).toEqual(['F1', 'F2']);
    document.addPage({ size: [100, 200], margin: 0 });
    for (const font of [first, second]) font?.ref();
    document.end();
    const file = Buffer.from(await bytes).toString('latin1');
    expect(file.match(/\/FontFile2/g)).toHaveLength(2);
  });

  test('pictures have a name and, once embedded, an object', () => {
    const document = open();
    const image = document.openImage(png);
    image.embed(document);
    expect(image.label).toBe('I1');
    expect(image.obj).toBeTruthy();
    document.addPage({ size: [100, 200], margin: 0 });
    expect(document.page.xobjects).toEqual({});
  });

  test('the subset asks for each glyph in turn and keeps tables where we add to them', () => {
    const { subset } = embedFont(open(), readFont('DangolPen.ttf'));
    const asked: number[] = [];
    const addPlain = subset._addGlyph.bind(subset);
    subset._addGlyph = (glyph) => {
      asked.push(glyph);
      expect(subset.loca.version).toBeTypeOf('number');
      expect(subset.loca.offsets).toHaveLength(asked.length - 1);
      expect(subset.hmtx.metrics).toHaveLength(asked.length - 1);
      expect(subset.offset).toBeTypeOf('number');
      return addPlain(glyph === 1_000_000 ? 7 : glyph);
    };
    subset.glyphs.push(1_000_000);
    expect(subset.encode().length).toBeGreaterThan(100);
    expect(asked).toEqual([0, 1_000_000]);
  });

  test('a page lists its fonts and is drawn upside down', () => {
    const document = open();
    document.addPage({ size: [100, 200], margin: 0 });
    expect(document.page.fonts).toEqual({});
    expect(document.page.height).toBe(200);
  });
});
