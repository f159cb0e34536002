import { createInvoke } from '../../src/backend/client.ts';
import { expect, test } from '../support/app.ts';

test('the menu of an entry opens by mouse and by keyboard and gives the attention back', async ({
  app,
}) => {
  const invoke = createInvoke(app.backend.dispatch);
  const { customer } = await invoke('customers.create', { fields: { name: '홍길동' } });
  await invoke('contacts.log', {
    customerId: customer.id,
    fields: {
      direction: 'in',
      outcome: 'reached',
      note: '필터 교체 문의',
      startedAt: '2026-11-20T03:00:00Z',
      durationSeconds: 60,
      settled: null,
      nextStep: '',
      nextStepDue: null,
    },
  });
  const { page } = app;
  await page.evaluate((id) => (location.hash = `#/customers/${id}`), customer.id);
  const button = page.locator('.log-entry').getByRole('button', { name: /연락 기록/ });
  const trash = page.getByRole('menuitem', { name: '휴지통으로' });

  await button.focus();
  await page.keyboard.press('Enter');
  await expect(trash).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(trash).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(trash).toBeVisible();
  await page.keyboard.press('Escape');

  await page.reload();
  await button.click();
  await trash.click();
  await expect(page.locator('.log-entry')).toHaveCount(0);
});
