import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { createInvoke } from '../../src/backend/client.ts';
import { templateFile } from '../../src/shared/templates.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { addCustomers } from '../support/seed.ts';
import { checkAccessible } from '../support/axe.ts';
import { TemplatesPage } from './page-models/templates-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const invokeOf = (app: TestApp) => createInvoke(app.backend.dispatch);

async function named(app: TestApp): Promise<void> {
  await invokeOf(app)('settings.update', { patch: { agentName: '이자준' } });
  await app.page.reload();
}

test('a template is found in the gallery by its picture, title or words, and used', async ({
  app,
}) => {
  await named(app);
  const templates = new TemplatesPage(app.page);
  await new WindowPage(app.page).goTo('감사카드');
  await app.page.getByText('서식', { exact: true }).first().click();
  await expect(app.page.getByRole('row')).toHaveCount(20);
  await expect(templates.item('생신 축하').locator('img')).toBeVisible();
  await templates.find.fill('ㅅㅅ ㅊㅎ');
  await expect(app.page.getByRole('row')).toHaveCount(1);
  await templates.find.fill('없는말없는말');
  await expect(app.page.getByRole('heading', { name: '찾는 서식이 없습니다' })).toBeVisible();
  await app.page.getByRole('button', { name: '찾기 지우기' }).click();
  await expect(app.page.getByRole('row')).toHaveCount(20);
  await templates.item('소개 감사').getByRole('button', { name: '쓰기' }).click();
  await expect(
    app.page
      .getByRole('radiogroup', { name: '서식', exact: true })
      .getByRole('radio', { name: '소개 감사' }),
  ).toBeChecked();
});

test('fields are offered while typing, by keyboard alone, and Ctrl+Z takes them back', async ({
  app,
}) => {
  await named(app);
  const { page } = app;
  const templates = new TemplatesPage(page);
  const { message } = templates;
  await templates.openEditor('birthday');
  await templates.type(message, '안녕하세요, {');
  await expect(templates.offers.first()).toContainText('이름');
  expect(await templates.active(message)).toContain('이름');
  await page.keyboard.type('ㅅㄱㅎ');
  await expect(templates.offers).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(message).toHaveValue('안녕하세요, {referrer}');
  await expect(templates.particles.first()).toContainText('이/가');
  expect(await templates.active(message)).toBe('');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(message).toHaveValue('안녕하세요, {referrer:이/가}');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(message).toHaveValue('안녕하세요, {referrer}');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(message).toHaveValue('안녕하세요, {ㅅㄱㅎ');

  await templates.type(message, '{name}가');
  await page.keyboard.press('Tab');
  await expect(message).toHaveValue('{name:이/가}');
  await expect(message).toBeFocused();
  await page.keyboard.type(' {없는것');
  await expect(page.getByText('‘없는것’에 맞는 넣을 말이 없습니다.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('‘없는것’에 맞는 넣을 말이 없습니다.')).toBeHidden();
  await expect(message).toBeFocused();
});

test('a half-typed syllable already finds, and the Enter that ends it chooses nothing', async ({
  app,
}) => {
  await named(app);
  const templates = new TemplatesPage(app.page);
  await templates.openEditor('birthday');
  await templates.type(templates.message, '{');
  await compose(app.page, '호');
  await expect(templates.offers.first()).toContainText('호칭');
  const isTaken = await templates.message.evaluate(
    (area) =>
      !area.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          isComposing: true,
          bubbles: true,
          cancelable: true,
        }),
      ),
  );
  expect(isTaken).toBe(false);
  await expect(templates.message).toHaveValue('{호');
  await templates.offers.first().click();
  await expect(templates.message).toHaveValue('{honorific}');
});

/** Types as an input method does: the syllable is there, but not ended. */
async function compose(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

test('what is wrong in a text is marked with its reason and mended by a press', async ({ app }) => {
  await named(app);
  const { page } = app;
  const templates = new TemplatesPage(page);
  const { message } = templates;
  await templates.openEditor('birthday');
  await message.fill('{nmae}가 {?referrer}{referrer}님 덕분에');
  await expect(message).toHaveAttribute('aria-invalid', 'true');
  await expect(message).toHaveAccessibleDescription(/\{nmae\}: 없는 넣을 말입니다/);
  await expect(message).toHaveAccessibleDescription(/‘있을 때만’이 끝나지 않았습니다/);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByRole('alert').first()).toContainText('nmae');
  await page.getByRole('button', { name: '이름으로 바꾸기' }).click();
  await page.getByRole('button', { name: '이/가 맞추기' }).click();
  await page.getByRole('button', { name: '끝에 {/} 넣기' }).click();
  await expect(message).toHaveValue('{name:이/가} {?referrer}{referrer}님 덕분에{/}');
  await expect(message).toHaveAttribute('aria-invalid', 'false');

  await message.fill('늘 고맙습니다');
  await message.selectText();
  await page.getByRole('button', { name: '있을 때만' }).click();
  await page.getByRole('searchbox', { name: '무엇이 있을 때만 쓸까요?' }).fill('생일');
  await page.keyboard.press('Enter');
  await expect(message).toHaveValue('{?birthday}늘 고맙습니다{/}');
  await expect(message).toBeFocused();
});

