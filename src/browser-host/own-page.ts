/** The made-up address of our page. `.invalid` never resolves; interception answers for it. */
export const ownOrigin = 'https://dangol.invalid';

export function isOwnUrl(url: string): boolean {
  return URL.parse(url)?.origin === ownOrigin;
}
