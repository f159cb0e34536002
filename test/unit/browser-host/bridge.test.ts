import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isOwnCaller } from '../../../src/browser-host/bridge.ts';

const mainFrame = { url: () => 'https://dangol.invalid/#/customers' };
const page = { mainFrame: () => mainFrame } as unknown as Page;
const otherPage = { mainFrame: () => mainFrame } as unknown as Page;

describe('a call over the binding', () => {
  it('counts from the main frame of our page', () => {
    expect(isOwnCaller({ page, frame: mainFrame }, page)).toBe(true);
  });

  it.each([
    ['a frame inside', { page, frame: { url: mainFrame.url } }, page],
    ['another page', { page: otherPage, frame: mainFrame }, page],
    ['a page before the window is open', { page, frame: mainFrame }, null],
  ])('does not count from %s', (_from, source, own) => {
    expect(isOwnCaller(source, own)).toBe(false);
  });

  it.each(['about:blank', 'https://dangol.invalid.example/', 'http://dangol.invalid/', 'data:,x'])(
    'does not count from %s',
    (url) => {
      const frame = { url: () => url };
      const elsewhere = { mainFrame: () => frame } as unknown as Page;
      expect(isOwnCaller({ page: elsewhere, frame }, elsewhere)).toBe(false);
    },
  );
});
