import { basename } from 'node:path';
import type { Language } from '../../shared/primitives.ts';
import type { Template, TemplateGroup } from '../../shared/templates.ts';
import { AppError } from '../../shared/errors.ts';
import { runAct, type Acts } from '../acts.ts';
import {
  counted,
  customerId,
  text,
  UsageError,
  type Command,
  type CommandContext,
} from '../command.ts';
import { readInput } from '../files.ts';

export const templatesCommand: Command = {
  name: 'templates',
  usage:
    '[list] | show NAME [--customer ID] | fields | export FILE [NAME…] | import FILE | undo-import | remove|restore NAME',
  summary: {
    ko: '감사카드 서식을 보고, 파일로 내보내고 가져옵니다',
    en: 'templates of greeting cards: list, show, export, import',
  },
  options: {
    customer: {
      type: 'string',
      help: { ko: '이 고객의 카드로 채워서', en: 'filled for this customer' },
    },
  },
  positionals: [0, 500],
  run: (context) => {
    const { positionals } = context;
    const asked = positionals.length === 0 ? { ...context, positionals: ['list'] } : context;
    return runAct(templatesCommand, acts, asked);
  },
};

const acts: Acts = {
  async list({ invoke, language, boxLanguage }) {
    const templates = await invoke('templates.list', { language: boxLanguage });
    return { json: { templates }, text: templates.map((each) => line(each, language)).join('\n') };
  },
  async show(context, [name = '']) {
    const template = await named(context, name);
    const { invoke, values, language, boxLanguage } = context;
    const customer = text(values, 'customer');
    if (customer === undefined) {
      return { json: { template }, text: describe(template, template.wordings, language) };
    }
    const filled = [];
    for (const wording of template.wordings) {
      const input = { text: wording, language: boxLanguage, customerId: customerId(customer) };
      filled.push(await invoke('templates.fill', input));
    }
    return { json: { template, filled }, text: describe(template, filled, language) };
  },
  async fields({ invoke, boxLanguage }) {
    const fields = await invoke('templates.fields', { language: boxLanguage });
    const lines = fields.map(({ field, label, sample }) => `{${field}}  ${label}: ${sample}`);
    return { json: { fields }, text: lines.join('\n') };
  },
  async export(context, [file, ...asked]) {
    if (file === undefined) throw new UsageError('export FILE [NAME…]');
    const names: string[] = [];
    for (const name of asked) names.push((await named(context, name)).name);
    const { invoke, language, boxLanguage } = context;
    const made = await invoke('templates.export', { names, language: boxLanguage, file });
    const nothing = { ko: '내보낼 서식이 없습니다', en: 'There are no templates to export' };
    return {
      json: made,
      text:
        made.file === null ? nothing[language] : `${made.file}: ${count(made.templates, language)}`,
    };
  },
  async import({ invoke, language }, [path]) {
    if (path === undefined) throw new UsageError('import FILE');
    const bytes = await readInput(path);
    const result = await invoke('templates.import', { fileName: basename(path), bytes });
    const { names, same, problems } = result;
    const head =
      language === 'ko'
        ? `서식 ${names.length}개를 가져왔습니다. 이미 있는 것 ${same}개, 가져오지 못한 것 ${problems.length}개`
        : `${counted(names.length, 'template')} taken in, ${same} here already, ${problems.length} left out`;
    const lines = problems.map(({ title, reason }) => `  ${title}: ${reason}`);
    return {
      json: result,
      text: [head, ...lines].join('\n'),
      exit: names.length + same === 0 ? 1 : 0,
    };
  },
  async 'undo-import'({ invoke, language }) {
    const { removed } = await invoke('templates.undoImport');
    return { json: { removed }, text: count(removed, language) };
  },
  async remove(context, [name = '']) {
    const template = await named(context, name);
    await context.invoke('templates.remove', { name: template.name, language: template.language });
    return { json: { name: template.name }, text: template.title };
  },
  async restore({ invoke, boxLanguage, language }, [name = '']) {
    const template = await invoke('templates.restore', { name, language: boxLanguage });
    return { json: { template }, text: line(template, language) };
  },
};

/** By its name, else by its title. Errors: `template-unknown`. */
async function named({ invoke, boxLanguage }: CommandContext, asked: string): Promise<Template> {
  const templates = await invoke('templates.list', { language: boxLanguage });
  const found =
    templates.find(({ name }) => name === asked) ?? templates.find(({ title }) => title === asked);
  if (found) return found;
  throw new AppError('template-unknown', { name: asked, known: templates.map(({ name }) => name) });
}

const groups: Readonly<Record<TemplateGroup, readonly [ko: string, en: string]>> = {
  thanks: ['감사', 'thanks'],
  occasion: ['기념일', 'occasions'],
  season: ['명절', 'seasons'],
  care: ['마음', 'care'],
  business: ['일', 'business'],
  own: ['내 서식', 'my own'],
};

function line({ name, title, group, wordings, edited }: Template, language: Language): string {
  const word = groups[group][language === 'ko' ? 0 : 1];
  const many =
    language === 'ko' ? `문구 ${wordings.length}개` : counted(wordings.length, 'wording');
  const changed = edited ? { ko: '고침', en: 'edited' }[language] : '';
  return `${name.padEnd(22)} ${[title, word, many, changed].filter(Boolean).join(' · ')}`;
}

function describe(
  template: Template,
  texts: readonly { greeting: string; message: string; closing: string }[],
  language: Language,
): string {
  const blocks = texts.map(({ greeting, message, closing }, at) =>
    [`[${at + 1}]`, greeting, message, closing].join('\n'),
  );
  return [line(template, language), ...blocks].join('\n\n');
}

const count = (templates: number, language: Language): string =>
  language === 'ko' ? `서식 ${templates}개` : counted(templates, 'template');
