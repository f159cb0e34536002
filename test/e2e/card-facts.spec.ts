import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { createInvoke } from '../../src/backend/client.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { addCustomers } from '../support/seed.ts';
import { CardFacts } from './page-models/card-facts.ts';
import { WindowPage } from './page-models/window-page.ts';

async function openCard(app: TestApp, fields: Parameters<typeof addCustomers>[1]) {
  const [id = 0, ...others] = await addCustomers(app, fields);
  const window = new WindowPage(app.page);
  const facts = new CardFacts(app.page);
  await window.open(`#/customers/${id}`);
  await expect(facts.card).toBeVisible();
  const invoke = createInvoke(app.backend.dispatch);
  return { id, others, window, facts, invoke, stored: () => invoke('customers.get', { id }) };
}

test('what to mind and what they like: added by one line, edited in place, removed with a way back', async ({
  app,
}) => {
  const { window, facts, stored } = await openCard(app, [{ name: '한지우' }]);
  await facts.note('꼭 지킬 것', '청구서는 사무실 말고 댁으로', '밤에는 절대 전화하지 말 것');
  await facts.note('좋아하시는 것', '따뜻한 보리차');
  await expect(facts.mind.getByRole('listitem')).toHaveCount(2);
  // What must never be done stands first.
  await expect(facts.mind.getByRole('listitem').first()).toContainText('금기');
  expect((await stored()).preferences.map(({ kind }) => kind)).toEqual([
    'request',
    'deal-breaker',
    'preference',
  ]);

  const mark = facts.mind.getByRole('button', {
    name: '서비스팀에 알리기: 청구서는 사무실 말고 댁으로',
  });
  await mark.press('Enter');
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  const text = facts.likes.getByRole('textbox', { name: '좋아하심' });
  await text.fill('찬 보리차');
  await window.press('Enter');
  await expect.poll(async () => (await stored()).preferences.at(-1)?.text).toBe('찬 보리차');

  await facts.remove('청구서는 사무실 말고 댁으로');
  await expect(facts.mind.getByRole('listitem')).toHaveCount(1);
  await window.messages.getByRole('button', { name: '되돌리기' }).last().click();
  await expect(facts.mind.getByRole('listitem')).toHaveCount(2);
  expect((await stored()).preferences[0]).toMatchObject({ kind: 'request', forService: true });
});

test('a link to another customer shows on both cards with its other side', async ({ app }) => {
  const { window, facts, stored } = await openCard(app, [
    { name: '한지우' },
    { name: '정우성', phones: [{ kind: 'mobile', number: '010-3333-4444' }] },
  ]);
  await facts.startRelation('어머니', '정우');
  await expect(app.page.getByRole('option', { name: /정우성/ })).toBeVisible();
  await window.press('ArrowDown');
  await window.press('Enter');
  await facts.relations.getByRole('button', { name: '더하기', exact: true }).press('Enter');
  const item = facts.relations.getByRole('listitem', { name: '어머니 정우성' });
  await expect(item).toContainText('010-3333-4444');

  await item.getByRole('button', { name: '정우성 카드 열기' }).press('Enter');
  await expect(window.card.of('정우성')).toBeVisible();
  const back = facts.relations.getByRole('listitem', { name: '자녀 한지우' });
  await expect(back).toBeVisible();
  await facts.remove('자녀 한지우');
  await expect(back).toHaveCount(0);
  await expect.poll(async () => (await stored()).relations).toEqual([]);
  await window.messages.getByRole('button', { name: '되돌리기' }).last().click();
  await expect(back).toBeVisible();
});

test('a related person is a note, changed where it stands', async ({ app }) => {
  const { window, facts, stored } = await openCard(app, [{ name: '한지우' }]);
  await facts.startRelation('딸', '서아');
  await window.press('Enter');
  await facts.edit('딸 서아');
  await facts.relations.getByRole('textbox', { name: '메모' }).fill('초3');
  await window.press('Enter');
  await expect(facts.relations.getByRole('listitem', { name: '딸 서아' })).toContainText('(초3)');
  expect((await stored()).relations).toMatchObject([
    { relation: 'daughter', name: '서아', note: '초3', customerUid: null },
  ]);
});

