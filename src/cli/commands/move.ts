import { resolve } from 'node:path';
import type { BackupContents } from '../../shared/backup.ts';
import type { FoundBox } from '../../shared/moving.ts';
import { counted, UsageError, type Command, type CommandContext } from '../command.ts';
import { placeSentence } from '../place-warning.ts';

const line = ({ path, kind, bytes, at }: FoundBox): string =>
  `${at.slice(0, 16).replace('T', ' ')}  ${(bytes / 1_000_000).toFixed(1)} MB  ${kind}  ${path}`;

/** Where this box lies, and the boxes that were found elsewhere. */
async function look({ invoke, language }: CommandContext) {
  const place = await invoke('moving.place', {});
  const { boxes } = await invoke('moving.find', {});
  const none = language === 'ko' ? '다른 상자를 찾지 못했습니다' : 'No other box was found';
  const found = boxes.length === 0 ? [none] : boxes.map(line);
  const warning = placeSentence(place, language);
  return {
    json: { place, boxes },
    text: [place.folder, ...(warning === null ? [] : [warning]), ...found].join('\n'),
  };
}

/** What opens the other box, as the environment has it: a list of processes shows no secrets then. */
function secretFor({ kind, needs }: FoundBox): { passphrase?: string; recoveryKey?: string } {
  const passphrase = process.env['DANGOL_PORTABLE_PASSPHRASE'];
  const recoveryKey = process.env['DANGOL_RECOVERY_KEY'];
  if (needs.length === 0) return {};
  if (passphrase) return { passphrase };
  if (recoveryKey && kind === 'folder') return { recoveryKey };
  throw new UsageError('DANGOL_PORTABLE_PASSPHRASE=… dangol move PATH');
}

function inside({ counts, lastDay }: BackupContents): string[] {
  const lines = counts.map(({ what, inBackup, inBox }) => `${what}: ${inBackup} (${inBox})`);
  return lastDay === null ? lines : [lastDay, ...lines];
}

async function take(context: CommandContext, path: string) {
  const { invoke, finish, values, language } = context;
  // What it is, is told by what lies there.
  const found = await invoke('moving.choose', { kind: 'folder', path: resolve(path) });
  if (!found) throw new UsageError('PATH');
  const secret = secretFor(found);
  const { job } = await invoke('moving.inspect', { path: found.path, ...secret });
  const contents = (await finish(job)) as BackupContents;
  if (values['look']) return { json: { found, contents }, text: inside(contents).join('\n') };
  const { before } = await invoke('moving.take', { path: found.path, ...secret });
  const { customers } = await invoke('customers.count', {});
  const said =
    language === 'ko'
      ? `고객 ${customers}명의 상자를 옮겨 왔습니다. 옮기기 전의 상자: ${before ?? ''}`
      : `The box with ${counted(customers, 'customer')} is here. The box as it was before: ${before ?? ''}`;
  return { json: { taken: found.path, before, customers }, text: said };
}

export const moveCommand: Command = {
  name: 'move',
  usage: '[PATH] [--look]',
  summary: {
    ko: '이사 파일, 다른 단골 폴더나 백업 폴더를 이 상자의 자리에 놓습니다 (암호는 DANGOL_PORTABLE_PASSPHRASE)',
    en: 'put a moving file, another Dangol folder or a folder of backups in this box’s place (its passphrase: DANGOL_PORTABLE_PASSPHRASE)',
  },
  options: {
    look: {
      type: 'boolean',
      help: { ko: '옮기지 않고 안만 들여다봅니다', en: 'only say what is inside' },
    },
  },
  positionals: [0, 1],
  run(context) {
    const [path] = context.positionals;
    return path === undefined ? look(context) : take(context, path);
  },
};
