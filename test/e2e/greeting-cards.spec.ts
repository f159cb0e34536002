import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInvoke } from '../../src/backend/client.ts';
import { expect, test } from '../support/app.ts';
import { addCustomers } from '../support/seed.ts';
import { pageTexts } from '../unit/print/support/read-pdf.ts';
import { StudioPage } from './page-models/studio-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const message = '정수기를 믿고 맡겨 주셔서 고맙습니다.\n늘 곁에 있겠습니다.';
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const home = { kind: 'home' as const, postcode: '21999', line: '인천 연수구' };

test('a card is written, previewed, saved as PDF, kept on the customer and made again', async ({
  app,
}) => {
  await createInvoke(app.backend.dispatch)('settings.update', {
    patch: { agentName: '이자준' },
  });
  await addCustomers(app, [{ name: '심청', addresses: [home] }, { name: '홍길동' }]);
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
  await expect(studio.recipients.first()).toHaveAccessibleName(/^심청, 고침/);

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
  await expect(entry).toContainText('인쇄함');
  const words = entry.getByRole('button', { name: plain(message) });
  await words.click();
  await expect(words).toHaveAttribute('aria-expanded', 'true');
  await expect(entry.getByText(/청흑색 · A6 한 장씩/)).toBeVisible();
});

test('a message with characters that the hand lacks names them; the other cards are made, and it is mended', async ({
  app,
}) => {
  await addCustomers(app, [
    { name: '심청', addresses: [home] },
    { name: '홍길동', addresses: [home] },
  ]);
  const window = new WindowPage(app.page);
  const studio = new StudioPage(app.page);
  await window.goTo('감사카드');
  await studio.addRecipient('ㅅㅊ');
  await studio.addRecipient('홍길');
  await studio.recipients.first().click();
  await studio.message.fill('고맙습니다 ༄ 𓀀');
  const alert = app.page.getByRole('alert');
  await expect(alert).toContainText('이 손글씨에 없는 글자: ༄ 𓀀');
  await studio.savePdf();
  await expect(studio.dialog.getByText('만들지 못한 카드 1장')).toBeVisible();
  await expect(studio.dialog.getByText(/심청.*༄/)).toBeVisible();
  const invoke = createInvoke(app.backend.dispatch);
  const { sendings } = await invoke('greetingCards.sendings', { offset: 0, limit: 10 });
  expect(sendings.map(({ customerName }) => customerName)).toEqual(['홍길동']);

  await studio.dialog.getByRole('button', { name: '글 고치기' }).click();
  await expect(studio.message).toHaveValue('고맙습니다 ༄ 𓀀');
});

test('people come by the dozen, are switched off and on, taken out with a way back, and wait while one is elsewhere', async ({
  app,
}) => {
  const names = Array.from({ length: 12 }, (_, at) => `김손님${at + 1}`);
  await addCustomers(app, [{ name: '이영희' }, ...names.map((name) => ({ name }))]);
  const window = new WindowPage(app.page);
  const studio = new StudioPage(app.page);
  await window.goTo('감사카드');
  await studio.add.fill('김손님');
  await app.page.getByRole('button', { name: '찾은 12명 모두 더하기' }).click();
  await expect(window.message('12명을 더했습니다')).toBeVisible();
  const summary = app.page.getByText(/^12장 · 12쪽/);
  await expect(summary).toBeVisible();

  await studio.recipients.first().click();
  await window.press('x');
  await expect(studio.recipients.first()).toHaveAttribute('aria-selected', 'false');
  await expect(app.page.getByText(/^11장 · 11쪽.*빼 둔 분 1명/)).toBeVisible();
  await window.press('x');
  await expect(summary).toBeVisible();
  await window.press('j');
  await window.press('Delete');
  await expect(app.page.getByText(/^11장/)).toBeVisible();
  await app.page.getByRole('button', { name: '되돌리기' }).last().click();
  await expect(summary).toBeVisible();

  await studio.message.fill('찾아 주셔서 고맙습니다.');
  await window.goTo('고객');
  await window.goTo('감사카드');
  await expect(summary).toBeVisible();
  await expect(app.page.getByRole('option', { name: /고침/ })).toHaveCount(1);
});

test('who withdrew consent comes switched off and is written to only when taken in by hand', async ({
  app,
}) => {
  const [id = 0] = await addCustomers(app, [{ name: '심청', addresses: [home] }]);
  const invoke = createInvoke(app.backend.dispatch);
  await invoke('customers.update', {
    id,
    patch: {
      consents: [{ purpose: 'marketing', on: '2025-01-02', withdrawnOn: '2025-06-01' }],
    },
  });
  const studio = new StudioPage(app.page);
  await app.page.evaluate(`location.hash = '#/greeting-cards?ids=${id}'`);
  await expect(studio.recipients.first()).toHaveAccessibleName(/동의 철회/);
  await expect(studio.save).toBeDisabled();
  await app.page.getByRole('button', { name: '보내기', exact: true }).click();
  await expect(studio.save).toBeEnabled();
});

test('envelopes and labels go out with folded cards, which are marked as posted and found on their day', async ({
  app,
}) => {
  await addCustomers(app, [
    { name: '심청', addresses: [home] },
    { name: '홍길동', addresses: [{ ...home, line: '서울 중구 세종대로 110' }] },
    { name: '이영희' },
  ]);
  const window = new WindowPage(app.page);
  const studio = new StudioPage(app.page);
  await window.goTo('감사카드');
  for (const name of ['심청', '홍길동', '이영희']) await studio.addRecipient(name);
  const paper = await studio.openLook('카드');
  await studio.choose(paper, '크기와 배치', 'A5를 접은 A6');
  await studio.closeLook();
  const along = await studio.openLook('함께 인쇄');
  await studio.choose(along, '봉투', /규격 봉투/);
  await studio.choose(along, '주소 라벨', /3107/);
  await along.getByRole('radio', { name: '3', exact: true }).click();
  await studio.closeLook();
  await studio.savePdf();
  await expect(studio.dialog.getByText(/봉투 2장, 주소 라벨 2장/)).toBeVisible();
  await expect(studio.dialog.getByText('주소가 없어 봉투·라벨을 만들지 못한 분 1명')).toBeVisible();
  expect(readdirSync(app.downloads).filter((name) => name.endsWith('.pdf'))).toHaveLength(3);

  await studio.dialog.getByRole('button', { name: '지금 부친 것으로 표시' }).click();
  await expect(studio.dialog.getByText(/오늘 부친 것으로 표시했습니다/)).toBeVisible();
  await studio.dialog.getByRole('button', { name: '보낸 카드 보기' }).click();
  await expect(studio.sent.first()).toHaveAccessibleName(/부침$/);
  await app.page.getByRole('button', { name: '돌아왔음' }).click();
  await expect(studio.sent.first()).toHaveAccessibleName(/돌아옴$/);
  await app.page.getByRole('button', { name: '되돌리기' }).last().click();
  await expect(studio.sent.first()).toHaveAccessibleName(/부침$/);

  await app.page.getByText('달력', { exact: true }).click();
  await app.page.getByRole('button', { name: /3장/ }).click();
  await expect(studio.sent).toHaveCount(3);
});
