import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  externalUrl,
  responseHeaders,
} from '../../../../src/backend/host/page-policy.ts';

describe('the page', () => {
  it('may load its own files and nothing else', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; " +
        "worker-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types dangol",
    );
  });

  it('gets the policy with every file', () => {
    const headers = responseHeaders('text/html');
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['referrer-policy']).toBe('no-referrer');
    for (const feature of ['camera', 'microphone', 'geolocation', 'usb', 'display-capture']) {
      expect(headers['permissions-policy']).toContain(`${feature}=()`);
    }
  });
});

describe('an address for the system', () => {
  it.each([
    ['https://example.com/a b', 'https://example.com/a%20b'],
    ['tel:010-1234-5678', 'tel:010-1234-5678'],
    ['mailto:hong@example.com', 'mailto:hong@example.com'],
    ['HTTPS://Example.com', 'https://example.com/'],
  ])('is handed on: %s', (text, url) => expect(externalUrl(text)).toBe(url));

  it.each([
    '',
    'example.com',
    'http://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'ms-settings:privacy',
    'C:\\Windows\\System32\\calc.exe',
    'data:text/html,<script>alert(1)</script>',
    ' vbscript:x',
  ])('is refused: %s', (text) => expect(externalUrl(text)).toBeNull());
});
