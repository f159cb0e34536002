import { ListType, TypeWriter } from '../list/list-type.ts';
import { embedFont, type PdfDocument } from '../pdf-document.ts';

export type Weight = 'regular' | 'bold';

/** What measures set type; one for each weight. */
export type SheetType = Readonly<Record<Weight, ListType>>;

export const sheetType = (): SheetType => ({
  regular: new ListType('regular'),
  bold: new ListType('bold'),
});

/** What writes it into one document. */
export type Pens = {
  readonly type: SheetType;
  readonly write: Readonly<Record<Weight, TypeWriter>>;
};

export function pensFor(document: PdfDocument, type: SheetType): Pens {
  const embed = (bytes: Uint8Array) => embedFont(document, bytes);
  return {
    type,
    write: {
      regular: new TypeWriter(type.regular, embed),
      bold: new TypeWriter(type.bold, embed),
    },
  };
}

/** Characters asked for so far that no face has; they are printed as boxes. */
export const missingIn = ({ regular, bold }: SheetType): string[] => [
  ...new Set([...regular.missing, ...bold.missing]),
];
