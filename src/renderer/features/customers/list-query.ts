import type { CustomerQuery } from '../../../shared/customers.ts';

type Order = CustomerQuery['order'];
const orders = ['name', 'recent-contact', 'silent', 'newest'] as const satisfies Order[];

type AddressQuery = Readonly<Record<string, string>>;

function wholeNumber(text: string | undefined, most: number): number | undefined {
  const value = Number(text);
  return text && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;
}

/** The list that an address asks for: `?text=홍&tag=렌탈&month=3&silent=90&order=silent&trash=1&import=2`. */
export function queryOf(address: AddressQuery): CustomerQuery {
  const order = orders.find((known) => known === address['order']) ?? 'name';
  const tag = address['tag'];
  const month = wholeNumber(address['month'], 12);
  const silentDays = wholeNumber(address['silent'], 36_500);
  const importId = wholeNumber(address['import'], Number.MAX_SAFE_INTEGER);
  return {
    text: address['text'] ?? '',
    order,
    filter: {
      ...(tag ? { tag } : {}),
      ...(month ? { birthdayMonth: month } : {}),
      ...(silentDays ? { silentDays } : {}),
      ...(importId ? { importId } : {}),
      trash: address['trash'] === '1',
    },
  };
}

/** The address part of a list; what is as usual is left out. */
export function addressOf({ text, order, filter }: CustomerQuery): Record<string, string> {
  const parts: Record<string, string | number | undefined> = {
    text,
    tag: filter.tag,
    month: filter.birthdayMonth,
    silent: filter.silentDays,
    import: filter.importId,
    order: order === 'name' ? '' : order,
    trash: filter.trash ? '1' : '',
  };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
  );
}

/** Is anything left out of this list? Order leaves nothing out. */
export function isNarrowed({ text, filter }: CustomerQuery): boolean {
  return Boolean(
    text.trim() || filter.tag || filter.birthdayMonth || filter.silentDays || filter.importId,
  );
}

export const wholeList: CustomerQuery = { text: '', order: 'name', filter: { trash: false } };
