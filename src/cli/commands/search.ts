import { sameLabel } from '../../core/custom-values.ts';
import { customerOrder, listColumn, type ListColumn } from '../../shared/customer-list.ts';
import {
  counted,
  oneOf,
  text,
  UsageError,
  whole,
  type Command,
  type CommandContext,
} from '../command.ts';
import { filterOptions, filterOf } from '../list-filter.ts';

export const searchCommand: Command = {
  name: 'search',
  usage:
    'TEXT [--limit N] [--offset N] [--order ORDER] [--columns NAMES] [--tag TAG] [--area AREA]…',
  summary: {
    ko: '초성, 이름 일부, 전화 끝자리, 회사, 메모로 고객을 찾습니다',
    en: 'find customers by initial consonants, part of a name, last digits, company, notes',
  },
  options: {
    limit: {
      type: 'string',
      help: { ko: '몇 명까지 (기본 50)', en: 'at most so many (default 50)' },
    },
    offset: { type: 'string', help: { ko: '앞에서 몇 명을 건너뛸지', en: 'skip so many' } },
    order: {
      type: 'string',
      help: {
        ko: `글 없이 찾을 때의 순서: ${customerOrder.options.join(', ')}`,
        en: `order where no text ranks: ${customerOrder.options.join(', ')}`,
      },
    },
    columns: {
      type: 'string',
      help: {
        ko: '더 볼 칸: email, area, cadence, decision, custom:항목…',
        en: 'further cells: email, area, cadence, decision, custom:FIELD…',
      },
    },
    ...filterOptions,
    trash: { type: 'boolean', help: { ko: '휴지통에서 찾기', en: 'search the trash' } },
  },
  positionals: [0, 100],
  async run(context) {
    const { invoke, positionals, values, language } = context;
    const found = await invoke('customers.search', {
      text: positionals.join(' '),
      filter: await filterOf(context),
      order: oneOf(values, 'order', customerOrder.options) ?? 'name',
      limit: whole(values, 'limit') ?? 50,
      offset: whole(values, 'offset') ?? 0,
      countUpTo: null,
      columns: await columnsOf(context),
    });
    const lines = found.customers.map((customer) =>
      [
        String(customer.id).padStart(6),
        customer.name || customer.company || '-',
        customer.phones.join(', '),
        customer.company,
        customer.tags.join(' '),
        ...Object.values(customer.cells),
      ]
        .filter(Boolean)
        .join('  '),
    );
    const head = language === 'ko' ? `${found.total}명` : counted(found.total, 'customer');
    return {
      json: { total: found.total, customers: found.customers },
      text: [head, ...lines].join('\n'),
    };
  },
};

/** The columns asked for; an own field is named by its name or its uid. Errors: `UsageError`. */
async function columnsOf({ invoke, values }: CommandContext): Promise<ListColumn[]> {
  const named = text(values, 'columns');
  if (named === undefined) return [];
  const fields = await invoke('customFields.list');
  return named.split(',').map((name) => {
    const wanted = name.trim();
    const own = wanted.replace(/^custom:/, '');
    const field = fields.find((each) => each.uid === own || sameLabel(each.name, own));
    const column = field && wanted.startsWith('custom:') ? `custom:${field.uid}` : wanted;
    const known = listColumn.safeParse(column).data;
    if (known === undefined) throw new UsageError(`--columns: ${wanted}`);
    return known;
  });
}
