/** One number for every pixel, row by row. */
export type Field = {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
};

export const emptyField = (width: number, height: number): Field => ({
  width,
  height,
  values: new Float32Array(width * height),
});

/** The value below which a share of all values lies, from a histogram; values run from 0 to 1. */
export function quantile(values: Float32Array, share: number): number {
  const bins = new Uint32Array(1024);
  for (const value of values) {
    const bin = Math.min(1023, Math.max(0, Math.floor(value * 1024)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let left = values.length * share;
  for (let bin = 0; bin < 1024; bin++) {
    left -= bins[bin] ?? 0;
    if (left <= 0) return (bin + 0.5) / 1024;
  }
  return 1;
}
