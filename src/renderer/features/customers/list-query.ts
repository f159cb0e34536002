import { z } from 'zod';
import {
  customCondition,
  customerFilter,
  customerOrder,
  listColumn,
  type CustomerFilter,
  type CustomerQuery,
  type ListColumn,
} from '../../../shared/customer-list.ts';

type AddressQuery = Readonly<Record<string, string>>;

/** What of an address belongs to the list; the rest (`at`) says where in it. */
const plain = ['text', 'order', 'trash', 'list', 'columns'] as const;
const filters = {
  tag: 'tag',
  tags: 'tags',
  cadence: 'cadence',
  month: 'birthdayMonth',
  silent: 'silentDays',
  contacted: 'contactedDays',
  area: 'area',
  decision: 'decision',
  consent: 'consentMissing',
  retention: 'retentionDays',
  referrer: 'referredBy',
  agreement: 'agreement',
  open: 'open',
  custom: 'custom',
  import: 'importId',
} as const satisfies Record<string, keyof CustomerFilter>;
type FilterKey = keyof typeof filters;
const filterKeys = Object.keys(filters) as FilterKey[];

/** Lists and conditions stand in the address as JSON. */
const lists = {
  tags: z.array(z.string()),
  custom: z.array(customCondition),
  agreement: customerFilter.shape.agreement,
} as const;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function written(key: FilterKey, text: string): unknown {
  if (key in lists) return lists[key as keyof typeof lists].safeParse(parsed(text)).data;
  if (key === 'consent') return text === '1' ? true : text === '0' ? false : undefined;
  return /^\d{1,15}$/.test(text) && key !== 'tag' && key !== 'area' ? Number(text) : text;
}

/** The list that an address asks for; what makes no sense in it is left out. */
export function queryOf(address: AddressQuery): CustomerQuery {
  const filter: CustomerFilter = { trash: address['trash'] === '1' };
  for (const key of filterKeys) {
    const text = address[key];
    if (!text) continue;
    const field = filters[key];
    const value = customerFilter.shape[field].safeParse(written(key, text)).data;
    if (value !== undefined) Object.assign(filter, { [field]: value });
  }
  return {
    text: address['text'] ?? '',
    order: customerOrder.safeParse(address['order']).data ?? 'name',
    filter,
  };
}

function inAddress(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.length === 0 ? '' : JSON.stringify(value);
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

/** The address part of a list; what is as usual is left out. */
export function addressOf({ text, order, filter }: CustomerQuery): Record<string, string> {
  const parts: [string, string][] = [
    ['text', text],
    ...filterKeys.map((key): [string, string] => [key, inAddress(filter[filters[key]])]),
    ['order', order === 'name' ? '' : order],
    ['trash', filter.trash ? '1' : ''],
  ];
  return Object.fromEntries(parts.filter(([, value]) => value !== ''));
}

/** All of an address that belongs to the list, to come back to it. */
export function listPart(address: AddressQuery): Record<string, string> {
  const known: readonly string[] = [...plain, ...filterKeys];
  return Object.fromEntries(Object.entries(address).filter(([key]) => known.includes(key)));
}

/** The columns that an address names; null where it leaves them to the user's habit. */
export function columnsOf(address: AddressQuery): ListColumn[] | null {
  const named = (address['columns'] ?? '').split(',');
  const columns = named.flatMap((name) => listColumn.safeParse(name).data ?? []);
  return columns.length > 0 ? [...new Set(columns)] : null;
}

/** Is anything left out of this list? Order leaves nothing out. */
export function isNarrowed({ text, filter }: CustomerQuery): boolean {
  return text.trim() !== '' || filterKeys.some((key) => inAddress(filter[filters[key]]) !== '');
}

/** Every tag that is asked for. */
export function tagsOf({ tag, tags }: CustomerFilter): string[] {
  return [...new Set([...(tag === undefined ? [] : [tag]), ...(tags ?? [])])];
}

/** One tag stands plainly in the address. */
export function withTags(tags: readonly string[]): Pick<CustomerFilter, 'tag' | 'tags'> {
  const [first] = tags;
  return tags.length === 1
    ? { tag: first, tags: undefined }
    : { tag: undefined, tags: tags.length > 0 ? [...tags] : undefined };
}

export const wholeList: CustomerQuery = { text: '', order: 'name', filter: { trash: false } };