test('occasions: typed freely, next date in both calendars, yearly or once', async ({ app }) => {
  const { window, facts, stored } = await openCard(app, [
    { name: '한지우', birthday: '1985-03-07', birthdayCalendar: 'lunar' },
  ]);
  await expect(facts.occasions).toContainText(/→ \d{4}년 \d+월 \d+일 \(음력 3월 7일\)/);
  await facts.addOccasion('결혼기념일', '음력 윤4월 31일');
  await expect(facts.occasions.getByText('있는 날짜가 아닙니다')).toBeVisible();
  const date = facts.occasions.getByRole('textbox', { name: '날짜' });
  await date.fill('2012.12.1');
  await expect(facts.occasions.getByText('→ 2012년 12월 1일')).toBeVisible();
  await date.press('Enter');
  const wedding = facts.occasions.getByRole('listitem', { name: '결혼기념일' });
  await expect(wedding).toContainText(/→ \d{4}년 12월 1일 \(음력 .+\).*주년/);

  await facts.edit('결혼기념일');
  const lunar = wedding.getByRole('checkbox', { name: '음력 날짜' });
  await lunar.press('Space');
  await expect(wedding).toContainText('2012년 음력 12월 1일');
  await lunar.press('Space');
  await wedding.getByRole('checkbox', { name: '해마다 챙기기' }).press('Space');
  await expect(wedding).toContainText('지난 날입니다.');
  await facts.remove('결혼기념일');
  await expect(wedding).toHaveCount(0);
  await window.messages.getByRole('button', { name: '되돌리기' }).last().click();
  await expect(wedding).toBeVisible();
  expect((await stored()).occasions).toMatchObject([{ date: '2012-12-01', yearly: false }]);
});

test('cadence, call times and own fields are edited in place', async ({ app }) => {
  const { window, facts, invoke, stored } = await openCard(app, [{ name: '한지우' }]);
  const fields = [
    await invoke('customFields.create', { name: '차량', type: 'text' }),
    await invoke('customFields.create', { name: '등급', type: 'choice', options: ['금', '은'] }),
    await invoke('customFields.create', { name: '대수', type: 'number' }),
  ];
  await facts.pick('연락 주기', '90일마다');
  await window.card.field('통화').fill('평일 10시 이후');
  await window.press('Enter');
  await window.card.field('차량').fill('그랜저');
  await window.press('Enter');
  await window.card.field('대수').fill('두 대');
  await window.press('Enter');
  await expect(app.page.getByRole('alert')).toContainText('1,234.5');
  await window.card.field('대수').fill('1,200');
  await window.press('Enter');
  await facts.pick('등급', '은');
  await expect
    .poll(async () => (await stored()).custom)
    .toEqual(Object.fromEntries(fields.map(({ uid }, at) => [uid, ['그랜저', '은', '1200'][at]])));
  expect(await stored()).toMatchObject({ cadenceDays: 90, callTimes: '평일 10시 이후' });
  await facts.pick('등급', '고르지 않음');
  await expect.poll(async () => Object.keys((await stored()).custom).length).toBe(2);
});

