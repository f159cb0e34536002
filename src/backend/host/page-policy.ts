/** What the page may load and do, in every host: its own files and nothing else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer to the page; the type belongs to the file. */
export function responseHeaders(contentType: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=()',
    'cache-control': 'no-store',
  };
}

const externalSchemes: readonly string[] = ['https:', 'mailto:', 'tel:'];

/** The parsed form of an address that may be handed to the system, else null. */
export function externalUrl(text: string): string | null {
  const url = URL.parse(text);
  return url && externalSchemes.includes(url.protocol) ? url.href : null;
}