test('the card is drawn while writing, for the sample and for anybody', async ({ app }) => {
  await addCustomers(app, [{ name: '심청' }]);
  await named(app);
  const { page } = app;
  const templates = new TemplatesPage(page);
  await templates.openEditor('first-meeting');
  await templates.message.fill('{promise} 잊지 않았습니다.');
  await templates.previews('잊지 않았습니다');
  await page.getByRole('button', { name: '견본 고객' }).click();
  await page.getByRole('searchbox', { name: '다른 고객으로 보기' }).fill('ㅅㅊ');
  await expect(page.getByRole('option', { name: /심청/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await templates.previews('심청');
  await expect(page.getByText('심청 님에게 없는 것: 지킨 약속', { exact: false })).toBeVisible();
  await templates.message.fill('가'.repeat(3000));
  await expect(page.getByRole('alert')).toContainText('글이 넘칩니다');
  await templates.message.fill('고맙습니다 ༄');
  await expect(page.getByRole('alert')).toContainText('༄');
  await page.getByRole('button', { name: '견본 고객으로' }).click();

  await page.getByRole('button', { name: /^배치/ }).click();
  await page.getByRole('radio', { name: 'A5를 접은 A6' }).check({ force: true });
  await page.keyboard.press('Escape');
  await page.getByText('겉쪽', { exact: true }).click();
  await expect(page.getByRole('img', { name: '카드 겉면' })).toBeVisible();
});

test('wordings are added, moved and removed with a way back; nothing unsaved is lost', async ({
  app,
}) => {
  await named(app);
  const { page } = app;
  const templates = new TemplatesPage(page);
  await templates.openGallery();
  await page.keyboard.press('a');
  await expect(templates.title).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('서식 이름을 적어 주세요.')).toBeVisible();
  await templates.title.fill('개업 축하');
  await templates.message.fill('첫 글');
  await page.getByRole('button', { name: '글 더하기' }).click();
  await expect(templates.message).toHaveValue('');
  await expect(templates.message).toBeFocused();
  await page.keyboard.type('둘째 글');
  await page.getByRole('button', { name: '글 2: 다른 일' }).click();
  await page.getByRole('menuitem', { name: '앞으로 옮기기' }).click();
  await expect(page.getByRole('radio', { name: '글 1' })).toBeChecked();
  await expect(templates.message).toHaveValue('둘째 글');

  // Leaving loses nothing: the gallery offers it, and so does the next start.
  await page.getByRole('button', { name: '서식 목록' }).click();
  await expect(page.getByRole('button', { name: '쓰다 만 새 서식 이어 쓰기' })).toBeVisible();
  await app.restart();
  const again = new TemplatesPage(app.page);
  await again.openGallery();
  await app.page.getByRole('button', { name: '쓰다 만 새 서식 이어 쓰기' }).click();
  await expect(again.title).toHaveValue('개업 축하');
  await expect(again.message).toHaveValue('둘째 글');
  await app.page.keyboard.press('ControlOrMeta+s');
  await expect(again.state).toHaveText('저장됨');
  await expect(again.save).toBeDisabled();

  await app.page.getByRole('button', { name: '글 1: 다른 일' }).click();
  await app.page.getByRole('menuitem', { name: '이 글 지우기' }).click();
  await expect(again.message).toHaveValue('첫 글');
  await app.page.getByRole('button', { name: '되돌리기' }).click();
  await expect(again.message).toHaveValue('둘째 글');
  await expect(again.state).toHaveText('저장됨');
  const [own] = (await invokeOf(app)('templates.list', { language: 'ko' })).filter(
    ({ builtIn }) => !builtIn,
  );
  expect(own?.wordings.map(({ message }) => message)).toEqual(['둘째 글', '첫 글']);
  expect(await invokeOf(app)('templates.drafts')).toEqual([]);
});

test('a built-in template is edited and gets its own words back; a copy is removed with undo', async ({
  app,
}) => {
  await named(app);
  const { page } = app;
  const templates = new TemplatesPage(page);
  const window = new WindowPage(page);
  await templates.openEditor('birthday');
  const before = await templates.message.inputValue();
  await templates.message.fill('생신 축하드려요.');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(templates.state).toHaveText('저장됨');
  await page.getByRole('button', { name: '서식 목록' }).click();
  await expect(templates.item('생신 축하')).toContainText('고침');
  await templates.choose('생신 축하', '처음 글로 되돌리기');
  await expect(window.message('처음 글로 되돌렸습니다')).toBeVisible();
  await expect(templates.item('생신 축하')).not.toContainText('고침');
  await templates.openEditor('birthday');
  await expect(templates.message).toHaveValue(before);

  await page.getByRole('button', { name: '생신 축하: 다른 일' }).click();
  await page.getByRole('menuitem', { name: '복제' }).click();
  await expect(templates.title).toHaveValue('생신 축하 (사본)');
  await page.getByRole('button', { name: '서식 목록' }).click();
  await templates.choose('생신 축하 (사본)', '지우기');
  await expect(templates.item('생신 축하 (사본)')).toBeHidden();
  await window.messages
    .locator('.toast', { hasText: '지웠습니다' })
    .getByRole('button', { name: '되돌리기' })
    .click();
  await expect(templates.item('생신 축하 (사본)')).toBeVisible();
});

test('templates go into a file and come back; what is refused says why', async ({ app }) => {
  await named(app);
  const { page } = app;
  const templates = new TemplatesPage(page);
  const window = new WindowPage(page);
  const invoke = invokeOf(app);
  const wordings = [{ greeting: '{name} 님께', message: '생신 축하드려요.', closing: '{agent}' }];
  const own = await invoke('templates.save', {
    fields: { language: 'ko', wordings, look: {}, title: '내 생신 카드', group: 'own' },
  });
  await templates.openGallery();
  await templates.choose('내 생신 카드', '파일로 내보내기');
  const said = await window.message(/저장했습니다/).innerText();
  const file = /(\/[^\s]+\.json)/.exec(said)?.[1] ?? '';
  const bytes = readFileSync(file);
  await invoke('templates.remove', { name: own.name, language: 'ko' });
  await expect(templates.item('내 생신 카드')).toBeHidden();

  const choose = async (name: string, buffer: Buffer) => {
    await page
      .locator('input[type=file]')
      .last()
      .setInputFiles({ name, mimeType: 'application/json', buffer });
  };
  await page.getByRole('main').getByRole('button', { name: '가져오기' }).click();
  const dialog = page.getByRole('dialog', { name: '서식 가져오기' });
  await choose('빈.json', Buffer.from('[]'));
  await expect(dialog.getByRole('alert')).toBeVisible();
  await choose('서식.json', bytes);
  await expect(dialog.getByText('서식 1개를 가져왔습니다.')).toBeVisible();
  await dialog.getByRole('button', { name: '다른 파일' }).click();
  await choose('서식.json', bytes);
  await expect(dialog.getByText(/이미 똑같은 서식/)).toBeVisible();
  await window.press('Escape');
  await expect(templates.item('내 생신 카드')).toBeVisible();

  // A field that is not there: refused by name, the others come in, and all of it goes back.
  const written = templateFile.parse(JSON.parse(bytes.toString()));
  const [first] = written.templates;
  const words = (message: string) => [{ greeting: '', message, closing: '' }];
  const two = [
    { ...first, title: '고장 난 것', wordings: words('{nmae} 안녕') },
    { ...first, title: '둘째 카드', wordings: words('안녕하세요') },
  ];
  const mixed = JSON.stringify({ ...written, templates: two });
  await page.getByRole('main').getByRole('button', { name: '가져오기' }).click();
  await choose('섞인.json', Buffer.from(mixed));
  await expect(dialog.getByText('서식 1개를 가져왔습니다.')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toContainText('고장 난 것');
  await expect(dialog.getByRole('listitem')).toContainText('nmae');
  await dialog.getByRole('button', { name: '가져온 것 되돌리기' }).click();
  await expect(window.message('가져온 서식 1개를 되돌렸습니다.')).toBeVisible();
  await expect(templates.item('둘째 카드')).toBeHidden();
  await expect(templates.item('내 생신 카드')).toBeVisible();
});

test('gallery and editor can be used without a mouse and by a screen reader', async ({ app }) => {
  await named(app);
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const templates = new TemplatesPage(page);
  await templates.openGallery();
  await checkAccessible(page, 'gallery');
  const first = page.getByRole('row').first();
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByText('1개 골랐습니다')).toBeVisible();
  await page.getByRole('button', { name: '고르기 풀기' }).click();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(templates.message).toBeVisible();
  await templates.type(templates.message, '{');
  await expect(templates.offers.first()).toBeVisible();
  await checkAccessible(page, 'editor with its list');
});
