import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { dropUnusedAssets, putAsset } from '../../../src/data/assets.ts';
import { recordChange } from '../../../src/data/changes.ts';
import { trashCustomers } from '../../../src/data/customers.ts';
import { addCustomer, at, testBox } from '../data/support.ts';
import { testBackend } from '../../support/backend.ts';

const picture = (colour: string) =>
  sharp({ create: { width: 900, height: 700, channels: 3, background: colour } })
    .withExif({ IFD0: { Make: 'CANARY-MAKE' } })
    .png()
    .toBuffer();

async function withCustomer() {
  const backend = await testBackend();
  const { customer } = await backend.invoke('customers.create', { fields: { name: '홍길동' } });
  return { backend, invoke: backend.invoke, id: customer.id };
}

it('keeps a photo in the box, and undoes and redoes it like any field', async () => {
  const { backend, invoke, id } = await withCustomer();
  expect(await invoke('customers.photo', { id })).toEqual({ dataUrl: null });
  const red = await invoke('customers.setPhoto', { id, bytes: await picture('#f00') });
  const blue = await invoke('customers.setPhoto', { id, bytes: await picture('#00f') });
  expect(red.customer.photo).toMatch(/^[0-9a-f]{64}$/);
  const shown = async () => (await invoke('customers.photo', { id })).dataUrl;
  const blueUrl = await shown();
  expect(blueUrl).toMatch(/^data:image\/jpeg;base64,/);
  const undone = await invoke('customers.undo', { changes: [blue.change ?? 0] });
  const redUrl = await shown();
  expect(redUrl).not.toBe(blueUrl);
  await invoke('customers.undo', { changes: undone.changes });
  expect(await shown()).toBe(blueUrl);
  await invoke('customers.setPhoto', { id, bytes: null });
  expect(await shown()).toBeNull();
  const [latest] = await invoke('customers.history', { id });
  expect(latest?.fields).toEqual({ photo: { before: blue.customer.photo, after: null } });
  await backend.restart();
  await backend.invoke('customers.undo', { changes: [latest?.id ?? 0] });
  expect((await backend.invoke('customers.photo', { id })).dataUrl).toBe(blueUrl);
});

it('the same picture again changes nothing', async () => {
  const { invoke, id } = await withCustomer();
  const bytes = await picture('#0f0');
  await invoke('customers.setPhoto', { id, bytes });
  expect((await invoke('customers.setPhoto', { id, bytes })).change).toBeNull();
});

it('leaves the card alone when the picture is refused', async () => {
  const { backend, invoke, id } = await withCustomer();
  const { customer } = await invoke('customers.setPhoto', { id, bytes: await picture('#0f0') });
  for (const bytes of [new Uint8Array(), Buffer.from('<svg/>'), new Uint8Array(31 * 1024 * 1024)])
    expect(await backend.backend.dispatch('customers.setPhoto', { id, bytes })).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/^photo-/) },
    });
  expect((await invoke('customers.get', { id })).photo).toBe(customer.photo);
  await invoke('customers.trash', { ids: [id] });
  await expect(
    invoke('customers.setPhoto', { id, bytes: await picture('#0f0') }),
  ).rejects.toMatchObject({ code: 'customer-in-trash' });
  await expect(invoke('customers.photo', { id: 999 })).rejects.toMatchObject({ code: 'not-found' });
});

it('names no photo that the box does not hold', async () => {
  const { invoke, id } = await withCustomer();
  const patch = { photo: 'a'.repeat(64) };
  await expect(invoke('customers.update', { id, patch })).rejects.toThrow();
});

it('writes nothing of it to the disk in plain', async () => {
  const { backend, invoke, id } = await withCustomer();
  await invoke('customers.setPhoto', { id, bytes: await picture('#0f0') });
  const { dataUrl } = await invoke('customers.photo', { id });
  const jpeg = Buffer.from((dataUrl ?? '').split(',')[1] ?? '', 'base64');
  await backend.close();
  const box = readFileSync(backend.path('dangol.box'));
  expect(box.length).toBeGreaterThan(jpeg.length);
  expect(box.includes(jpeg.subarray(-100))).toBe(false);
});

it('pictures on cards, in the trash and in the history stay when unused ones go', () => {
  const { box } = testBox();
  const [worn, binned, before, after, spare] = '12345';
  const sha = (digit = ''): string => digit.repeat(64);
  const id = addCustomer(box, { name: '가', photo: sha(worn) });
  trashCustomers(box, [addCustomer(box, { name: '나', photo: sha(binned) })], at);
  const fields = { photo: { before: sha(before), after: sha(after) } };
  recordChange(box, { customerId: id, at, through: 'typed', action: 'update', fields });
  const ids = [worn, binned, before, after, spare].map((digit = '') =>
    putAsset(box, { sha256: sha(digit), mediaType: 'image/jpeg', bytes: Buffer.from(digit) }, at),
  );
  expect(dropUnusedAssets(box)).toBe(1);
  expect(dropUnusedAssets(box)).toBe(0);
  const left = box.allSql<{ id: number }>('SELECT id FROM assets ORDER BY id');
  expect(left.map((asset) => asset.id)).toEqual(ids.slice(0, 4));
});
