import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { createInvoke } from '../../src/backend/client.ts';
import { emptyCustomer, type CustomerPatch } from '../../src/shared/customer-card.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { textKeys, visibleTexts } from '../support/visible-texts.ts';
import { ReferralsPage } from './page-models/referrals-page.ts';
import { StudioPage } from './page-models/studio-page.ts';
import { TodayPage } from './page-models/today-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const dayAgo = (days: number) => {
  const day = new Date(Date.now() - days * 86_400_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

/** 윤서연 introduced 조민재 and 한지우, 조민재 introduced 박도현; with 한지우 a matter is open. */
async function someReferrals(app: TestApp) {
  const invoke = createInvoke(app.backend.dispatch);
  const add = async (fields: CustomerPatch) =>
    (await invoke('customers.create', { fields: { ...emptyCustomer, ...fields } })).customer;
  const host = await add({ name: '윤서연', company: '서연상사' });
  const by = { referredBy: host.uid };
  const guest = await add({ name: '조민재', ...by, referredOn: dayAgo(3) });
  const second = await add({
    name: '한지우',
    ...by,
    referredOn: dayAgo(40),
    referralThankedOn: dayAgo(39),
  });
  const last = await add({ name: '박도현', referredBy: guest.uid, referredOn: dayAgo(1) });
  await invoke('contacts.log', {
    customerId: second.id,
    fields: {
      direction: 'in',
      outcome: 'reached',
      note: '필터 소음',
      startedAt: new Date(Date.now() - 86_400_000).toISOString(),
      durationSeconds: 60,
      settled: false,
      nextStep: '',
      nextStepDue: null,
    },
  });
  return { host, guest, second, last };
}

test('without referrals it says where they come from', async ({ app }) => {
  const window = new WindowPage(app.page);
  await window.open('#/referrals');
  await expect(window.heading('소개')).toBeVisible();
  await expect(app.page.getByText('아직 적힌 소개가 없습니다')).toBeVisible();
  await check(app.page, 'no referrals');
});

test('the picture is walked by keys and says all that it shows', async ({ app }) => {
  const { guest } = await someReferrals(app);
  const window = new WindowPage(app.page);
  const referrals = new ReferralsPage(app.page);
  await window.open('#/referrals');
  await expect(referrals.people).toHaveCount(4);
  await expect(referrals.person('한지우')).toHaveAccessibleName(
    /윤서연 님이 .* 소개, .* 감사 인사, .*부터 해결되지 않은 일이 있음/,
  );
  await expect(referrals.person('윤서연')).toHaveAttribute('aria-expanded', 'true');

  await window.press('p');
  await expect(referrals.picture).toBeFocused();
  await window.press('ArrowRight');
  await expect(referrals.chosen).toHaveAccessibleName(/^윤서연/);
  await window.press('ArrowRight');
  await expect(referrals.chosen).toHaveAccessibleName(/^한지우/);
  await window.press('ArrowDown');
  await expect(referrals.chosen).toHaveAccessibleName(/^조민재/);
  await expect(referrals.about('조민재')).toContainText('감사 인사 전');
  await expect(referrals.row('조민재').first()).toHaveAttribute('aria-selected', 'true');
  await window.press('Space');
  await expect(referrals.people).toHaveCount(3);
  await window.press('ArrowRight');
  await expect(referrals.chosen).toHaveAccessibleName(/^박도현/);
  await window.press('ArrowLeft');
  await window.press('Enter');
  await expect(window.card.of('조민재')).toBeVisible();
  await window.press('Alt+ArrowLeft');
  await expect(referrals.chosen).toHaveAccessibleName(/^조민재/);
  await expect(app.page).toHaveURL(new RegExp(`referrals\\?id=${guest.id}$`));
});

test('it can be enlarged, made small and shown whole; far away the chosen one stays', async ({
  app,
}) => {
  await someReferrals(app);
  const window = new WindowPage(app.page);
  const referrals = new ReferralsPage(app.page);
  await window.open('#/referrals');
  const width = async () => (await referrals.people.first().boundingBox())?.width ?? 0;
  await expect(referrals.people).toHaveCount(4);
  const before = await width();
  await referrals.button('그림 크게').click();
  await expect.poll(width).toBeGreaterThan(before * 1.2);
  await window.press('0');
  await expect.poll(width).toBeCloseTo(before, 0);
  await referrals.picture.hover();
  await app.page.mouse.wheel(0, -100);
  await expect.poll(width).toBeGreaterThan(before * 1.1);
  await referrals.button('모두 접기').click();
  await expect(referrals.people).toHaveCount(1);
  await referrals.button('모두 펴기').click();
  await expect(referrals.people).toHaveCount(4);
});

test('the list finds by initial consonants and shows whom it chooses in the picture', async ({
  app,
}) => {
  await someReferrals(app);
  const window = new WindowPage(app.page);
  const referrals = new ReferralsPage(app.page);
  await window.open('#/referrals');
  await expect(referrals.rows).toHaveText([/윤서연/, /조민재/, /박도현/, /한지우/]);
  await referrals.order('해결되지 않은 일 먼저');
  await expect(referrals.rows.first()).toHaveText(/한지우/);
  await referrals.button('모두 접기').click();
  await referrals.filter.fill('ㅂㄷㅎ');
  await expect(referrals.rows).toHaveCount(1);
  await window.press('Enter');
  await expect(referrals.chosen).toHaveAccessibleName(/^박도현/);
  await window.press('Enter');
  await expect(window.card.of('박도현')).toBeVisible();
});

test('thanks are noted, taken back, and written as a card, from the picture and from Today', async ({
  app,
}) => {
  const { host, guest } = await someReferrals(app);
  const invoke = createInvoke(app.backend.dispatch);
  const thankedOn = async () => (await invoke('customers.get', { id: guest.id })).referralThankedOn;
  const window = new WindowPage(app.page);
  const referrals = new ReferralsPage(app.page);
  await window.open(`#/referrals?id=${guest.id}`);
  await expect(referrals.about('조민재')).toContainText('감사 인사 전');
  await window.press('t');
  await expect(window.message('윤서연 님께 감사 인사를 드린 것으로 적었습니다.')).toBeVisible();
  expect(await thankedOn()).toBe(dayAgo(0));
  // Seen before it is taken back: what is shown follows a moment later.
  await expect(referrals.about('조민재')).not.toContainText('감사 인사 전');
  await window.press('z');
  await expect(referrals.about('조민재')).toContainText('감사 인사 전');
  expect(await thankedOn()).toBeNull();
  await window.press('g');
  await expect(window.heading('감사카드')).toBeVisible();
  await expect(app.page.getByRole('radio', { name: /소개 감사/ })).toBeChecked();
  await expect(new StudioPage(app.page).recipients).toHaveText([new RegExp(host.name)]);

  const today = new TodayPage(app.page);
  await window.goTo('오늘');
  await expect(today.group('날과 계약')).toContainText('조민재 님을 소개해 주신 데 감사');
  await today.people.filter({ hasText: '윤서연' }).click();
  await window.press('Space');
  await expect(today.panel('윤서연').or(today.panel('조민재'))).toBeVisible();
  await expect.poll(thankedOn).toBe(dayAgo(0));
});

test('picture, list and Today are accessible in both themes, narrow and with large text', async ({
  app,
}) => {
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { second } = await someReferrals(app);
  const window = new WindowPage(page);
  const referrals = new ReferralsPage(page);
  await window.open(`#/referrals?id=${second.id}`);
  await expect(referrals.about('한지우')).toBeVisible();
  await check(page, 'referrals');
  await page.setViewportSize({ width: 900, height: 700 });
  await page.evaluate(`document.documentElement.style.fontSize = '24px'`);
  await expect(page.getByRole('radio', { name: '목록' })).toBeVisible();
  await check(page, 'referrals, narrow, large text');
  await page.getByText('목록', { exact: true }).click();
  await expect(referrals.rows.first()).toBeVisible();
  await check(page, 'list of referrals, narrow, large text');
  await window.open('#/today');
  await expect(new TodayPage(page).people.first()).toBeVisible();
  await check(page, 'Today');
});

test('names of 250 letters leave room for the rest, and an address names whom to show', async ({
  app,
}) => {
  const { host } = await someReferrals(app);
  const invoke = createInvoke(app.backend.dispatch);
  const name = '가나다라마바사아자차'.repeat(25);
  const fields = { ...emptyCustomer, name, company: 'w'.repeat(250), referredBy: host.uid };
  const { customer } = await invoke('customers.create', { fields });
  await invoke('customers.create', {
    fields: { ...emptyCustomer, name: '끝사람', referredBy: customer.uid },
  });
  const window = new WindowPage(app.page);
  const referrals = new ReferralsPage(app.page);
  await window.open('#/referrals');
  await expect(referrals.people).toHaveCount(6);
  await referrals.button('모두 접기').click();
  await window.open(`#/referrals?id=${customer.id}`);
  await expect(referrals.chosen).toHaveAccessibleName(/^가나다라/);
  await expect(referrals.chosen).toBeInViewport();
  for (const size of ['', '150%']) {
    await app.page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
    await expect(referrals.chosen).toBeInViewport();
    const button = referrals.button(/카드 열기/);
    await button.scrollIntoViewIfNeeded();
    await expect(button).toBeInViewport({ ratio: 1 });
  }
});

/** Texts instead of their names, and nothing for axe to find, in both themes. */
async function check(page: Page, title: string): Promise<void> {
  expect.soft(textKeys(await visibleTexts(page)), title).toEqual([]);
  for (const theme of ['light', 'dark']) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    // Legacy mode needs no second page, which the program's window would close.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
    expect.soft(found, `${title}, ${theme}`).toEqual([]);
  }
}
