import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readWindowState, writeWindowState } from '../../../src/main/window-state.ts';

const screens = [{ x: 0, y: 0, width: 1920, height: 1040 }];
const usual = { bounds: null, maximized: false };
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangol-window-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('opens where it was closed', () => {
  const file = join(folder, 'window-state.json');
  const state = { bounds: { x: 100, y: 80, width: 1200, height: 800 }, maximized: true };
  writeWindowState(file, state);
  expect(readWindowState(file, screens)).toEqual(state);
});

it('opens at the usual place when its screen is gone', () => {
  const file = join(folder, 'window-state.json');
  writeWindowState(file, {
    bounds: { x: 2500, y: 80, width: 1200, height: 800 },
    maximized: false,
  });
  expect(readWindowState(file, screens)).toEqual(usual);
});

it.each([
  '',
  '{',
  'null',
  '{"maximized":1,"bounds":null}',
  '{"maximized":true,"bounds":{"x":"1"}}',
])('takes a damaged file for none: %s', (text) => {
  const file = join(folder, 'window-state.json');
  writeFileSync(file, text);
  expect(readWindowState(file, screens)).toEqual(usual);
});

it('is not disturbed by a folder that cannot be written', () => {
  const file = join(folder, 'missing', 'window-state.json');
  expect(() => writeWindowState(file, usual)).not.toThrow();
  expect(readWindowState(file, screens)).toEqual(usual);
});
