import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { dropUnusedAssets } from '../../../src/data/assets.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import { readPictures } from '../../../src/backend/marks/pictures.ts';
import { readMarks, setPicture, setPlace, undoMarks } from '../../../src/backend/marks/store.ts';
import { testBox } from '../data/support.ts';
import { sealPlace, signaturePlace } from '../../../src/shared/greeting-card-spec.ts';
import { testBackend } from '../../support/backend.ts';
import { signaturePhoto } from '../../support/signature-photo.ts';

const png = (width: number, height: number, background = '#1d2b66') =>
  sharp({ create: { width, height, channels: 4, background } })
    .png()
    .toBuffer()
    .then((bytes) => new Uint8Array(bytes));

describe('marks', () => {
  it('are cleaned, kept, placed, tinted, and taken back one by one', async () => {
    const { invoke } = await testBackend();
    const cleaned = await invoke('marks.clean', {
      kind: 'signature',
      bytes: await signaturePhoto({ shadow: true, lines: 'ruled' }),
    });
    expect(cleaned.png.constructor).toBe(Uint8Array);
    const first = await invoke('marks.setPicture', { kind: 'signature', png: cleaned.png });
    expect(first).toMatchObject({
      signature: { tint: true, place: signaturePlace },
      seal: null,
      pictures: [{ width: cleaned.width, height: cleaned.height }],
    });
    expect(first.pictures[0]?.dataUrl).toMatch(/^data:image\/png;base64,/);
    const seal = { text: '이자준', shape: 'square', engraved: true } as const;
    await invoke('marks.drawSeal', { seal });
    const place = { ...signaturePlace, right: 30, turn: -4 };
    await invoke('marks.setPlace', { kind: 'signature', place });
    const last = await invoke('marks.setTint', { tint: false });
    expect(last).toMatchObject({
      signature: { tint: false, place },
      seal: { kind: 'drawn', ...seal, place: sealPlace },
    });
    expect((await invoke('marks.undo', {})).signature?.tint).toBe(true);
    expect((await invoke('marks.undo', {})).signature?.place).toEqual(signaturePlace);
    expect((await invoke('marks.undo', {})).seal).toBeNull();
    expect(await invoke('marks.get', {})).toEqual(first);
    expect((await invoke('marks.undo', {})).signature).toBeNull();
    expect((await invoke('marks.undo', {})).signature).toBeNull();
  });

  it('replaced keep their place; one picture is kept once, and its undo has its picture still', async () => {
    const { box } = testBox();
    const at = '2026-11-22T09:00:00.000Z';
    const [one, two] = [await png(200, 80), await png(90, 90, '#b3362b')];
    setPicture(box, 'signature', one, at);
    const place = { ...signaturePlace, bottom: 20 };
    setPlace(box, 'signature', place, at);
    setPicture(box, 'signature', two, at);
    const { signature, seal } = setPicture(box, 'seal', two, at);
    expect(signature?.place).toEqual(place);
    expect(seal).toMatchObject({ kind: 'picture', picture: signature?.picture });
    expect(box.getSql('SELECT count(*) AS n FROM assets')).toEqual({ n: 2 });
    expect(dropUnusedAssets(box)).toBe(0);
    undoMarks(box, at);
    undoMarks(box, at);
    const back = readMarks(box).signature;
    expect([...readPictures(box, [back?.picture ?? ''])]).toHaveLength(1);
    expect(back?.picture).not.toBe(signature?.picture);
    expect(dropUnusedAssets(box)).toBe(1);
    expect(await checkBox(box)).toEqual([]);
  });

  it('cannot be placed before there is one', async () => {
    const { invoke } = await testBackend();
    await expect(
      invoke('marks.setPlace', { kind: 'seal', place: sealPlace }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(invoke('marks.setTint', { tint: true })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('keeps pictures for covers without metadata, at most 2000 px a side', async () => {
    const { invoke } = await testBackend();
    const noise = Buffer.from(Array.from({ length: 600 * 500 * 3 }, (_, n) => (n * 7919) % 251));
    const photo = await sharp(noise, { raw: { width: 600, height: 500, channels: 3 } })
      .resize(3000, 2500)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'somebody', Artist: 'secret place' } })
      .toBuffer();
    const kept = await invoke('marks.keepPicture', { bytes: new Uint8Array(photo) });
    expect(kept).toMatchObject({ width: 2000, height: 1667 });
    const [again] = await invoke('marks.pictures', { pictures: [kept.picture, 'f'.repeat(64)] });
    expect(again).toEqual(kept);
    const bytes = Buffer.from(kept.dataUrl.split(',')[1] ?? '', 'base64');
    expect(bytes.includes('secret place')).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'picture-unreadable'],
    ['garbage', () => new TextEncoder().encode('no picture at all'), 'picture-unreadable'],
    ['half a picture', async () => (await png(300, 300)).slice(0, 120), 'picture-unreadable'],
    [
      'an SVG with a script',
      () =>
        new TextEncoder().encode(
          '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
        ),
      'picture-unreadable',
    ],
    ['white paper', () => png(300, 200, '#ffffff'), 'picture-without-ink'],
    [
      'more pixels than are taken',
      async () =>
        new Uint8Array(
          await sharp({ create: { width: 9000, height: 6000, channels: 3, background: '#fff' } })
            .png()
            .toBuffer(),
        ),
      'picture-too-large',
    ],
  ])('refuses %s in words, and lives on', async (_, make, code) => {
    const { invoke } = await testBackend();
    const bytes = await make();
    await expect(invoke('marks.clean', { kind: 'signature', bytes })).rejects.toMatchObject({
      code,
    });
    expect((await invoke('marks.get', {})).signature).toBeNull();
  });

  it('cleans a photo of forty megapixels', async () => {
    const { invoke } = await testBackend();
    const small = await signaturePhoto({ noise: 4 });
    const large = await sharp(small).resize(8000, 5000).jpeg({ quality: 70 }).toBuffer();
    const cleaned = await invoke('marks.clean', {
      kind: 'signature',
      bytes: new Uint8Array(large),
    });
    expect(cleaned.width).toBeLessThanOrEqual(1200);
    expect(cleaned.width / cleaned.height).toBeGreaterThan(1.8);
  });

  it('takes the first picture of an animated one', async () => {
    const { invoke } = await testBackend();
    const frames = await Promise.all(
      ['#ffffff', '#000000'].map((background) => png(64, 64, background)),
    );
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    await expect(
      invoke('marks.clean', { kind: 'signature', bytes: new Uint8Array(gif) }),
    ).rejects.toMatchObject({ code: 'picture-without-ink' });
  });
});