test('a photo is chosen, turned, cropped by keyboard, kept and removed; what is none is refused', async ({
  app,
}) => {
  const { window, facts, invoke, id, stored } = await openCard(app, [{ name: '한지우' }]);
  await facts.openPhoto();
  await facts.choosePicture('사진.heic', new TextEncoder().encode('\0\0\0\x18ftypheic0000'));
  await expect(facts.dialog.getByRole('alert')).toContainText('사진');
  await facts.choosePicture('화면.png', await app.page.screenshot());
  await facts.dialog.getByRole('button', { name: '오른쪽으로 돌리기' }).press('Enter');
  await facts.dialog.getByRole('slider', { name: '확대' }).focus();
  for (let step = 0; step < 20; step++) await window.press('ArrowRight');
  await facts.dialog.getByRole('application').press('ArrowDown');
  await facts.dialog.getByRole('button', { name: '이대로 넣기' }).press('Enter');
  await expect(facts.photo).toBeVisible();
  expect((await stored()).photo).toMatch(/^[\da-f]{64}$/);
  expect((await invoke('customers.photo', { id })).dataUrl).toMatch(/^data:image\//);

  await facts.openPhoto();
  await facts.dialog.getByRole('button', { name: '사진 빼기' }).press('Enter');
  await expect(facts.photo).toHaveCount(0);
  await window.messages.getByRole('button', { name: '되돌리기' }).last().click();
  await expect(facts.photo).toBeVisible();
});

const businessCard = [
  '(주)한빛상사',
  '영업1팀 과장 홍길동',
  '850307-1234567',
  'T. 02-555-0148  M. 010-2384-1177',
  'gildong@hanbit.example',
].join('\n');

test('a business card pasted into the empty name is shown, corrected, and becomes a card', async ({
  app,
}) => {
  await addCustomers(app, [
    { name: '홍길순', phones: [{ kind: 'mobile', number: '01023841177' }] },
  ]);
  const window = new WindowPage(app.page);
  const facts = new CardFacts(app.page);
  await window.open('#/customers/new');
  await expect(window.card.name).toBeFocused();
  await facts.paste('홍길동 과장');
  await expect(facts.dialog).toHaveCount(0);
  await facts.paste(businessCard);
  await expect(facts.dialog).toContainText('주민등록번호는 어디에도 적지 않습니다');
  await expect(facts.dialog.getByRole('textbox', { name: '1번째 내용' })).toHaveValue(
    '(주)한빛상사',
  );
  await facts.dialog.getByRole('textbox', { name: '2번째 내용' }).fill('영업2팀 과장');
  await facts.dialog.getByRole('button', { name: '카드에 적기' }).press('Enter');
  await expect(window.card.of('홍길동')).toBeVisible();
  await expect(window.card.field('직업')).toHaveValue('영업2팀 과장');
  await expect(window.card.field('전화').first()).toHaveValue('02-555-0148');
  const { customers } = await createInvoke(app.backend.dispatch)('customers.search', {
    text: '홍길동',
  });
  expect(customers).toHaveLength(1);

  // Somebody with this number is there already: said calmly, with a way to that card.
  const similar = app.page.getByRole('button', { name: /이미 있는 고객일 수 있습니다. 홍길순/ });
  await expect(similar).toContainText('같은 전화');
  await similar.press('Enter');
  await expect(window.card.of('홍길순')).toBeVisible();
});

test('who may be there already is said while a new card is typed, and nothing moves', async ({
  app,
}) => {
  await addCustomers(app, [
    { name: '심청', phones: [{ kind: 'mobile', number: '010-3333-9090' }] },
  ]);
  const window = new WindowPage(app.page);
  await window.open('#/customers/new');
  await window.card.add('전화');
  const before = await window.card.name.boundingBox();
  await window.card.field('전화').fill('01033339090');
  await window.press('Enter');
  await expect(
    app.page.getByRole('button', { name: /심청 카드 열기 \(같은 전화\)/ }),
  ).toBeVisible();
  expect((await window.card.name.boundingBox())?.y).toBe(before?.y);
});

test('long words hang out of nothing, also with large text', async ({ app }) => {
  const word = 'w'.repeat(200);
  const { window, facts, invoke } = await openCard(app, [{ name: word, callTimes: word }]);
  const field = await invoke('customFields.create', { name: 'w'.repeat(60), type: 'text' });
  const { customers } = await invoke('customers.search', { text: '', limit: 1 });
  const entry = { uid: '', note: word };
  await invoke('customers.update', {
    id: customers[0]?.id ?? 0,
    patch: {
      custom: { [field.uid]: word },
      preferences: (['request', 'deal-breaker', 'preference'] as const).map((kind) => {
        return { uid: '', kind, text: word, forService: true, on: null };
      }),
      relations: [
        {
          ...entry,
          relation: word.slice(0, 60),
          name: word,
          customerUid: null,
          phone: word.slice(0, 60),
        },
      ],
      occasions: [
        {
          ...entry,
          kind: word.slice(0, 60),
          date: '2020-02-29',
          calendar: 'solar',
          leapMonth: false,
          yearly: true,
        },
      ],
    },
  });
  for (const size of ['', '150%']) {
    await app.page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
    await expect(facts.relations.getByRole('listitem')).toBeVisible();
    await expect.poll(() => hangingOut(app.page), { message: size || '100%' }).toEqual([]);
  }
  await window.press('Escape');
});

/** What in the left column stands beyond its right edge. */
function hangingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const column = document.querySelector('.card-left');
    if (!column) return ['no column'];
    const edge = column.getBoundingClientRect().right + 1;
    return Array.from(column.querySelectorAll('*'))
      .filter((element) => element.getBoundingClientRect().right > edge)
      .map((element) => element.className.toString() || element.tagName);
  });
}

test('the whole left of a card is accessible in both themes', async ({ app }) => {
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  const { window, facts, invoke } = await openCard(app, [
    {
      name: '한지우',
      birthday: '1985-03-07',
      preferences: [
        { uid: '', kind: 'deal-breaker', text: '밤 전화', forService: true, on: null },
        { uid: '', kind: 'preference', text: '보리차', forService: false, on: null },
      ],
      relations: [
        { uid: '', relation: 'son', name: '서준', customerUid: null, phone: '', note: '' },
      ],
      occasions: [
        {
          uid: '',
          kind: '개업',
          date: '--05-05',
          calendar: 'lunar',
          leapMonth: false,
          yearly: true,
          note: '',
        },
      ],
    },
  ]);
  await invoke('customFields.create', { name: '등급', type: 'choice', options: ['금'] });
  // The right column has a test of its own.
  const check = async (what: string) => {
    for (const theme of ['light', 'dark']) {
      await app.page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      const { violations } = await new AxeBuilder({ page: app.page })
        .setLegacyMode(true)
        .exclude('.card-side')
        .analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html}`),
      );
      expect.soft(found, `${what}, ${theme}`).toEqual([]);
    }
  };
  await check('card');
  await facts.edit('아들 서준');
  await facts.edit('개업');
  await facts.startRelation('친구', '한');
  await facts.occasions.getByRole('button', { name: '기념일 더하기' }).press('Enter');
  await check('opened');
  await facts.openPhoto();
  await check('photo');
  await facts.choosePicture('화면.png', await app.page.screenshot());
  await expect(facts.dialog.getByRole('application')).toBeVisible();
  await check('crop');
  await window.press('Escape');
  await window.open('#/customers/new');
  await app.page
    .getByRole('button', { name: '명함이나 메시지 서명을 붙여 넣으세요' })
    .press('Enter');
  await facts.dialog.getByRole('textbox', { name: '명함이나 메시지 서명' }).fill(businessCard);
  await check('paste');
});
