import { expect, test } from '../support/app.ts';
import { addCustomers } from '../support/seed.ts';
import { tooWide } from '../support/too-wide.ts';
import { StudioPage } from './page-models/studio-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const long = '가나다라마바사아자차'.repeat(20);
const longWord = 'w'.repeat(200);

test('names of 200 letters and large text never make the page scroll sideways', async ({ app }) => {
  const [id = 0, other = 0] = await addCustomers(app, [
    {
      name: long,
      company: longWord,
      job: long,
      tags: [long.slice(0, 60), longWord.slice(0, 60)],
      phones: [{ kind: 'mobile', number: '010-3333-9090' }],
      emails: [{ kind: 'home', address: `${longWord}@example.com` }],
      addresses: [{ kind: 'home', postcode: '06236', line: long + longWord }],
      notes: longWord,
    },
    { name: longWord },
  ]);
  const window = new WindowPage(app.page);
  const shown: [hash: string, shows: string][] = [
    ['#/customers', '[role=option]'],
    [`#/customers/${id}`, 'article'],
    [`#/customers/${other}`, 'article'],
    [`#/greeting-cards?ids=${id},${other}`, '[role=option]'],
    ['#/calls', 'main h2'],
    ['#/settings', 'main section'],
  ];
  for (const size of ['', '150%']) {
    await app.page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
    for (const [hash, shows] of shown) {
      await window.open(hash);
      await expect(app.page.locator(shows).first()).toBeVisible();
      await expect
        .poll(() => tooWide(app.page), { message: `${hash} at ${size || '100%'}` })
        .toEqual([]);
    }
  }
  await app.page.setViewportSize({ width: 1024, height: 640 });
  await window.open(`#/greeting-cards?ids=${id},${other}`);
  const { save } = new StudioPage(app.page);
  await save.scrollIntoViewIfNeeded();
  await expect(save).toBeInViewport({ ratio: 1 });
  await window.open(`#/customers/${id}`);
  await expect(app.page.getByRole('article')).toBeVisible();
  await window.press('Control+l');
  await expect(window.call.panel.getByRole('button', { name: /^기록하기/ })).toBeInViewport({
    ratio: 1,
  });
  await expect.poll(() => tooWide(app.page), { message: 'a call at 150%' }).toEqual([]);
});
