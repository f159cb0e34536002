import { chromium } from 'playwright-core';
import { expect, test } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';

/** All that a page has beyond any page of the same browser. Whoever adds to it looks twice. */
const ownGlobals = [
  // The bridge, frozen; its two functions are below.
  'dangol',
  // Playwright's side of the bridge and of events: what `dangol` itself is made of.
  '__dangolCall',
  '__dangolEmit',
  '__playwright__binding__',
  '__playwright__binding__controller__',
  // Playwright's stand-in for web sockets: every one is closed before it connects.
  '__pwWebSocketBinding',
  '__pwWebSocketDispatch',
  // The library of schemas, about itself.
  '__zod_globalConfig',
  '__zod_globalRegistry',
];

/** What a page of this browser has by itself, and what it has in its own frames. */
async function globalsOfAnyPage(): Promise<string[]> {
  const { executable, args, env } = await testBrowser();
  const browser = await chromium.launch({ executablePath: executable, args: [...args], env });
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>any</title>' }),
    );
    await page.goto('https://any.invalid/');
    return await page.evaluate('Reflect.ownKeys(window).map(String)');
  } finally {
    await browser.close();
  }
}

test('the page has two functions of the program, and nothing else that other pages lack', async ({
  app,
}) => {
  const { page } = app;
  const own: string[] = await page.evaluate('Reflect.ownKeys(window).map(String)');
  const any = new Set(await globalsOfAnyPage());
  const added = own.filter((name) => !any.has(name) && !/^\d+$/.test(name));
  expect(added.filter((name) => !ownGlobals.includes(name))).toEqual([]);
  expect(added).toContain('dangol');

  const bridge = await page.evaluate(`({
    keys: Reflect.ownKeys(dangol).map(String),
    prototype: Object.getPrototypeOf(dangol) === Object.prototype,
    isFrozen: Object.isFrozen(dangol),
    isFixed: !Object.getOwnPropertyDescriptor(window, 'dangol').configurable,
    machine: ['require', 'process', 'Buffer', 'module', 'global', 'electron', 'ipcRenderer']
      .filter((name) => name in window),
  })`);
  expect(bridge).toEqual({
    keys: ['invoke', 'on'],
    prototype: true,
    isFrozen: true,
    isFixed: true,
    machine: [],
  });
});

test('a frame within the page, and another policy for scripts, get nothing', async ({ app }) => {
  const { page } = app;
  const reached = await page.evaluate(`(async () => {
    const refused = (act) => { try { act(); return false; } catch { return true; } };
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = 'dangol' in frame.contentWindow;
    let called = 'refused';
    try { called = await frame.contentWindow.__dangolCall?.('settings.get', {}) ?? 'refused'; }
    catch { /* Refused. */ }
    frame.remove();
    const box = document.createElement('div');
    return {
      inside,
      called,
      secondPolicy: refused(() => trustedTypes.createPolicy('dangol', {})),
      otherPolicy: refused(() => trustedTypes.createPolicy('other', {})),
      defaultPolicy: refused(() => trustedTypes.createPolicy('default', {})),
      markup: refused(() => { box.innerHTML = '<b>x</b>'; }),
      worker: refused(() => new Worker('https://dangol.invalid/assets/x.js')),
      handler: refused(() => box.setAttribute('onclick', 'alert(1)')),
    };
  })()`);
  expect(reached).toEqual({
    inside: false,
    called: 'refused',
    secondPolicy: true,
    otherPolicy: true,
    defaultPolicy: true,
    markup: true,
    worker: true,
    handler: true,
  });
});

test('calls that are none are refused in words, and the page goes on', async ({ app }) => {
  const { page } = app;
  const answers = await page.evaluate(`(async () => {
    const code = (answer) => answer.ok ? 'ok' : answer.error.code;
    const call = (...all) => dangol.invoke(...all).then(code, () => 'thrown');
    return [
      await call('no.such', {}),
      await call('__proto__', {}),
      await call('constructor', {}),
      await call('toString', {}),
      await call(12, {}),
      await call('customers.get', { id: '1; DROP TABLE customers' }),
      await call('customers.get', 'x'.repeat(100000)),
      await call('settings.get', {}),
    ];
  })()`);
  expect(answers).toEqual([
    'unknown-operation',
    'unknown-operation',
    'unknown-operation',
    'unknown-operation',
    'thrown',
    'invalid-input',
    'invalid-input',
    'ok',
  ]);
});
