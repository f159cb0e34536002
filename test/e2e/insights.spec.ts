import { addToMonth, monthOf } from '../../src/core/months.ts';
import { feedback } from '../../src/shared/feedback.ts';
import { promise } from '../../src/shared/promises.ts';
import { expect, test } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { addCustomers } from '../support/seed.ts';
import { InsightsPage } from './page-models/insights-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const now = new Date();
const thisMonth = addToMonth(`${now.getFullYear()}-01`, now.getMonth());
/** The tenth of a month so many months ago. */
const tenth = (months: number) => `${addToMonth(thisMonth, -months)}-10`;
const shown = (day: string) => {
  const [year, month] = monthOf(day).split('-').map(Number);
  return `${year}년 ${month}월`;
};

const promised = (told: string, state: 'kept' | 'broken', uid: string) =>
  promise.parse({
    uid,
    text: '견적',
    by: 'me',
    madeOn: tenth(20),
    told,
    state,
    closedOn: told,
    note: state === 'broken' ? '사과드림' : '',
  });

/** 한지우 got three of four promises, two months ago and last month; 오세훈 one. */
const someWork = () => [
  {
    name: '한지우',
    promises: [
      promised(tenth(2), 'kept', 'p1'),
      promised(tenth(2), 'kept', 'p2'),
      promised(tenth(1), 'kept', 'p3'),
      promised(tenth(1), 'broken', 'p4'),
    ],
    feedback: [feedback.parse({ uid: 'f1', on: tenth(1), text: '빨라서 좋아요' })],
  },
  { name: '오세훈', promises: [promised(tenth(1), 'kept', 'p5')] },
];

test('a number leads to its people, they to their cards, and back leads back', async ({ app }) => {
  const window = new WindowPage(app.page);
  const insights = new InsightsPage(app.page);
  await window.open('#/insights');
  await expect(window.heading('살펴보기')).toBeVisible();
  await expect(app.page.getByText('아직 살펴볼 것이 없습니다')).toBeVisible();

  await addCustomers(app, someWork());
  await expect(
    insights.panel('약속').getByText('날이 온 5개 가운데 4개를 지켰습니다'),
  ).toBeVisible();
  await expect(insights.panel('입금 감사')).toContainText('입금 목록을 가져오면');
  await expect(insights.bars('약속')).toHaveCount(2);

  await insights.number('약속', '못 지킨 약속').getByRole('link').click();
  await expect(window.heading(/^못 지킨 약속 · /)).toBeVisible();
  await expect(insights.people).toHaveText([/한지우/]);
  await app.page.getByRole('link', { name: '지킨 약속', exact: true }).click();
  await expect(insights.people).toHaveCount(2);
  await insights.people.filter({ hasText: '오세훈' }).click();
  await expect(window.card.of('오세훈')).toBeVisible();
  await app.page.goBack();
  await expect(window.heading(/^지킨 약속 · /)).toBeVisible();
  await app.page.getByRole('main').getByRole('link', { name: '살펴보기' }).click();
  await expect(insights.panel('약속')).toBeVisible();
});

test('by keyboard from bar to bar, and as a table of numbers', async ({ app }) => {
  await addCustomers(app, someWork());
  const window = new WindowPage(app.page);
  const insights = new InsightsPage(app.page);
  await window.open('#/insights');
  const bars = insights.bars('약속');
  await expect(bars.nth(1)).toHaveAccessibleName(
    `${shown(tenth(1))}: 날이 온 3개 가운데 2개를 지켰습니다`,
  );
  // One stop for the tab key: the newest bar; the arrows go on.
  await expect(bars.nth(0)).toHaveAttribute('tabindex', '-1');
  await bars.nth(1).focus();
  await window.press('ArrowLeft');
  await expect(bars.nth(0)).toBeFocused();
  await window.press('End');
  await expect(bars.nth(1)).toBeFocused();
  await window.press('Home');
  await window.press('Enter');
  await expect(window.heading(`지킨 약속 · ${shown(tenth(2))}`)).toBeVisible();
  await expect(insights.people).toHaveText([/한지우/]);
  await checkAccessible(app.page, 'people of a number');

  await window.open('#/insights');
  await insights.showAs('숫자');
  const row = insights.panel('약속').getByRole('row', { name: shown(tenth(1)) });
  await expect(row.getByRole('cell')).toHaveText(['2', '0', '1', '0']);
  await checkAccessible(app.page, 'insights as numbers');
  await row.getByRole('link', { name: '1' }).click();
  await expect(window.heading(`못 지킨 약속 · ${shown(tenth(1))}`)).toBeVisible();
});

test('the range is chosen, kept in the address, and looks at other months', async ({ app }) => {
  await addCustomers(app, [{ name: '심청', promises: [promised(tenth(15), 'kept', 'p9')] }]);
  const window = new WindowPage(app.page);
  const insights = new InsightsPage(app.page);
  await window.open('#/insights');
  await expect(insights.panel('약속')).toContainText('날짜를 말씀드린 약속이');
  await insights.choose('최근 24개월');
  await expect(insights.panel('약속')).toContainText('날이 온 1개 가운데 1개를 지켰습니다');
  await insights.bars('약속').click();
  await expect(insights.people).toHaveText([/심청/]);
  await app.page.getByRole('main').getByRole('link', { name: '살펴보기' }).click();
  await expect(insights.panel('약속')).toContainText('날이 온 1개');
  await expect(insights.panel('마지막 연락').getByRole('link')).toHaveAccessibleName(
    /아직 없음.*1명/,
  );
  await insights.panel('마지막 연락').getByRole('link').click();
  await expect(window.heading('마지막 연락 · 아직 없음')).toBeVisible();
  await expect(insights.people).toHaveText([/심청/]);
});
