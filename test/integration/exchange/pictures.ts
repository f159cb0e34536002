import sharp from 'sharp';
import { EventHub } from '../../../src/backend/events.ts';
import { encodePhoto } from '../../../src/backend/customers/photo.ts';
import { photoLimits } from '../../../src/backend/customers/photo-limits.ts';
import { makePicture, type PhotoRequest } from '../../../src/backend/customers/make-picture.ts';
import { checkoutPorts } from '../../../src/backend/host/checkout-ports.ts';
import { cleanPicture, reencodePicture } from '../../../src/backend/marks/clean.ts';
import type { OwnProcess, Ports } from '../../../src/backend/ports.ts';
import { importTemplates, undoImport } from '../../../src/backend/templates/import.ts';
import { pictureSize } from '../../../src/core/picture-size.ts';
import { toErrorData } from '../../../src/shared/errors.ts';
import {
  mutateBinary,
  mutateBytes,
  mutateJson,
  type Mutate,
} from '../../support/mutants/mutate.ts';
import type { MutantFormat } from './runs.ts';
import { sandbox } from './sandbox.ts';

/**
 * What decodes pictures, in this process, which is one of its own already: thousands of processes would
 * measure the machine.
 */
function decoderHere(): OwnProcess {
  let listen: (message: unknown) => void = () => undefined;
  return {
    onMessage: (listener) => {
      listen = listener;
      queueMicrotask(() => listener({ kind: 'ready' }));
    },
    send: (request) => {
      void makePicture(request as PhotoRequest).then(
        (picture) => listen({ kind: 'photo', ...picture }),
        (thrown: unknown) => listen({ kind: 'failed', error: toErrorData(thrown) }),
      );
    },
    onExit: () => undefined,
    end: () => undefined,
  };
}

const ports = (folder: string): Ports => ({
  ...checkoutPorts(folder),
  host: 'cli',
  startProcess: decoderHere,
  files: {
    chooseSave: () => Promise.resolve(null),
    chooseOpen: () => Promise.resolve(null),
    usualFolders: () => [],
    reveal: () => Promise.resolve(),
  },
  printer: { print: () => Promise.resolve() },
  openExternal: () => Promise.resolve(),
});

function check(bytes: Uint8Array, mostBytes: number, mostSide: number): void {
  const size = pictureSize(bytes);
  if (!size || bytes.length > mostBytes || Math.max(size.width, size.height) > mostSide)
    throw new Error(`made ${bytes.length} bytes, ${size?.width} × ${size?.height}`);
}

type Kind = 'jpeg' | 'png' | 'webp' | 'gif' | 'heif';

/** A green disc and a dark stroke on paper; drawn by hand, because what decodes photos draws no SVG. */
function pixels(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(width * height * 3, 0xf0);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isDisc = (x - 30) ** 2 + (y - 30) ** 2 < 500;
      const isStroke = Math.abs(y - 35 - 18 * Math.sin(x / 9)) < 2.5;
      const colour = isStroke ? [29, 43, 102] : isDisc ? [63, 122, 104] : null;
      if (colour) bytes.set(colour, (y * width + x) * 3);
    }
  return bytes;
}

function drawn(kind: Kind): Promise<Uint8Array> {
  const [width, height] = [80, 60];
  const picture = sharp(pixels(width, height), { raw: { width, height, channels: 3 } });
  const turned = picture.withMetadata({ orientation: 6 });
  if (kind === 'heif') return turned.heif({ compression: 'av1', quality: 50 }).toBuffer();
  return turned.toFormat(kind).toBuffer();
}

const noState = { state: () => '', judge: () => Promise.resolve([]) };

const photos =
  (kind: Kind) =>
  async (folder: string): Promise<MutantFormat> => ({
    ...noState,
    originals: [[`photo.${kind}`, new Uint8Array(await drawn(kind))]],
    mutate: mutateBinary,
    read: async (_, bytes) => {
      const { stored } = photoLimits;
      check(await encodePhoto(ports(folder), bytes), stored.bytes, stored.side);
    },
  });

const svg = new Uint8Array(
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="120" height="60" viewBox="0 0 120 60">
    <defs><linearGradient id="g"><stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#333"/></linearGradient>
    <filter id="f"><feGaussianBlur stdDeviation="1"/></filter><symbol id="s"><circle r="4"/></symbol></defs>
    <rect width="120" height="60" fill="#fff"/><path d="M10 40 C20 10 40 60 100 12" stroke="url(#g)" stroke-width="4" fill="none" filter="url(#f)"/>
    <use xlink:href="#s" x="20" y="20"/><g transform="rotate(5) scale(1.2)"><text x="5" y="50" font-size="12">홍길동</text></g></svg>`),
);

const marks = async (folder: string, name: string, bytes: Uint8Array, mutate: Mutate) =>
  ({
    ...noState,
    originals: [[name, bytes]],
    mutate,
    read: async (_, damaged) => {
      const options = { kind: 'signature', strength: 50, turns: 0 } as const;
      check(await reencodePicture(ports(folder), damaged, 'mark'), 5_000_000, 1200);
      const { png } = await cleanPicture(ports(folder), { ...options, bytes: damaged });
      check(png, 5_000_000, 4000);
    },
  }) satisfies MutantFormat;

async function templates(folder: string): Promise<MutantFormat> {
  const { box, state, judge } = sandbox(folder);
  const cover = await drawn('png');
  const { createHash } = await import('node:crypto');
  const id = createHash('sha256').update(cover).digest('hex');
  const words = { greeting: '{name}님께', message: '고맙습니다.', closing: '{agent} 드림' };
  const entry = (nth: number) => ({
    ...{ name: `own-${nth}`, language: 'ko', title: `인사 ${nth}`, group: 'own' },
    wordings: [words, { ...words, message: '늘 감사합니다.' }],
    look: nth === 1 ? { cover: { kind: 'picture', picture: id, words: '' } } : { ink: 'black' },
  });
  const file = {
    ...{ format: 'dangol-templates', version: 1, templates: [1, 2, 3].map(entry) },
    pictures: { [id]: `data:image/png;base64,${Buffer.from(cover).toString('base64')}` },
  };
  const context = { box, ports: ports(folder), events: new EventHub() };
  return {
    originals: [['templates.json', new Uint8Array(Buffer.from(JSON.stringify(file, null, 2)))]],
    mutate: mutateJson,
    judge,
    // Pictures that came in stay until they are swept up.
    state: () => state().replace(/^assets \d+$/m, ''),
    read: async (fileName, bytes) => {
      const { names } = await importTemplates(context, { fileName, bytes });
      if (names.length > 0) undoImport(context);
    },
  };
}

export const pictureFormats = {
  templates,
  'photo-jpeg': photos('jpeg'),
  'photo-png': photos('png'),
  'photo-webp': photos('webp'),
  'photo-gif': photos('gif'),
  'photo-heif': photos('heif'),
  /** A photo is never an SVG; whatever is made of one, it must not be drawn. */
  'photo-svg': async (folder: string): Promise<MutantFormat> => ({
    ...noState,
    originals: [['photo.svg', svg]],
    mutate: mutateBytes,
    read: async (_, bytes) => {
      await encodePhoto(ports(folder), bytes);
      throw new Error('an SVG was drawn');
    },
  }),
  'mark-png': async (folder: string) =>
    marks(folder, 'mark.png', new Uint8Array(await drawn('png')), mutateBinary),
  'mark-svg': (folder: string) => marks(folder, 'mark.svg', svg, mutateBytes),
};
