import { expect, test } from 'vitest';
import { EmbeddedFace } from '../../../../src/print/hand/embedded-face.ts';
import { handOf } from '../../../../src/print/hand/hands.ts';
import { embedFont, openPdf } from '../../../../src/print/pdf-document.ts';
import { existing } from '../../../../src/print/items.ts';

test('a batch with more letters than a font holds goes back to the copies that it has', () => {
  const { face } = existing(handOf('nanum-pen').source('가'), '가');
  const document = openPdf({ title: 'x', createdAt: new Date(0) });
  const embedded = new EmbeddedFace(face, embedFont(document, face.bytes), 5);
  const code = (character: string, copy: number): number =>
    embedded.code(face.glyphId(character.codePointAt(0) ?? 0), copy, character);
  expect([0, 1, 2, 3].map((copy) => code('가', copy))).toEqual([1, 2, 3, 4]);
  expect(code('가', 4)).toBe(1);
  expect(code('가', 2)).toBe(3);
  expect(code('나', 7)).toBe(5);
  expect(code('나', 8)).toBe(5);
});
