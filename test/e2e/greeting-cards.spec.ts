import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createInvoke } from '../../src/backend/client.ts';
import { expect, test } from '../support/app.ts';
import { addCustomers } from '../support/seed.ts';
import { pageTexts } from '../unit/print/support/read-pdf.ts';
import { StudioPage } from './page-models/studio-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const message = '정수기를 믿고 맡겨 주셔서 고맙습니다.\n늘 곁에 있겠습니다.';
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test('a card is written, previewed, saved as PDF, kept on the customer and made again', async ({
  app,
}) => {
  await createInvoke(app.backend.dispatch)('settings.update', {
    patch: { agentName: '이자준' },
  });
  await addCustomers(app, [
    { name: '심청', addresses: [{ kind: 'home', postcode: '21999', line: '인천 연수구' }] },
    { name: '홍길동' },
  ]);
  const window = new WindowPage(app.page);
  const studio = new StudioPage(app.page);
  await window.goTo('감사카드');
  await expect(studio.save).toBeDisabled();
  await studio.addRecipient('ㅅㅊ');
  await studio.addRecipient('홍길');
  await expect(studio.recipients).toHaveCount(2);
  await expect(studio.recipients.last()).toHaveAccessibleName('홍길동, 주소 없음');

  await studio.recipients.first().click();
  await studio.chooseTemplate('생신 축하');
  await expect(studio.message).toHaveValue(/생신|생일/);
  await expect(studio.closing).toHaveValue(/이자준/);
  await studio.message.fill(message);
  await expect(studio.preview('심청', plain(message))).toBeVisible();
  await expect(app.page.getByText(/넘침 없음/)).toBeVisible();
  await expect(studio.recipients.first()).toHaveAccessibleName('심청, 고침');

  await app.page.getByRole('button', { name: 'PDF 확인' }).click();
  const proof = app.page.getByRole('dialog', { name: '인쇄될 PDF' });
  await expect(proof.getByRole('img', { name: '1 / 2쪽' })).toBeVisible();
  await expect.poll(() => darkPixels(app.page)).toBeGreaterThan(500);
  await proof.getByRole('button', { name: '뒤쪽' }).click();
  await expect(proof.getByRole('img', { name: '2 / 2쪽' })).toBeVisible();
  await window.press('Escape');
  await expect(proof).toBeHidden();

  const file = await studio.savePdf();
  expect(file.startsWith(app.downloads)).toBe(true);
  const pdf = readFileSync(file);
  const texts = pageTexts(pdf);
  expect(texts).toHaveLength(2);
  expect(plain(texts[0] ?? '')).toContain(plain(message));
  expect(texts[1]).toContain('홍길동');
  await expect(studio.dialog.getByText('2명의 카드에 발송 기록을 남겼습니다.')).toBeVisible();

  await studio.dialog.getByRole('button', { name: '보낸 카드 보기' }).click();
  await expect(studio.sent).toHaveCount(2);
  const before = readdirSync(app.downloads);
  await app.page.getByRole('button', { name: '모두 PDF로' }).click();
  await expect(window.message('처음과 똑같은 카드입니다')).toBeVisible();
  const again = readdirSync(app.downloads).find((name) => !before.includes(name));
  expect(readFileSync(join(app.downloads, again ?? '')).equals(pdf)).toBe(true);

  await window.search.open();
  await window.search.input.fill('심청');
  await window.press('Enter');
  await window.card.show('감사카드');
  const entry = window.card.timeline.getByRole('listitem');
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText('발송');
  const words = entry.getByRole('button', { name: plain(message) });
  await words.click();
  await expect(words).toHaveAttribute('aria-expanded', 'true');
  await expect(entry.getByText('나눔손글씨 펜 · 청흑색 · A6 한 장')).toBeVisible();
});

test('a message with characters that the hand lacks names them, and nothing is made', async ({
  app,
}) => {
  await addCustomers(app, [{ name: '심청' }]);
  const window = new WindowPage(app.page);
  const studio = new StudioPage(app.page);
  await window.goTo('감사카드');
  await studio.addRecipient('ㅅㅊ');
  await studio.message.fill('고맙습니다 ༄ 𓀀');
  const alert = app.page.getByRole('alert');
  await expect(alert).toContainText('이 손글씨에 없는 글자: ༄ 𓀀');
  await studio.save.click();
  await expect(app.page.getByText(/다음 글자가 없습니다: .*༄.*𓀀/)).toBeVisible();
  expect(readdirSync(app.downloads)).toEqual([]);
  const sent = await createInvoke(app.backend.dispatch)('greetingCards.sendings', {
    offset: 0,
    limit: 10,
  });
  expect(sent.total).toBe(0);
});

/** How many dark points the page drawn in the dialog has. */
function darkPixels(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen || canvas.width === 0) return 0;
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at] ?? 255) < 100 && (data[at + 3] ?? 0) > 200) dark += 1;
    }
    return dark;
  });
}
