import { resolve } from 'node:path';
import { destructionReasonWord, removedWords } from '../../core/destruction-words.ts';
import type { Language } from '../../shared/primitives.ts';
import { destructionReasons, type Destruction } from '../../shared/privacy.ts';
import { pageOf, pageOptions } from '../acts.ts';
import {
  counted,
  customerId,
  oneOf,
  text,
  UsageError,
  whole,
  type Command,
  type CommandAnswer,
  type CommandContext,
} from '../command.ts';

const say = (ko: string, en: string) => ({ type: 'string', help: { ko, en } }) as const;
const sign = (ko: string, en: string) => ({ type: 'boolean', help: { ko, en } }) as const;

export const destroyCommand: Command = {
  name: 'destroy',
  usage: 'ID… --confirm COUNT [--reason …] | --due --confirm COUNT | --log | --record FILE',
  summary: {
    ko: '고객을 되돌릴 수 없게 파기, 파기 기록',
    en: 'destroys customers beyond recovery, and the record of it',
  },
  options: {
    confirm: say(
      '파기할 고객 수: 맞아야 파기합니다',
      'how many customers: destroys only where it is right',
    ),
    due: sign('보유 기한이 지난 고객 모두', 'everybody whose date to be kept until has passed'),
    reason: say(
      `사유: ${destructionReasons.join(', ')} (기본 asked, --due는 retention)`,
      `why: ${destructionReasons.join(', ')} (default asked; with --due retention)`,
    ),
    note: say('비고 (이름은 적지 마세요)', 'a note for the record (no names)'),
    'even-held': sign(
      '유효한 계약이나 남은 약속이 있어도',
      'even those with an agreement in force or an open promise',
    ),
    backups: sign('이분들이 든 백업도 지움', 'also remove the backups that hold them'),
    log: sign('파기 기록 보기', 'shows what was destroyed'),
    record: say('파기 기록을 PDF로', 'writes the record as PDF'),
    ...pageOptions,
  },
  positionals: [0, 10_000],
  run: (context) => {
    const { values, positionals } = context;
    if (values['log'] === true) return showLog(context);
    if (text(values, 'record') !== undefined) return writeRecord(context);
    if (positionals.length === 0 && values['due'] !== true)
      throw new UsageError(`dangol destroy ${destroyCommand.usage}`);
    return destroy(context);
  },
};

const mostAtOnce = 100_000;

async function idsOf({ invoke, positionals, values }: CommandContext): Promise<number[]> {
  if (values['due'] !== true) return positionals.map(customerId);
  const { customers } = await invoke('privacy.retention', { days: 0, limit: mostAtOnce });
  return customers.filter(({ days }) => days < 0).map(({ id }) => id);
}

async function destroy(context: CommandContext): Promise<CommandAnswer> {
  const { invoke, values, finish, language } = context;
  const ids = [...new Set(await idsOf(context))];
  if (ids.length === 0) {
    const nobody = { ko: '파기할 고객이 없습니다', en: 'There is nobody to destroy' };
    return { json: { customers: 0 }, text: nobody[language] };
  }
  if (whole(values, 'confirm') !== ids.length) {
    const words = {
      ko: `고객 ${ids.length}명을 되돌릴 수 없게 파기합니다. 맞으면 --confirm ${ids.length}`,
      en: `This destroys ${counted(ids.length, 'customer')} beyond recovery. If that is right: --confirm ${ids.length}`,
    };
    return { json: { wouldDestroy: ids.length, ids }, text: words[language], exit: 1 };
  }
  const { job } = await invoke('privacy.destroy', {
    ids,
    reason:
      oneOf(values, 'reason', destructionReasons) ??
      (values['due'] === true ? 'retention' : 'asked'),
    note: text(values, 'note') ?? '',
    evenHeld: values['even-held'] === true,
    backups: values['backups'] === true,
  });
  const done = (await finish(job)) as Destruction;
  return { json: done, text: describe(done, language) };
}

async function showLog({ invoke, values, language }: CommandContext): Promise<CommandAnswer> {
  const found = await invoke('privacy.destructions', pageOf(values));
  const none = { ko: '파기한 고객이 없습니다', en: 'Nobody was destroyed' };
  const lines = found.destructions.map((each) => describe(each, language));
  return { json: found, text: lines.length === 0 ? none[language] : lines.join('\n') };
}

async function writeRecord({ invoke, values }: CommandContext): Promise<CommandAnswer> {
  const file = resolve(text(values, 'record') ?? '');
  const written = await invoke('privacy.destructionRecord', { mode: 'save', file });
  return { json: written, text: written.file ?? '' };
}

function describe(destruction: Destruction, language: Language): string {
  const { at, reason, note, customers, removed, finished } = destruction;
  const people = language === 'ko' ? `${customers}명 파기` : `destroyed: ${customers}`;
  const rest = language === 'ko' ? '덮어쓰기 남음' : 'to be overwritten';
  return [
    `${at.slice(0, 16).replace('T', ' ')}Z`,
    people,
    destructionReasonWord(reason, language),
    note,
    removedWords(removed, language).join(', '),
    finished ? '' : rest,
  ]
    .filter(Boolean)
    .join(' · ');
}
