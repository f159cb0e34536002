/** Where the user is: `#/customers/12?text=홍` → path `['customers', '12']`, query `{ text: '홍' }`. */
export type Route = { path: readonly string[]; query: Readonly<Record<string, string>> };

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  return {
    path: path.split('/').filter(Boolean).map(decode),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Empty values are left out, so that the same place always has the same address. */
export function formatRoute(
  path: readonly (string | number)[],
  query: Readonly<Record<string, string | number | null | undefined>> = {},
): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== '' && value !== null && value !== undefined) params.set(key, String(value));
  }
  const tail = params.size > 0 ? `?${params.toString()}` : '';
  return `#/${path.map((part) => encodeURIComponent(part)).join('/')}${tail}`;
}
