import {
  exportColumn,
  exportFormat,
  type ExportColumn,
  type ExportResult,
} from '../../shared/exchange.ts';
import { counted, oneOf, text, UsageError, type Command, type Values } from '../command.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: '--format csv|vcf|json|pdf --out FILE',
  summary: { ko: '고객 목록을 내보냅니다', en: 'export the customer list' },
  options: {
    format: {
      type: 'string',
      help: { ko: exportFormat.options.join(', '), en: exportFormat.options.join(', ') },
    },
    out: { type: 'string', help: { ko: '쓸 파일', en: 'the file to write' } },
    search: {
      type: 'string',
      help: { ko: '이렇게 찾은 고객만', en: 'only what this search finds' },
    },
    tag: {
      type: 'string',
      help: { ko: '이 태그가 있는 고객만', en: 'only customers with this tag' },
    },
    encoding: {
      type: 'string',
      help: { ko: 'utf-8(기본) | cp949', en: 'utf-8 (default) | cp949' },
    },
    'replace-missing': {
      type: 'boolean',
      help: { ko: 'CP949에 없는 글자를 ?로', en: 'write ? for characters that CP949 lacks' },
    },
    columns: {
      type: 'string',
      help: {
        ko: `쉼표로: ${exportColumn.options.join(',')}`,
        en: `with commas: ${exportColumn.options.join(',')}`,
      },
    },
  },
  positionals: [0, 0],
  async run({ invoke, values, language, boxLanguage, finish }) {
    const format = oneOf(values, 'format', exportFormat.options);
    const file = text(values, 'out');
    if (!format || !file) throw new UsageError(`dangol export ${this.usage}`);
    const tag = text(values, 'tag');
    const { job } = await invoke('exchange.export', {
      format,
      query: {
        text: text(values, 'search') ?? '',
        filter: { trash: false, ...(tag ? { tag } : {}) },
        order: 'name',
      },
      encoding: oneOf(values, 'encoding', ['utf-8', 'cp949']) ?? 'utf-8',
      replaceMissing: values['replace-missing'] === true,
      ...columns(values),
      language: boxLanguage,
      file,
    });
    const result = (await finish(job ?? '')) as ExportResult;
    const said =
      language === 'ko'
        ? `고객 ${result.customers}명을 내보냈습니다: ${result.file}`
        : `${counted(result.customers, 'customer')} exported: ${result.file}`;
    return { json: result, text: said };
  },
};

function columns(values: Values): { columns?: ExportColumn[] } {
  const list = text(values, 'columns');
  if (list === undefined) return {};
  const parsed = exportColumn
    .array()
    .min(1)
    .safeParse(list.split(',').map((word) => word.trim()));
  if (!parsed.success) throw new UsageError(`--columns: ${exportColumn.options.join(',')}`);
  return { columns: parsed.data };
}
