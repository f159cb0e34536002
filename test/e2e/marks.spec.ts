import { createInvoke } from '../../src/backend/client.ts';
import { expect, test } from '../support/app.ts';
import { signaturePhoto } from '../support/signature-photo.ts';
import { MarksPage } from './page-models/marks-page.ts';
import { WindowPage } from './page-models/window-page.ts';

test('a photographed signature loses its paper, is placed by keys and mouse, and can be taken back', async ({
  app,
}) => {
  const { page } = app;
  const window = new WindowPage(page);
  const marks = new MarksPage(page);
  const invoke = createInvoke(app.backend.dispatch);
  const place = async () => (await invoke('marks.get', {})).signature?.place;
  await window.open('#/settings?section=marks');

  await marks.choose(
    'signature',
    '서명.jpg',
    await signaturePhoto({ lines: 'ruled', shadow: true }),
  );
  await expect(marks.dialog.getByRole('img', { name: '고른 그림 그대로' })).toBeVisible();
  await expect(marks.result).toBeVisible();
  const before = await marks.result.getAttribute('src');
  await marks.dialog.getByRole('slider', { name: '진하기' }).press('ArrowRight');
  await expect(marks.result).not.toHaveAttribute('src', before ?? '');
  await marks.save();
  await expect(marks.dialog).toBeHidden();
  await expect(marks.mark('signature')).toBeVisible();
  await expect(marks.card).toBeVisible();

  await marks.box('signature').focus();
  await window.press('Shift+ArrowLeft');
  await expect.poll(place).toMatchObject({ right: 19, bottom: 8.8 });
  const box = await marks.box('signature').boundingBox();
  if (!box) throw new Error('no box');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await place())?.bottom ?? 0).toBeGreaterThan(15);
  await page.getByRole('button', { name: '처음 자리로' }).click();
  await expect.poll(place).toMatchObject({ right: 14, bottom: 8.8 });
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect.poll(async () => (await place())?.bottom ?? 0).toBeGreaterThan(15);

  await marks.panel('signature').getByRole('button', { name: '빼기' }).click();
  await expect(marks.mark('signature')).toBeHidden();
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(marks.mark('signature')).toBeVisible();
});

test('a seal is drawn from the name, then taken from a photo', async ({ app }) => {
  const { page } = app;
  const window = new WindowPage(page);
  const marks = new MarksPage(page);
  const invoke = createInvoke(app.backend.dispatch);
  await invoke('settings.update', { patch: { agentName: '이자준' } });
  await window.open('#/settings?section=marks');

  await marks.panel('seal').getByRole('button', { name: '이름으로 새기기' }).click();
  await expect(marks.dialog.getByRole('textbox', { name: '새길 글자' })).toHaveValue('이자준');
  await expect(marks.dialog.getByRole('img', { name: '내 도장' })).toBeVisible();
  await marks.dialog.getByRole('radio', { name: '네모나게' }).check({ force: true });
  await marks.dialog.getByRole('radio', { name: '음각 (흰 글자)' }).check({ force: true });
  await marks.save();
  await expect(marks.dialog).toBeHidden();
  await expect(marks.mark('seal')).toBeVisible();
  expect((await invoke('marks.get', {})).seal).toMatchObject({
    ...{ kind: 'drawn', text: '이자준', shape: 'square', engraved: true },
  });

  await marks.choose('seal', '도장.jpg', await signaturePhoto({ stamp: true, ink: '#222222' }));
  await expect(marks.result).toBeVisible();
  await marks.save();
  await expect(marks.dialog).toBeHidden();
  expect((await invoke('marks.get', {})).seal?.kind).toBe('picture');
});

test('a picture without ink is told of, and one can be pasted', async ({ app }) => {
  const { page } = app;
  const marks = new MarksPage(page);
  await new WindowPage(page).open('#/settings?section=marks');
  await expect(marks.panel('signature')).toBeVisible();
  await marks.paste(await signaturePhoto({ stroke: 0 }));
  await expect(marks.dialog.getByText(/글씨나 도장 자국을 찾지 못했습니다/)).toBeVisible();
  await expect(marks.dialog.getByRole('button', { name: '저장' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(marks.dialog).toBeHidden();
  await marks.paste(await signaturePhoto());
  await expect(marks.result).toBeVisible();
});
