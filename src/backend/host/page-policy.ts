/** The only policy of trusted types; `renderer/ui/own-script-url.ts` makes it, once. */
const trustedPolicy = 'dangol';

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
  // No text becomes a script, markup or a script's address but through the page's one policy.
  "require-trusted-types-for 'script'",
  `trusted-types ${trustedPolicy}`,
].join('; ');

/** Whatever a browser could ask a person for; nothing of it is ever wanted. */
const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((name) => `${name}=()`)
  .join(', ');

/** Headers of every answer to the page; the type belongs to the file. */
export function responseHeaders(contentType: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': deniedFeatures,
    'cache-control': 'no-store',
  };
}

const externalSchemes: readonly string[] = ['https:', 'mailto:', 'tel:'];

/** The parsed form of an address that may be handed to the system, else null. */
export function externalUrl(text: string): string | null {
  const url = URL.parse(text);
  return url && externalSchemes.includes(url.protocol) ? url.href : null;
}
