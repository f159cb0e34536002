import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PrintShelf } from '../../../src/browser-host/interception.ts';
import { openWindow, type DangolWindow } from '../../../src/browser-host/open-window.ts';
import { showPdf } from '../../../src/browser-host/show-pdf.ts';
import type { BackendEvent } from '../../../src/shared/events.ts';
import { testBrowser } from '../../support/browser.ts';
import { attemptsToGoOut, openCanaryServer } from '../../support/canary-server.ts';

/** A page of one line and a backend that echoes: this is about the window alone. */
const html = `<!doctype html><html><head><title>Dangol</title>
  <script type="module" src="./page.js"></script></head>
  <body><h1>단골</h1><textarea></textarea><script>window.inline = true</script></body></html>`;
const script = `window.events = []; window.stop = dangol.on('data-changed', (e) => events.push(e));`;

const shelf = new PrintShelf();
const secret = 'kanarienvogel-29';
let folder = '';
let window: DangolWindow;
let emit: (event: BackendEvent) => void = () => undefined;
const calls: { name: string; raw: unknown }[] = [];

const backend = {
  dispatch: async (name: string, raw: unknown) => {
    calls.push({ name, raw });
    return { ok: true as const, value: raw };
  },
  on: (listener: (event: BackendEvent) => void) => {
    emit = listener;
    return () => undefined;
  },
};

async function open(): Promise<DangolWindow> {
  return openWindow({
    ...(await testBrowser()),
    backend,
    shelf,
    dataDir: join(folder, 'box'),
    rendererDir: join(folder, 'renderer'),
    headless: true,
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dangol-host-'));
  mkdirSync(join(folder, 'box'));
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer', 'index.html'), html);
  writeFileSync(join(folder, 'renderer', 'page.js'), script);
  window = await open();
});
afterAll(async () => {
  await window.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

describe('the bridge', () => {
  it('carries calls with bytes both ways, and answers as data', async () => {
    const answer = await window.page.evaluate(
      `dangol.invoke('echo', { bytes: new Uint8Array([0, 127, 255]), text: '홍길동' }).then((a) =>
        [a.ok, a.value.bytes instanceof Uint8Array, [...a.value.bytes], a.value.text])`,
    );
    expect(answer).toEqual([true, true, [0, 127, 255], '홍길동']);
    const raw = calls.at(-1)?.raw as { bytes: Uint8Array };
    expect(raw.bytes).toBeInstanceOf(Uint8Array);
    expect([...raw.bytes]).toEqual([0, 127, 255]);
  });

  it('carries events until the page stops listening', async () => {
    const event = { name: 'data-changed', payload: { topics: ['customers'] } } as const;
    emit({ name: event.name, payload: { topics: ['customers'] } });
    await expect.poll(() => window.page.evaluate('events')).toEqual([event.payload]);
    await window.page.evaluate('stop()');
    emit({ name: event.name, payload: { topics: ['customers'] } });
    await window.page.evaluate('dangol.invoke("echo", null)');
    expect(await window.page.evaluate('events.length')).toBe(1);
  });

  it('gives the page two functions that cannot be replaced', async () => {
    const seen = await window.page.evaluate(
      `[Object.keys(dangol), Object.isFrozen(dangol), typeof require, typeof process]`,
    );
    expect(seen).toEqual([['invoke', 'on'], true, 'undefined', 'undefined']);
  });

  it('refuses a frame inside the page', async () => {
    const before = calls.length;
    const inside = await window.page.evaluate(`(async () => {
      const frame = document.createElement('iframe');
      let markup = 'taken';
      try { frame.srcdoc = '<p>inside</p>'; } catch { markup = 'refused'; }
      document.body.append(frame);
      const had = typeof frame.contentWindow.dangol;
      const call = await frame.contentWindow.__dangolCall('echo', 1).catch((e) => e.message);
      frame.remove();
      return [markup, had, call];
    })()`);
    expect(inside).toEqual(['refused', 'undefined', expect.stringContaining('refused')]);
    expect(calls.length).toBe(before);
  });
});

describe('the page', () => {
  it('runs no inline script', async () => {
    expect(await window.page.evaluate('window.inline')).toBeUndefined();
  });

  it('reaches nothing, whatever a script in it tries, and stays where it is', async () => {
    const canary = await openCanaryServer();
    await window.page.evaluate(attemptsToGoOut(canary.port)).catch(() => undefined);
    await expect.poll(() => window.page.url()).toBe('https://dangol.invalid/');
    expect(await window.page.locator('h1').textContent()).toBe('단골');
    expect(canary.connections()).toBe(0);
    expect(window.context.pages()).toHaveLength(1);
    await canary.close();
  });
});

describe('another window', () => {
  it('that nobody laid a PDF down for is closed at once', async () => {
    await window.page.evaluate(`void window.open('https://dangol.invalid/', '_blank', 'popup')`);
    await expect.poll(() => window.context.pages().length).toBe(1);
    await window.context.newPage().catch(() => undefined);
    await expect.poll(() => window.context.pages()).toEqual([window.page]);
  });
});

describe('a PDF', () => {
  it('is shown in a window of its own, and forgotten with it', async () => {
    const pdf = new TextEncoder().encode('%PDF-1.4');
    // A browser without a PDF viewer asks for the file as well, and then shows nothing.
    const asked = window.context.waitForEvent('request', (each) => each.url().includes('/print/'));
    await showPdf(window.page, shelf, { title: '감사카드 3장', pdf });
    const path = new URL((await asked).url()).pathname;
    expect(decodeURI(path)).toMatch(/\/감사카드 3장\.pdf$/);
    expect(shelf.get(path)).toEqual(pdf);
    const shown = window.context.pages().find((page) => page !== window.page);
    await shown?.close();
    await expect.poll(() => shelf.get(path)).toBeUndefined();
  });
});

describe('the profile', () => {
  it('keeps nothing of what was typed, and is gone with the window', async () => {
    await window.page.locator('textarea').fill(secret);
    await window.page.evaluate(`dangol.invoke('echo', '${secret}')`);
    await window.page.reload();
    const profile = join(folder, 'box', 'window');
    expect(existsSync(profile)).toBe(true);
    for (const file of readdirSync(profile, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const text = readFileSync(join(file.parentPath, file.name));
      expect(text.includes(secret), file.name).toBe(false);
    }
    await window.page.close();
    await window.closed;
    expect(readdirSync(join(folder, 'box'))).toEqual([]);
  });
});
