import type { Page } from 'playwright-core';
import { createInvoke } from '../../src/backend/client.ts';
import type { Language } from '../../src/shared/primitives.ts';
import type { TestApp } from '../support/app.ts';
import { addSamples } from '../support/seed.ts';

export interface ScreenToSee {
  readonly title: string;
  readonly hash: string;
  /** Presses that open what is on top of the screen; `Escape` closes it again. */
  readonly keys?: string;
  /** Something of the screen itself, in every language, that shows when it is there. */
  readonly shows: string;
}

/** Every screen and every window within it, on a box where all of them have something to show. */
export async function allScreens(app: TestApp, language: Language): Promise<ScreenToSee[]> {
  const invoke = createInvoke(app.backend.dispatch);
  await invoke('settings.update', { patch: { language, agentName: 'Lee' } });
  await addSamples(app);
  const { customers } = await invoke('customers.search', { text: '', limit: 3 });
  const [first, second] = customers.map(({ id }) => id);
  await sendCard(app, first ?? 0, language);
  const seal = { text: '이자준', shape: 'round', engraved: false } as const;
  await invoke('marks.drawSeal', { seal });
  await app.page.reload();
  return [
    { title: 'today', hash: '#/today', shows: '[role=listbox] [role=option]' },
    { title: 'help', hash: '#/today', keys: '?', shows: '[role=dialog]' },
    { title: 'search', hash: '#/today', keys: 'Control+k', shows: '[role=dialog] [role=combobox]' },
    { title: 'customers', hash: '#/customers', shows: '[role=listbox] [role=option]' },
    { title: 'nobody found', hash: '#/customers?text=zzzzz', shows: 'main h2' },
    { title: 'trash', hash: '#/customers?trash=1', shows: 'main h1' },
    { title: 'card', hash: `#/customers/${first}`, shows: 'article li' },
    { title: 'new card', hash: '#/customers/new', shows: 'article' },
    { title: 'calls', hash: '#/calls', shows: '[role=listbox] [role=option]' },
    { title: 'no calls found', hash: '#/calls?text=zzzzz', shows: 'main h2' },
    { title: 'helpers', hash: '#/calls/helpers', shows: 'main h2' },
    { title: 'feedback', hash: '#/calls/feedback?show=all', shows: 'main [role=search]' },
    { title: 'promises', hash: '#/promises', shows: 'main h1' },
    { title: 'new promise', hash: '#/promises', keys: 'a', shows: '[role=dialog] [role=combobox]' },
    { title: 'problems', hash: '#/promises/problems', shows: 'main h1' },
    { title: 'studio', hash: '#/greeting-cards', shows: 'main svg[role=img]' },
    {
      title: 'studio for two',
      hash: `#/greeting-cards?ids=${first},${second}`,
      shows: 'main textarea',
    },
    { title: 'templates', hash: '#/greeting-cards/templates', shows: '[role=grid] img' },
    {
      title: 'template',
      hash: '#/greeting-cards/templates/birthday',
      shows: '.cards-desk svg[role=img]',
    },
    { title: 'sent cards', hash: '#/greeting-cards/sent', shows: '[role=listbox] [role=option]' },
    { title: 'card calendar', hash: '#/greeting-cards/sent/calendar', shows: 'main table' },
    { title: 'access log', hash: '#/privacy/log', shows: '.access-log-line' },
    { title: 'retention', hash: '#/privacy', shows: '.privacy-rows li' },
    { title: 'consents', hash: '#/privacy/consents', shows: '.privacy-rows li' },
    { title: 'destroyed', hash: '#/privacy/destructions', shows: 'main h2' },
    { title: 'referrals', hash: '#/referrals', shows: '[role=tree] [role=treeitem]' },
    { title: 'insights', hash: '#/insights', shows: '.insights-card figure' },
    { title: 'numbers', hash: '#/insights?view=numbers', shows: '.insights-card table' },
    {
      title: 'people of a number',
      hash: '#/insights/silence?upTo=0',
      shows: '[role=listbox] [role=option]',
    },
    { title: 'import', hash: '#/import', shows: 'main li' },
    { title: 'report', hash: '#/import?id=1', shows: 'main dl' },
    { title: 'settings', hash: '#/settings', shows: 'main section' },
    { title: 'signature and seal', hash: '#/settings?section=marks', shows: '.marks-card svg' },
    { title: 'moving house', hash: '#/settings?section=moving', shows: 'main section' },
    {
      title: 'call',
      hash: `#/customers/${second}`,
      keys: 'Control+l',
      shows: 'aside [role=timer]',
    },
  ];
}

async function sendCard(app: TestApp, customerId: number, language: Language): Promise<void> {
  const invoke = createInvoke(app.backend.dispatch);
  const template = 'birthday';
  const { look, layout, cards } = await invoke('greetingCards.compose', {
    template,
    customerIds: [customerId],
    language,
  });
  const { job } = await invoke('greetingCards.produce', {
    cards: cards.map(({ greeting, message, closing, wording }) => ({
      customerId,
      template,
      wording,
      spec: { ...look, greeting, message, closing, seed: 'test' },
    })),
    layout,
    mode: 'save',
  });
  if (job) await app.backend.jobResult(job);
}

/** Goes to a screen and waits until it shows. */
export async function show(page: Page, screen: ScreenToSee): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(screen.hash)}`);
  if (screen.keys) {
    await page.locator('main > *').first().waitFor();
    await page.evaluate('document.activeElement?.blur?.()');
    await page.keyboard.press(screen.keys);
  }
  await page.locator(screen.shows).first().waitFor({ timeout: 20_000 });
}

/** Puts away what lies over a screen. */
export async function leave(page: Page, screen: ScreenToSee): Promise<void> {
  if (!screen.keys) return;
  await page.keyboard.press('Escape');
  await page.locator(screen.shows).first().waitFor({ state: 'hidden' });
}
