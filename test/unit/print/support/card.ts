import { createHash } from 'node:crypto';
import sharp from 'sharp';
import {
  sealPlace,
  signaturePlace,
  type GreetingCardSpec,
} from '../../../../src/shared/greeting-card-spec.ts';

/** A card of everyday length, with what a test needs changed. */
export const card = (changes: Partial<GreetingCardSpec> = {}): GreetingCardSpec => ({
  greeting: '김민지 선생님께',
  message:
    '지난 한 해 동안 우리 아이를 따뜻하게 보살펴 주셔서 진심으로 감사드립니다.\n\nThank you so much! 새해에도 늘 건강하세요 ♥',
  closing: '하은이 엄마 드림',
  hand: 'nanum-pen',
  ink: 'blueblack',
  lines: 'dotted',
  frame: true,
  ornament: '',
  cover: { kind: 'none' },
  signature: null,
  seal: null,
  seed: 'test',
  ...changes,
});

/** One pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const idOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const svg = (width: number, height: number, body: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`,
  );

/** A black signature on clear ground, 300 × 100 pixels. */
export const signaturePng = await sharp(
  svg(
    300,
    100,
    '<path d="M15 60C40 10 60 20 55 65S30 85 45 75C80 45 100 30 105 45S95 85 120 70C150 45 165 30 170 55S190 75 215 50C235 30 270 70 295 45" fill="none" stroke="#111" stroke-width="5"/>',
  ),
)
  .png()
  .toBuffer();

/** A landscape in flat colours, 400 × 300 pixels. */
export const photoJpeg = await sharp(
  svg(
    400,
    300,
    '<rect width="400" height="300" fill="#dfe8d8"/><circle cx="200" cy="140" r="90" fill="#cc9988"/><rect y="220" width="400" height="80" fill="#88aa99"/>',
  ),
)
  .jpeg({ quality: 95 })
  .toBuffer();

export const pictures: ReadonlyMap<string, Uint8Array> = new Map(
  [png, signaturePng, photoJpeg].map((bytes) => [idOf(bytes), bytes]),
);

export const signature = {
  picture: idOf(signaturePng),
  tint: true,
  place: signaturePlace,
} as const;
export const seal = {
  kind: 'drawn',
  text: '김민지인',
  shape: 'square',
  engraved: false,
  place: sealPlace,
} as const;
export const ornamentCover = {
  kind: 'ornament',
  ornament: 'blossom',
  words: '고맙습니다',
} as const;
export const pictureCover = {
  kind: 'picture',
  picture: idOf(photoJpeg),
  words: '늘 건강하세요',
} as const;
