import { createInvoke } from '../../src/backend/client.ts';
import { emptyCustomer } from '../../src/shared/customer-card.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { CustomersPage } from './page-models/customers-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const people = [
  ['홍길동', '010-2384-1177', '활빈전기'],
  ['홍기순', '010-5555-0101', '소나무식당'],
  ['한가득', '010-7777-0505', '한빛법률사무소'],
  ['심청', '010-3333-9090', ''],
] as const;

async function fill(app: TestApp): Promise<void> {
  const invoke = createInvoke(app.backend.dispatch);
  for (const [name, number, company] of people) {
    const fields = { ...emptyCustomer, name, company, phones: [{ kind: 'mobile', number }] };
    await invoke('customers.create', { fields });
  }
}

test('Ctrl+K finds by consonants, half a syllable and digits, and marks what was found', async ({
  app,
}) => {
  await fill(app);
  const window = new WindowPage(app.page);
  const { search } = window;

  await search.open();
  await app.page.keyboard.insertText('ㅎㄱㄷ');
  await expect(search.results).toHaveText([/한가득/, /홍길동/]);
  await expect(search.marks).toHaveText(['한가득', '홍길동']);
  await window.press('ArrowDown');
  await window.press('Enter');
  await expect(window.card.of('홍길동')).toBeVisible();

  await search.open();
  await search.input.fill('홍기');
  await expect(search.results).toHaveText([/홍기순/, /홍길동/]);
  await expect(search.marks).toHaveText(['홍기', '홍길']);
  await search.input.fill('9090');
  await expect(search.results).toHaveText([/심청/]);
  await expect(search.marks).toHaveText(['9090']);
  await search.input.fill('소나무');
  await expect(search.marks).toHaveText(['소나무']);
  await search.input.fill('없는 사람');
  await expect(search.results).toHaveCount(0);
  await search.close();

  await window.goTo('고객');
  const customers = new CustomersPage(app.page);
  await customers.text.fill('ㅎㄱㄷ');
  await expect(customers.rows).toHaveText([/한가득/, /홍길동/]);
  await expect(customers.list.locator('mark')).toHaveText(['한가득', '홍길동']);
});

test('Enter that ends a composed syllable does not submit; the next one does', async ({ app }) => {
  await fill(app);
  const window = new WindowPage(app.page);
  const { search } = window;
  const keyboard = await app.page.context().newCDPSession(app.page);
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  const pressWhileComposing = () =>
    keyboard.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      code: 'Enter',
      key: 'Process',
    });

  await search.open();
  for (const text of ['ㅅ', '시', '심']) await compose(text);
  await expect(search.results).toHaveText([/심청/]);
  await pressWhileComposing();
  await expect(search.input).toBeFocused();
  await keyboard.send('Input.insertText', { text: '심' });
  await expect(search.input).toHaveValue('심');
  await window.press('Enter');
  await expect(window.card.of('심청')).toBeVisible();

  await app.page.getByRole('textbox', { name: '태그 더하기' }).focus();
  for (const text of ['ㄷ', '다', '단']) await compose(text);
  await pressWhileComposing();
  const tags = app.page.getByRole('group', { name: '태그' });
  await expect(tags.getByRole('button', { name: /지우기/ })).toHaveCount(0);
  await keyboard.send('Input.insertText', { text: '단' });
  await window.press('Enter');
  await expect(tags.getByRole('button', { name: '단 지우기' })).toBeVisible();
});
