import type { Page } from 'playwright-core';
import { createInvoke } from '../../src/backend/client.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { cardOf, wordful } from '../support/hostile-cards.ts';
import { payloads } from '../support/hostile.ts';
import { tooWide } from '../support/too-wide.ts';
import { WindowPage } from './page-models/window-page.ts';
import { allScreens, leave, show } from './screens.ts';

/** Notes whatever runs, asks, is thrown or is refused by the page's policy; before anything of the page. */
async function watch(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction('noteHostile', (what: string) => void seen.push(what));
  await page.addInitScript(`
    const note = (what) => { void window.noteHostile(what); };
    window.hostile = (value) => note('ran: ' + value);
    for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) {
      window[name] = () => note(name);
    }
    addEventListener('securitypolicyviolation', (event) =>
      note('refused: ' + event.violatedDirective + ' ' + event.blockedURI));
  `);
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`thrown: ${error.message}`));
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith('https://dangol.invalid/')) seen.push(`went to ${frame.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(https:\/\/dangol\.invalid\/|data:|blob:)/.test(request.url())) seen.push(request.url());
  });
  return seen;
}

/** Elements that only a text which became more than text could have made. */
const madeByTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const strange =
      'script:not([src]), iframe, frame, object, embed, base, marquee, keygen, isindex, xss, ' +
      'meta[http-equiv=refresh], link[href*=canary], img[src*=canary], svg script, foreignObject, ' +
      '[href^="javascript" i], [src^="javascript" i], form[action], [formaction], [srcdoc]';
    const found = [...document.querySelectorAll(strange)];
    const handled = [...document.querySelectorAll('body, body *')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    );
    return [...found, ...handled].map((element) => element.outerHTML.slice(0, 200));
  });

/** Every payload as somebody's name, and full cards on which everything says one of each kind. */
async function fill(app: TestApp): Promise<void> {
  const invoke = createInvoke(app.backend.dispatch);
  const names = payloads
    .filter(({ kind }) => kind !== 'huge')
    .map(({ text }) => text.slice(0, 300));
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = names.map((name, at) => `${quoted(name)},${quoted(name)},x${at}@example.com`);
  const bytes = new TextEncoder().encode(`이름,회사,이메일\n${rows.join('\n')}\n`);
  const { file, plan } = await invoke('exchange.inspect', { name: 'x.csv', bytes });
  const { job } = await invoke('exchange.import', { file, plan });
  await app.backend.jobResult(job);
  const chosen = wordful(40, 11).map(({ text }) => text);
  for (const text of chosen.slice(0, 12)) {
    // The exclamation mark lets them stand first in lists by name.
    const fields = { ...cardOf(text), name: `!! ${text.slice(0, 290)}` };
    const { customer } = await invoke('customers.create', { fields });
    const startedAt = new Date(Date.now() - 3_600_000).toISOString();
    await invoke('contacts.log', {
      customerId: customer.id,
      fields: {
        ...{
          kind: 'call',
          direction: 'in',
          outcome: 'reached',
          note: text.slice(0, 5000),
          startedAt,
        },
        ...{ durationSeconds: 60, settled: false, nextStep: text.slice(0, 300), nextStepDue: null },
      },
    });
  }
  await invoke('settings.update', {
    patch: {
      agentName: '<img src=x onerror=hostile(1)>',
      agentCompany: '{{7*7}}<svg onload=hostile(1)>',
    },
  });
}

test('no text becomes more than text on any screen, and none breaks one', async ({
  closedApp: app,
}) => {
  test.setTimeout(400_000);
  await app.open();
  const { page } = app;
  const seen = await watch(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await fill(app);
  for (const screen of await allScreens(app, 'ko')) {
    await test.step(screen.title, async () => {
      await show(page, screen);
      expect(await madeByTexts(page), screen.title).toEqual([]);
      await expect.poll(() => tooWide(page), { message: screen.title }).toEqual([]);
      await leave(page, screen);
    });
  }
  const window = new WindowPage(page);
  await window.open('#/customers');
  const rows = page.getByRole('listbox').getByRole('option');
  await expect(rows.first()).toBeVisible();
  const ids = await createInvoke(app.backend.dispatch)('customers.search', {
    text: '!!',
    limit: 12,
  });
  for (const { id } of ids.customers) {
    await window.open(`#/customers/${id}`);
    await expect(page.getByRole('article')).toBeVisible();
    expect(await madeByTexts(page)).toEqual([]);
    await expect.poll(() => tooWide(page), { message: `card ${id}` }).toEqual([]);
  }
  for (const text of wordful(60, 2).map((each) => each.text.slice(0, 200))) {
    await window.open(`#/customers?text=${encodeURIComponent(text.toWellFormed())}`);
    await expect(page.getByRole('main')).toBeVisible();
    expect(await madeByTexts(page)).toEqual([]);
  }
  expect(seen).toEqual([]);
});

test('the look notices what runs', async ({ closedApp: app }) => {
  await app.open();
  const seen = await watch(app.page);
  await app.page.reload();
  await expect(app.page.locator('#root > *').first()).toBeVisible();
  await app.page.evaluate(`hostile('here')`);
  await app.page.evaluate(`alert(1)`);
  await app.page.evaluate(`(() => {
    const image = document.createElement('iframe');
    image.src = 'https://canary.invalid/x';
    document.body.append(image);
  })()`);
  await expect.poll(() => seen.join('\n')).toMatch(/ran: here\nalert\n(?:.*\n)*refused: frame-src/);
  expect(await madeByTexts(app.page)).toHaveLength(1);
});
