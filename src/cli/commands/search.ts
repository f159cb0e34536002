import { counted, text, whole, type Command } from '../command.ts';

export const searchCommand: Command = {
  name: 'search',
  usage: 'TEXT [--limit N] [--offset N] [--tag TAG]',
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
    tag: {
      type: 'string',
      help: { ko: '이 태그가 있는 고객만', en: 'only customers with this tag' },
    },
    trash: { type: 'boolean', help: { ko: '휴지통에서 찾기', en: 'search the trash' } },
  },
  positionals: [0, 100],
  async run({ invoke, positionals, values, language }) {
    const tag = text(values, 'tag');
    const found = await invoke('customers.search', {
      text: positionals.join(' '),
      filter: { trash: values['trash'] === true, ...(tag ? { tag } : {}) },
      limit: whole(values, 'limit') ?? 50,
      offset: whole(values, 'offset') ?? 0,
      countUpTo: null,
    });
    const lines = found.customers.map((customer) =>
      [
        String(customer.id).padStart(6),
        customer.name || customer.company || '-',
        customer.phones.join(', '),
        customer.company,
        customer.tags.join(' '),
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
