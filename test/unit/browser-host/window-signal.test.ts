import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onShowRequest, requestShow } from '../../../src/browser-host/window-signal.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangol-signal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('brings the open window forward at a second start', async () => {
  const show = vi.fn();
  const stop = onShowRequest(folder, show);
  expect(await requestShow(folder)).toBe(true);
  expect(show).toHaveBeenCalledOnce();
  stop();
});

it('says so where no window answers, and leaves nothing behind', async () => {
  expect(await requestShow(folder, 100)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

it('does not take up a request from before it was there', async () => {
  const late = requestShow(folder, 2000);
  expect(existsSync(join(folder, 'show-window'))).toBe(true);
  const show = vi.fn();
  const stop = onShowRequest(folder, show);
  expect(await late).toBe(true);
  expect(show).not.toHaveBeenCalled();
  stop();
});
