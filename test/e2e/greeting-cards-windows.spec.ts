import { createInvoke } from '../../src/backend/client.ts';
import { expect, test } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { addCustomers } from '../support/seed.ts';
import { StudioPage } from './page-models/studio-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const home = { kind: 'home' as const, postcode: '21999', line: '인천 연수구' };

test('every window of the studio is accessible', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const invoke = createInvoke(app.backend.dispatch);
  await invoke('marks.drawSeal', { seal: { text: '이자준', shape: 'round', engraved: false } });
  const ids = await addCustomers(app, [{ name: '심청', addresses: [home] }, { name: '홍길동' }]);
  const studio = new StudioPage(page);
  await new WindowPage(page).open(`#/greeting-cards?ids=${ids.join(',')}`);
  await expect(studio.preview('심청')).toBeVisible();
  await checkAccessible(page, 'studio');
  for (const row of ['손글씨', '잉크', '카드', '꾸밈', '서명·도장', '함께 인쇄']) {
    const dialog = await studio.openLook(row);
    if (row === '함께 인쇄') {
      await studio.choose(dialog, '주소 라벨', /3107/);
      await expect(dialog.getByRole('radio', { name: '1', exact: true })).toBeVisible();
    }
    await checkAccessible(page, row);
    await studio.closeLook();
  }
  await page.getByRole('button', { name: 'PDF 확인' }).click();
  await expect(studio.proof.getByRole('img', { name: '1 / 2쪽' })).toBeVisible();
  await checkAccessible(page, 'proof');
  await page.keyboard.press('Escape');

  await studio.recipients.last().click();
  await studio.message.fill('고맙습니다 𓀀');
  await expect(page.getByRole('alert')).toBeVisible();
  await checkAccessible(page, 'what cannot be written');
  await studio.savePdf();
  await expect(studio.dialog.getByText('만들지 못한 카드 1장')).toBeVisible();
  await checkAccessible(page, 'what came of a run');
});

test('an unfinished batch is there again after a restart, with its words', async ({ app }) => {
  await addCustomers(app, [{ name: '심청' }, { name: '홍길동' }]);
  const studio = new StudioPage(app.page);
  await new WindowPage(app.page).goTo('감사카드');
  await studio.addRecipient('ㅅㅊ');
  await studio.addRecipient('홍길');
  await studio.recipients.first().click();
  await studio.message.fill('다 쓰지 못한 글');
  const invoke = createInvoke(app.backend.dispatch);
  await expect
    .poll(async () => JSON.stringify(await invoke('greetingCards.draft')))
    .toContain('다 쓰지 못한 글');

  await app.restart();
  const again = new StudioPage(app.page);
  await new WindowPage(app.page).goTo('감사카드');
  await expect(again.recipients).toHaveCount(2);
  await again.recipients.first().click();
  await expect(again.message).toHaveValue('다 쓰지 못한 글');
});

test('a sentence from the card goes in where the caret stands, and out again', async ({ app }) => {
  const [id = 0] = await addCustomers(app, [{ name: '심청', addresses: [home] }]);
  const invoke = createInvoke(app.backend.dispatch);
  await invoke('customers.update', {
    id,
    patch: { preferences: [{ kind: 'preference', text: '화분 가꾸기' }] },
  });
  const [suggested] = await invoke('greetingCards.suggest', { customerId: id, language: 'ko' });
  expect(suggested).toBeDefined();
  const studio = new StudioPage(app.page);
  await new WindowPage(app.page).open(`#/greeting-cards?ids=${id}`);
  await studio.message.fill('처음입니다. 끝입니다.');
  for (let step = 0; step < '끝입니다.'.length; step++) await app.page.keyboard.press('ArrowLeft');
  await app.page.getByRole('button', { name: suggested?.text ?? '' }).click();
  await expect(studio.message).toHaveValue(`처음입니다. ${suggested?.text} 끝입니다.`);
  await app.page.keyboard.press('Control+z');
  await expect(studio.message).toHaveValue('처음입니다. 끝입니다.');
});
