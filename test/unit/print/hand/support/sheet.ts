import type { Ink } from '../../../../../src/shared/greeting-card-spec.ts';
import { EmbeddedFace } from '../../../../../src/print/hand/embedded-face.ts';
import type { Face } from '../../../../../src/print/hand/face.ts';
import { handOf } from '../../../../../src/print/hand/hands.ts';
import { Content } from '../../../../../src/print/hand/content.ts';
import { shadeSpace, writeHand } from '../../../../../src/print/hand/pdf-operators.ts';
import type { Placement } from '../../../../../src/print/hand/place.ts';
import { writeText } from '../../../../../src/print/hand/write.ts';
import { collectBytes, embedFont, openPdf } from '../../../../../src/print/pdf-document.ts';
import { points } from '../../../../../src/print/units.ts';

export type Sheet = {
  readonly hand: string;
  readonly text: string;
  /** Size of the writing, points. */
  readonly size: number;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly ink?: Ink;
  readonly seed?: string;
};

/** Writes one block over a whole sheet of paper. */
export function writeSheet({ hand, text, size, width, height, seed = 'sheet' }: Sheet): Placement {
  const area = { x: points(4), y: points(2), width: points(width - 8), height: points(height - 4) };
  const options = { min: size, max: size, leading: 1.34, align: 'left', anchor: 'rules' } as const;
  return writeText(text, handOf(hand), seed, area, options);
}

/** Sheets as pages of one PDF. */
export async function sheetsPdf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const document = openPdf({ title: 'Sheets', createdAt: new Date(0) });
  const bytes = collectBytes(document);
  const faces = new Map<Face, EmbeddedFace>();
  const pen = {
    embedded(face: Face): EmbeddedFace {
      const embedded = faces.get(face) ?? new EmbeddedFace(face, embedFont(document, face.bytes));
      faces.set(face, embedded);
      return embedded;
    },
    shades(ink: Ink): string {
      const space = document.ref(shadeSpace(ink));
      space.end();
      document.page.colorSpaces[ink] = space;
      return ink;
    },
    get page() {
      return document.page;
    },
  };
  for (const sheet of sheets) {
    document.addPage({ size: [points(sheet.width), points(sheet.height)], margin: 0 });
    const content = new Content();
    writeHand(content, writeSheet(sheet), sheet.ink ?? 'blueblack', pen);
    document.addContent(content.take());
  }
  document.end();
  return bytes;
}
