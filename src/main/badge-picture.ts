/** A picture as Electron takes it: four bytes a pixel, blue, green, red, opacity. */
export type Bitmap = {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
};

const size = 32;
/** The seal's red and the paper's white of `ui/tokens.css`; blue, green, red. */
const seal = [0x2b, 0x36, 0xb3] as const;
const paper = [0xf8, 0xfd, 0xff] as const;

/** Three dots wide, five high. */
const digits = [
  '111101101101111',
  '010110010010111',
  '111001111100111',
  '111001111001111',
  '101101111001001',
  '111100111001111',
  '111100111101111',
  '111001010010010',
  '111101111101111',
  '111101111001111',
] as const;

/**
 * The disc that stands at the program's icon in Windows' task bar. From a hundred on it carries no
 * number: one that does not fit would be a wrong one.
 */
export function badgePicture(count: number): Bitmap {
  const pixels = new Uint8Array(size * size * 4);
  drawDisc(pixels);
  const text = count > 99 ? '' : String(count);
  const dot = text.length === 1 ? 4 : 3;
  const width = (text.length * 4 - 1) * dot;
  [...text].forEach((digit, at) => {
    const left = Math.round((size - width) / 2) + at * 4 * dot;
    drawDigit(pixels, digits[Number(digit)] ?? '', left, Math.round((size - 5 * dot) / 2), dot);
  });
  return { pixels, width: size, height: size };
}

function drawDisc(pixels: Uint8Array): void {
  const middle = (size - 1) / 2;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      // The edge fades over one pixel.
      const inside = size / 2 - Math.hypot(x - middle, y - middle);
      const opacity = Math.round(255 * Math.min(1, Math.max(0, inside)));
      // Colours are multiplied with the opacity, as Electron wants them.
      pixels.set([...seal.map((part) => Math.round((part * opacity) / 255)), opacity], at(x, y));
    }
  }
}

function drawDigit(pixels: Uint8Array, dots: string, left: number, top: number, dot: number): void {
  for (let y = 0; y < 5 * dot; y++) {
    for (let x = 0; x < 3 * dot; x++) {
      const isSet = dots[Math.floor(y / dot) * 3 + Math.floor(x / dot)] === '1';
      if (isSet) pixels.set([...paper, 255], at(left + x, top + y));
    }
  }
}

const at = (x: number, y: number): number => (y * size + x) * 4;
