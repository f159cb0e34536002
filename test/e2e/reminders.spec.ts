import { expect, test } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { addCustomers } from '../support/seed.ts';
import { createInvoke } from '../../src/backend/client.ts';
import { WindowPage } from './page-models/window-page.ts';

/** Stands in the page for the browser's own notices: keeps them, and lets a test press one. */
const keepNotices = `
  window.keptNotices = [];
  window.Notification = class extends EventTarget {
    constructor(title, options) {
      super();
      window.keptNotices.push({ title, body: options.body, press: () => this.dispatchEvent(new Event('click')) });
    }
  };
`;

test('reminders are set, one is shown, and pressing it leads to today', async ({ app }) => {
  const { page } = app;
  const [id = 0] = await addCustomers(app, [{ name: '심청' }]);
  const today = new Date().toLocaleDateString('sv-SE');
  await createInvoke(app.backend.dispatch)('contacts.log', {
    customerId: id,
    fields: {
      direction: 'in',
      outcome: 'reached',
      note: '',
      startedAt: new Date(Date.now() - 60_000).toISOString(),
      durationSeconds: 10,
      settled: null,
      nextStep: '견적 보내기',
      nextStepDue: today,
    },
  });
  const window = new WindowPage(page);
  await window.goTo('설정');
  const section = page.getByRole('region', { name: '알림 센터' });
  const at = section.getByRole('textbox', { name: '알리는 시각' });
  await at.fill('7');
  await window.press('Tab');
  await expect(at).toHaveValue('07:00');
  await expect(section.getByText('조용한 시간이 끝나는 08:00에 보입니다')).toBeVisible();
  await section.getByRole('switch', { name: '먼저 챙길 일이 남았으면 한 번 더' }).press(' ');
  await expect(section.getByRole('textbox', { name: /먼저 챙길/ })).toBeHidden();
  await checkAccessible(page, 'reminders');

  await page.evaluate(keepNotices);
  await section.getByRole('button', { name: '지금 하나 보기' }).click();
  const kept = (what: string) => page.evaluate(`window.keptNotices[0]?.${what}`);
  await expect.poll(() => kept('title')).toBe('오늘 연락할 분 1명');
  expect(await kept('body')).not.toContain('심청');
  await kept('press()');
  await expect(window.places.getByRole('link', { name: /^오늘/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('the number of who is left stands before the title, and goes with the last', async ({
  app,
}) => {
  const { page } = app;
  const invoke = createInvoke(app.backend.dispatch);
  const [id = 0] = await addCustomers(app, [{ name: '심청' }]);
  const { contact } = await invoke('contacts.log', {
    customerId: id,
    fields: {
      direction: 'in',
      outcome: 'reached',
      note: '',
      startedAt: new Date(Date.now() - 60_000).toISOString(),
      durationSeconds: 10,
      settled: null,
      nextStep: '견적 보내기',
      nextStepDue: new Date().toLocaleDateString('sv-SE'),
    },
  });
  await expect(page).toHaveTitle(/^\(1\) /);
  await new WindowPage(page).goTo('고객');
  await expect(page).toHaveTitle('(1) 고객 · 단골');
  await invoke('contacts.setStepDone', { id: contact.id, done: true });
  await expect(page).toHaveTitle('고객 · 단골');
});
