import { resolve } from 'node:path';
import { errorSentence } from '../../core/error-sentence.ts';
import type { Backup, DrillResult, PortableResult } from '../../shared/backup.ts';
import type { ErrorData } from '../../shared/errors.ts';
import { counted, text, UsageError, type Command, type CommandContext } from '../command.ts';

const line = ({ name, bytes }: Backup): string => `${name}  ${(bytes / 1_000_000).toFixed(1)} MB`;

async function list({ invoke, language }: CommandContext) {
  const listed = await invoke('backup.list', {});
  const { backups, folder, second } = listed;
  const none = language === 'ko' ? '백업이 없습니다' : 'No backups';
  const linesOf = (all: readonly Backup[]) => (all.length === 0 ? [none] : all.map(line));
  const elsewhere = second
    ? [
        '',
        second.folder,
        ...(second.failed ? [said(second.failed, language)] : linesOf(second.backups)),
      ]
    : [];
  return { json: listed, text: [folder, ...linesOf(backups), ...elsewhere].join('\n') };
}

function said(failed: object, language: 'ko' | 'en'): string {
  // Made by this program: its code is one of ours.
  const { code, details } = failed as ErrorData;
  return errorSentence(code, details, language);
}

/** Chooses the second folder, or none. */
async function setFolder({ invoke, language }: CommandContext, folder: string | null) {
  const chosen = await invoke('backup.setFolder', { folder: folder && resolve(folder) });
  const { second } = await invoke('backup.list', {});
  const words =
    chosen.folder === null
      ? { ko: '이제 백업을 이 컴퓨터에만 둡니다', en: 'Backups stay on this computer only' }
      : {
          ko: `백업을 여기에도 둡니다: ${chosen.folder}`,
          en: `Backups also go to ${chosen.folder}`,
        };
  const failed = second?.failed ? [said(second.failed, language)] : [];
  return {
    json: { ...chosen, failed: second?.failed ?? null },
    text: [words[language], ...failed].join('\n'),
    exit: failed.length === 0 ? (0 as const) : (1 as const),
  };
}

async function portable({ invoke, finish, language, values }: CommandContext, file: string) {
  const passphrase = process.env['DANGOL_PORTABLE_PASSPHRASE'];
  if (!passphrase)
    throw new UsageError('DANGOL_PORTABLE_PASSPHRASE=… dangol backup --portable FILE');
  const reason = text(values, 'reason') ?? '';
  const { job } = await invoke('backup.portable', { file: resolve(file), passphrase, reason });
  if (job === null) throw new UsageError('--portable FILE');
  const made = (await finish(job)) as PortableResult;
  const size = `${(made.bytes / 1_000_000).toFixed(1)} MB`;
  const words = {
    ko: `고객 ${made.customers}명, ${size}. 다시 열어 확인했습니다.`,
    en: `${counted(made.customers, 'customer')}, ${size}. Opened again and checked.`,
  };
  return { json: made, text: [made.file, words[language]].join('\n') };
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
  usage: '[--list | --drill | --folder DIR | --no-folder | --portable FILE [--reason TEXT]]',
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
    folder: {
      type: 'string',
      help: {
        ko: '이 폴더(USB 등)에도 백업을 둡니다',
        en: 'also put every backup into this folder (a USB stick, say)',
      },
    },
    'no-folder': {
      type: 'boolean',
      help: { ko: '백업을 이 컴퓨터에만 둡니다', en: 'keep backups on this computer only' },
    },
    portable: {
      type: 'string',
      help: {
        ko: '상자를 통째로 이사 파일 하나에 담습니다 (암호는 DANGOL_PORTABLE_PASSPHRASE)',
        en: 'put the whole box into one moving file (its passphrase: DANGOL_PORTABLE_PASSPHRASE)',
      },
    },
    reason: {
      type: 'string',
      help: { ko: '이사 파일을 만드는 까닭 (기록에 남습니다)', en: 'why, for the access log' },
    },
  },
  positionals: [0, 0],
  async run(context) {
    const { invoke, finish, values } = context;
    if (values['list']) return list(context);
    if (values['drill']) return drill(context);
    if (values['no-folder']) return setFolder(context, null);
    const folder = text(values, 'folder');
    if (folder !== undefined) return setFolder(context, folder);
    const file = text(values, 'portable');
    if (file !== undefined) return portable(context, file);
    const { job } = await invoke('backup.make', {});
    const made = (await finish(job)) as Backup;
    return { json: made, text: line(made) };
  },
};
