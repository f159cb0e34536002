import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkoutPorts } from '../../../../src/backend/host/checkout-ports.ts';
import { encodePicture, type PhotoEdit } from '../../../../src/backend/customers/photo-encode.ts';
import { photoKind } from '../../../../src/backend/customers/photo-kind.ts';
import { encodePhoto } from '../../../../src/backend/customers/photo.ts';
import type { OwnProcess } from '../../../../src/backend/ports.ts';
import { corners, gif, isobmff, noise, png, quarters } from './photo-pictures.ts';

const ports = checkoutPorts('/nowhere');
const plain: PhotoEdit = { turn: 0, crop: null };

describe('a photo', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)(
    'is made of %s as a JPEG',
    async (format) => {
      const photo = await encodePicture(await corners(64, 48).toFormat(format).toBuffer(), plain);
      expect(await sharp(photo).metadata()).toMatchObject({
        format: 'jpeg',
        width: 64,
        height: 48,
        space: 'srgb',
      });
      expect(await quarters(photo)).toBe('RG/BW');
    },
  );

  it('fits 640 × 640 and 200 KB, noise and all, and a small one is not blown up', async () => {
    for (const [width, height] of [
      [3000, 1000],
      [700, 2100],
      [640, 640],
    ] as const) {
      const photo = await encodePicture(await noise(width, height).png().toBuffer(), plain);
      const made = await sharp(photo).metadata();
      expect(Math.max(made.width, made.height)).toBe(640);
      expect(made.width / made.height).toBeCloseTo(width / height, 1);
      expect(photo.length).toBeLessThanOrEqual(200 * 1024);
    }
    const small = await encodePicture(await noise(20, 30).png().toBuffer(), plain);
    expect(await sharp(small).metadata()).toMatchObject({ width: 20, height: 30 });
  });

  it('stands upright whatever its EXIF says, then turns clockwise', async () => {
    const upright: Record<number, string> = {
      1: 'RG/BW',
      2: 'GR/WB',
      3: 'WB/GR',
      4: 'BW/RG',
      5: 'RB/GW',
      6: 'BR/WG',
      7: 'WG/BR',
      8: 'GW/RB',
    };
    for (const [orientation, seen] of Object.entries(upright)) {
      const picture = await corners(80, 60)
        .withMetadata({ orientation: Number(orientation) })
        .jpeg()
        .toBuffer();
      expect(await quarters(await encodePicture(picture, plain)), orientation).toBe(seen);
      const turned = await encodePicture(picture, { turn: 90, crop: null });
      const [a, b, , c, d] = [...seen];
      expect(await quarters(turned), orientation).toBe(`${c}${a}/${d}${b}`);
      expect((await sharp(turned).metadata()).width).toBe(Number(orientation) < 5 ? 60 : 80);
    }
  });

  it('is cropped as it is seen after turning', async () => {
    const picture = await corners(400, 200).png().toBuffer();
    const lowerLeft = { x: 0, y: 0.5, width: 0.5, height: 0.5 };
    for (const [turn, letter] of [
      [0, 'B'],
      [90, 'W'],
      [180, 'G'],
      [270, 'R'],
    ] as const) {
      const photo = await encodePicture(picture, { turn, crop: lowerLeft });
      expect(await quarters(photo), `${turn}`).toBe(`${letter}${letter}/${letter}${letter}`);
    }
  });

  it('takes any rectangle, at the edge and of no width', async () => {
    const picture = await noise(37, 23).png().toBuffer();
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const rest = fc.double({ min: Number.MIN_VALUE, max: 1, noNaN: true });
    const crop = fc.record({ x: part, y: part, width: rest, height: rest });
    const turn = fc.constantFrom(0, 90, 180, 270);
    await fc.assert(
      fc.asyncProperty(crop, turn, async (given, clockwise) => {
        const edit = { turn: clockwise, crop: given } as PhotoEdit;
        expect(photoKind(await encodePicture(picture, edit))).toEqual({ kind: 'jpeg' });
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing of where and with what it was taken', async () => {
    const exif = { IFD0: { Make: 'CANARY-MAKE' }, IFD3: { GPSLatitude: '37/1 30/1 0/1' } };
    const picture = await corners(64, 64).withExif(exif).withIccProfile('p3').jpeg().toBuffer();
    expect(Buffer.from(picture).includes('CANARY-MAKE')).toBe(true);
    const photo = await encodePicture(picture, plain);
    const { exif: left, icc, xmp } = await sharp(photo).metadata();
    expect([left, icc, xmp]).toEqual([undefined, undefined, undefined]);
    expect(Buffer.from(photo).includes('CANARY-MAKE')).toBe(false);
  });

  it('lays what can be seen through on white', async () => {
    const clear = { width: 9, height: 9, channels: 4, background: '#00000000' } as const;
    const photo = await encodePicture(await sharp({ create: clear }).png().toBuffer(), plain);
    expect(await quarters(photo)).toBe('WW/WW');
  });

  it('is the same bytes each time, in a process of its own or not', async () => {
    const picture = await noise(900, 800).jpeg().toBuffer();
    const edit: PhotoEdit = { turn: 270, crop: { x: 0.1, y: 0.2, width: 0.5, height: 0.4 } };
    const first = Buffer.from(await encodePhoto(ports, picture, edit));
    expect(first.equals(await encodePhoto(ports, picture, edit))).toBe(true);
    expect(first.equals(await encodePicture(picture, edit))).toBe(true);
  });
});

describe('what is no photo', () => {
  const refused: [string, Uint8Array, string][] = [
    ['nothing', new Uint8Array(), '0 B'],
    ['a text', Buffer.from('이름,전화\n홍길동,010'), 'not a picture'],
    ['a drawing with a script', Buffer.from('<svg onload="alert(1)"><script/></svg>'), 'SVG'],
    [
      'a drawing behind a prologue',
      Buffer.from(
        '\ufeff<?xml version="1.0"?><!-- --><svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
      ),
      'SVG',
    ],
    ['an iPhone photo', isobmff('heic', '\0\0\0\0', 'mif1', 'heic'), 'HEIC'],
    ['a document', Buffer.from('%PDF-1.7'), 'PDF'],
  ];
  it.each(refused)('%s is refused by its first bytes', async (_, bytes, reason) => {
    await expect(encodePhoto(ports, bytes)).rejects.toMatchObject({
      code: 'photo-unreadable',
      details: { reason },
    });
  });

  it('is refused when only the first bytes are right', async () => {
    const starts = [
      [0xff, 0xd8, 0xff, 0xe0],
      [...Buffer.from('GIF89a')],
      [...png(4, 4, Buffer.of())],
    ];
    for (const start of [...starts.map((all) => Buffer.from(all)), isobmff('avif', '\0\0\0\0')])
      await expect(encodePhoto(ports, start)).rejects.toMatchObject({ code: 'photo-unreadable' });
  });

  it('is refused when it is cut off, wherever', async () => {
    const whole = await noise(300, 300).jpeg().toBuffer();
    for (const share of [0.02, 0.3, 0.9])
      await expect(
        encodePicture(whole.subarray(0, whole.length * share), plain),
      ).rejects.toMatchObject({ code: 'photo-unreadable' });
  });

  it('never breaks anything when it is damaged', async () => {
    const whole = await noise(120, 90).png().toBuffer();
    const place = fc.nat({ max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1 }), async (flips) => {
        const damaged = Buffer.from(whole);
        for (const [at, value] of flips) damaged[at] = value;
        const made = await encodePicture(damaged, plain).catch((thrown: unknown) => thrown);
        if (made instanceof Uint8Array) expect(made.length).toBeLessThanOrEqual(200 * 1024);
        else expect(made).toMatchObject({ code: expect.stringMatching(/^photo-/) });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a bomb', () => {
  it('is refused by the size that its header claims', async () => {
    for (const [width, height] of [
      [60_000, 60_000],
      [30_000, 10],
      [8000, 7000],
    ] as const)
      await expect(encodePhoto(ports, png(width, height, Buffer.alloc(9)))).rejects.toMatchObject({
        code: 'photo-too-large',
        details: { size: `${width} × ${height}` },
      });
  });

  it('is refused by the weight of its file', async () => {
    const heavy = Buffer.concat([png(4, 4, Buffer.alloc(60)), Buffer.alloc(31 * 1024 * 1024)]);
    await expect(encodePhoto(ports, heavy)).rejects.toMatchObject({
      code: 'photo-too-large',
      details: { size: '32 MB', limit: '30 MB' },
    });
  });

  it('is refused by the number of its frames; of a film the first picture is taken', async () => {
    await expect(encodePhoto(ports, gif(10_000))).rejects.toMatchObject({
      code: 'photo-too-large',
      details: { size: '10000 frames' },
    });
    const photo = await encodePhoto(ports, gif(200));
    expect(await sharp(photo).metadata()).toMatchObject({ width: 1, height: 1 });
  });

  it('that unpacks to far more than its size needs fills no memory', async () => {
    const rows = Buffer.alloc(200 * 1024 * 1024);
    const bomb = png(100, 100, rows);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const made = await encodePhoto(ports, bomb).catch((thrown: unknown) => thrown);
    if (!(made instanceof Uint8Array)) expect(made).toMatchObject({ code: 'photo-unreadable' });
  });
});

describe('the process', () => {
  const scripted = (script: (child: OwnProcess & { exit(how: string): void }) => void) => {
    let exit: (how: string) => void = () => undefined;
    let ended = 0;
    const child = {
      send: () => script({ ...child, exit: (how) => exit(how) }),
      onMessage: (listener: (message: unknown) => void) => {
        setImmediate(() => listener({ kind: 'ready' }));
      },
      onExit: (listener: (how: string) => void) => void (exit = listener),
      end: () => void ended++,
    };
    return { ...ports, startProcess: () => child, ended: () => ended };
  };

  it('may crash: the photo is refused and nothing else happens', async () => {
    const crashing = scripted((child) => child.exit('SIGSEGV'));
    await expect(encodePhoto(crashing, gif(1))).rejects.toMatchObject({
      code: 'photo-unreadable',
      details: { reason: 'SIGSEGV' },
    });
    expect(crashing.ended()).toBe(1);
  });

  it('that really dies says so', async () => {
    const killed = {
      ...ports,
      startProcess: (entry: URL) => {
        const child = ports.startProcess(entry);
        return { ...child, send: () => child.end() };
      },
    };
    await expect(encodePhoto(killed, gif(1))).rejects.toMatchObject({
      details: { reason: expect.stringMatching(/SIGKILL|exit/) },
    });
  });
});
