import { expect, it } from 'vitest';
import { browserCandidates } from '../../../src/browser-host/find-browser.ts';

it('takes what the environment names, and looks nowhere else then', () => {
  const env = { CHROME_PATH: '/opt/a', DANGOL_BROWSER: '/opt/b', PATH: '/usr/bin' };
  expect(browserCandidates(env, 'linux', '/home/a')).toEqual(['/opt/b', '/opt/a']);
});

it('prefers Chrome, then Edge, on Windows, for all users and for one', () => {
  const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' };
  expect(browserCandidates(env, 'win32', 'C:\\Users\\a')).toEqual([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Users\\a\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Users\\a\\AppData\\Local\\Chromium\\Application\\chrome.exe',
  ]);
});

it('looks for programs of all users and of one on Mac', () => {
  const found = browserCandidates({}, 'darwin', '/Users/a');
  expect(found[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(found).toContain('/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
});

it('walks the search path on Linux', () => {
  const found = browserCandidates({ PATH: '/usr/local/bin:/usr/bin' }, 'linux', '/home/a');
  expect(found[0]).toBe('/usr/local/bin/google-chrome-stable');
  expect(found).toContain('/usr/bin/chromium');
  expect(found.at(-1)).toBe('/snap/bin/chromium');
});
