import sharp from 'sharp';

export type Scene = {
  readonly width?: number;
  readonly height?: number;
  readonly ink?: string;
  /** Of the stroke; 0 leaves the paper empty. */
  readonly stroke?: number;
  readonly lines?: 'none' | 'ruled' | 'squared';
  readonly shadow?: boolean;
  readonly noise?: number;
  /** A red stamp over the signature. */
  readonly stamp?: boolean;
  /** A dark table beside the paper. */
  readonly table?: boolean;
};

const path =
  'M120 300 C160 120 240 100 250 220 S200 420 300 330 C360 270 380 200 400 260 S420 360 480 300 C520 250 540 180 560 240 C570 300 600 330 660 280 M690 200 C700 260 700 300 695 360 M640 270 L760 255 M130 420 C320 380 560 380 800 400';

/** A photo of a signature on paper, as somebody takes it: light from the side, noise, JPEG. */
export async function signaturePhoto(scene: Scene = {}): Promise<Uint8Array> {
  const { width = 1200, height = 750, noise = 12 } = scene;
  const base = await sharp(Buffer.from(svgOf({ width, height, ...scene })))
    .removeAlpha()
    .raw()
    .toBuffer();
  const random = fractions();
  const pixels = Uint8ClampedArray.from(
    base,
    (value) => value + (random() + random() + random() - 1.5) * noise,
  );
  const jpeg = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 82 })
    .toBuffer();
  return new Uint8Array(jpeg);
}

function svgOf(scene: Scene & { width: number; height: number }): string {
  const { width, height, ink = '#1d2b66', stroke = 9, lines = 'none' } = scene;
  const ruled = Array.from(
    { length: 14 },
    (_, n) =>
      `<path d="M0 ${60 + n * 70} L1600 ${72 + n * 70}" stroke="#9db3d6" stroke-width="3"/>`,
  );
  const down = Array.from(
    { length: 23 },
    (_, n) => `<path d="M${40 + n * 70} 0 V1000" stroke="#b8c6dd" stroke-width="2"/>`,
  );
  const paper = [...(lines === 'none' ? [] : ruled), ...(lines === 'squared' ? down : [])].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1600 1000">
    <defs><linearGradient id="l" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#f6f1e6"/>
      <stop offset="1" stop-color="#98938a"/></linearGradient>
      <filter id="s"><feGaussianBlur stdDeviation="26"/></filter></defs>
    <rect width="1600" height="1000" fill="url(#l)"/>${paper}
    <g transform="translate(300 200) rotate(-4)"><path d="${path}" fill="none" stroke="${ink}"
      stroke-width="${stroke}" stroke-linecap="round"/></g>
    ${scene.stamp ? '<g transform="translate(760 420) rotate(7)" fill="none" stroke="#c23a2e"><rect x="-130" y="-130" width="260" height="260" stroke-width="16"/><path d="M-90 -80 h70 v60 h-70 z M30 -90 v180 M-90 60 h90" stroke-width="20"/></g>' : ''}
    ${scene.shadow ? '<path d="M900 -100 H1700 V1100 H500 Z" fill="#201810" opacity=".45" filter="url(#s)"/>' : ''}
    ${scene.table ? '<path d="M0 0 H1600 V60 L0 110 Z M0 0 H90 L60 1000 H0 Z" fill="#3a2a1c"/>' : ''}</svg>`;
}

function fractions(): () => number {
  let seed = 7;
  return () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
}
