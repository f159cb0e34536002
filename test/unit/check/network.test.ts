import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = new URL('../../../src/', import.meta.url).pathname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => name.replaceAll('\\', '/'));
const using = (pattern: RegExp) =>
  files.filter((name) => pattern.test(readFileSync(join(source, name), 'utf8'))).sort();

/** Beyond what runs show: the program has nothing to reach a network with. */
describe('the sources', () => {
  it('use none of Node’s ways to a network', () => {
    const modules = /from 'node:(?:net|http|https|http2|tls|dgram|dns|dns\/promises|inspector)'/;
    expect(using(modules)).toEqual([]);
    expect(
      using(/from 'electron'[^;]*|\bnet\.request\(/).filter(
        (name) => !/^(main|preload)\//.test(name),
      ),
    ).toEqual([]);
  });

  it('ask for Electron’s runtime alone over a network, once, at the first start from a checkout', () => {
    expect(using(/\bfetch\(/)).toEqual(['start/electron-runtime.ts']);
    expect(
      using(/new (?:WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection)\b|sendBeacon/),
    ).toEqual([]);
  });

  it('make no code from text', () => {
    expect(using(/\beval\(|new Function\(|setTimeout\(\s*['"`]|node:vm'/)).toEqual([]);
    expect(using(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc=/)).toEqual([]);
  });
});
