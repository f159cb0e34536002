import type { Backup, DrillResult } from '../../shared/backup.ts';
import { counted, type Command, type CommandContext } from '../command.ts';

const line = ({ name, bytes }: Backup): string => `${name}  ${(bytes / 1_000_000).toFixed(1)} MB`;

async function list({ invoke, language }: CommandContext) {
  const { backups, folder } = await invoke('backup.list', {});
  const none = language === 'ko' ? '백업이 없습니다' : 'No backups';
  const lines = backups.length === 0 ? [none] : backups.map(line);
  return { json: { folder, backups }, text: [folder, ...lines].join('\n') };
}

async function drill({ invoke, finish, language }: CommandContext) {
  const { job } = await invoke('backup.drill', {});
  const result = (await finish(job)) as DrillResult;
  const bad = result.backups.filter(({ ok }) => !ok);
  const count = result.backups.length;
  const said =
    language === 'ko'
      ? `백업 ${count}개 가운데 ${count - bad.length}개를 되돌려 열어 보았습니다`
      : `${count - bad.length} of ${counted(count, 'backup')} restored and opened`;
  const words = bad.map(({ name, problems }) => `${name}: ${problems.join('; ')}`);
  return {
    json: result,
    text: [said, ...words].join('\n'),
    exit: bad.length === 0 ? (0 as const) : (1 as const),
  };
}

export const backupCommand: Command = {
  name: 'backup',
  usage: '[--list | --drill]',
  summary: {
    ko: '상자를 백업하고, 읽어서 확인합니다',
    en: 'back the box up, and read the backup through',
  },
  options: {
    list: { type: 'boolean', help: { ko: '있는 백업을 보여 줍니다', en: 'show the backups' } },
    drill: {
      type: 'boolean',
      help: {
        ko: '모든 백업을 다른 폴더에 되돌려 열어 봅니다',
        en: 'restore every backup into another folder and open it',
      },
    },
  },
  positionals: [0, 0],
  async run(context) {
    const { invoke, finish, values } = context;
    if (values['list']) return list(context);
    if (values['drill']) return drill(context);
    const { job } = await invoke('backup.make', {});
    const made = (await finish(job)) as Backup;
    return { json: made, text: line(made) };
  },
};
