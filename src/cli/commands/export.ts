import { exportReasons } from '../../shared/access-log.ts';
import { sameLabel } from '../../core/custom-values.ts';
import {
  exportColumns,
  exportFormat,
  leftOut,
  type ExportColumn,
  type ExportResult,
} from '../../shared/export.ts';
import { leftOutText } from '../../shared/report-texts.ts';
import { counted, oneOf, text, UsageError, type Command, type CommandContext } from '../command.ts';
import { filterOf, filterOptions } from '../list-filter.ts';

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
    ...filterOptions,
    encoding: {
      type: 'string',
      help: { ko: 'utf-8(기본) | cp949', en: 'utf-8 (default) | cp949' },
    },
    'replace-missing': {
      type: 'boolean',
      help: { ko: 'CP949에 없는 글자를 ?로', en: 'write ? for characters that CP949 lacks' },
    },
    mask: {
      type: 'boolean',
      help: {
        ko: '번호·주소·날짜의 가운데를 가림 (json 제외)',
        en: 'cover the middles of numbers, addresses and dates (not json)',
      },
    },
    'mask-names': { type: 'boolean', help: { ko: '이름도 가림', en: 'cover names, too' } },
    reason: {
      type: 'string',
      help: {
        ko: `접속 기록에 남길 이유: ${exportReasons.join(', ')} 또는 직접 적은 말`,
        en: `why, for the access log: ${exportReasons.join(', ')} or words of your own`,
      },
    },
    columns: {
      type: 'string',
      help: {
        ko: `쉼표로: ${exportColumns.join(',')},custom:항목`,
        en: `with commas: ${exportColumns.join(',')},custom:FIELD`,
      },
    },
  },
  positionals: [0, 0],
  async run(context) {
    const { invoke, values, language, boxLanguage, finish } = context;
    const format = oneOf(values, 'format', exportFormat.options);
    const file = text(values, 'out');
    if (!format || !file) throw new UsageError(`dangol export ${this.usage}`);
    const { job } = await invoke('exchange.export', {
      format,
      query: {
        text: text(values, 'search') ?? '',
        filter: await filterOf(context),
        order: 'name',
      },
      encoding: oneOf(values, 'encoding', ['utf-8', 'cp949']) ?? 'utf-8',
      replaceMissing: values['replace-missing'] === true,
      mask: values['mask'] === true || values['mask-names'] === true,
      maskNames: values['mask-names'] === true,
      reason: text(values, 'reason') ?? '',
      ...(await columns(context)),
      language: boxLanguage,
      file,
    });
    const result = (await finish(job ?? '')) as ExportResult;
    const said =
      language === 'ko'
        ? `고객 ${result.customers}명을 내보냈습니다: ${result.file}`
        : `${counted(result.customers, 'customer')} exported: ${result.file}`;
    const missing = leftOutText(format, language);
    const lines = missing === '' ? [said] : [said, `${leftOutHead[language]}: ${missing}`];
    return { json: { ...result, leftOut: leftOut[format] }, text: lines.join('\n') };
  },
};

const leftOutHead = { ko: '이 형식에 담지 못한 것', en: 'this format has no place for' } as const;

/** Columns by their names; `custom:` and the name of a field of the user's own. */
async function columns({ invoke, values }: CommandContext): Promise<{ columns?: ExportColumn[] }> {
  const list = text(values, 'columns');
  if (list === undefined) return {};
  const words = list.split(',').map((word) => word.trim());
  const fields = words.some((word) => word.startsWith('custom:'))
    ? await invoke('customFields.list', {})
    : [];
  const found = words.map((word): ExportColumn => {
    const fixed = exportColumns.find((column) => column === word);
    if (fixed) return fixed;
    const name = word.startsWith('custom:') ? word.slice('custom:'.length) : null;
    const field = fields.find((each) => name !== null && sameLabel(each.name, name));
    if (field) return `custom:${field.uid}`;
    const known = [...exportColumns, ...fields.map((each) => `custom:${each.name}`)];
    throw new UsageError(`--columns: ${known.join(',')}`);
  });
  return { columns: found };
}
