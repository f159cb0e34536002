import type { EnvelopeSize } from '../../shared/paper.ts';

/** Millimetres, as they lie before the writer. */
export const envelopes: Readonly<Record<EnvelopeSize, { width: number; height: number }>> = {
  post: { width: 225, height: 105 },
  c6: { width: 162, height: 114 },
  dl: { width: 220, height: 110 },
  a2: { width: 146, height: 111 },
};

/** A part of the paper; millimetres from its upper left corner. */
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The post's machines print their bars here. */
export const freeAtFoot = 17;
/** Nothing is written nearer to an edge: printers cannot, and machines do not read there. */
const margin = 10;

/** Where sender and recipient stand: the sender above at the left, the recipient below at the right. */
export function envelopeAreas(size: EnvelopeSize): { sender: Area; recipient: Area } {
  const { width, height } = envelopes[size];
  // Narrow ones need more of their width for a line.
  const middle = width * (width > 200 ? 0.5 : 0.45);
  const foot = height - freeAtFoot - 1;
  const head = margin + height * 0.28;
  return {
    sender: { x: margin, y: margin, width: width * 0.44 - margin, height: height * 0.28 },
    recipient: {
      x: middle,
      y: head,
      width: width - margin - middle,
      height: foot - head,
    },
  };
}
