import { basename } from 'node:path';
import type { BackupContents } from '../../shared/backup.ts';
import { AppError } from '../../shared/errors.ts';
import type { Command } from '../command.ts';

/** What a backup holds, in lines. */
function describe({ counts, onlyThen, onlyNow, changed }: BackupContents, korean: boolean): string {
  const lines = counts.map(({ what, inBackup, inBox }) => `${what}: ${inBackup} → ${inBox}`);
  const [gone, fresh, other] = korean
    ? ['백업에만 있는 카드', '지금만 있는 카드', '달라진 카드']
    : ['cards only in the backup', 'cards only in the box', 'cards that differ'];
  for (const [words, { count, names }] of [
    [gone, onlyThen],
    [fresh, onlyNow],
    [other, changed],
  ] as const) {
    if (count > 0) lines.push(`${words}: ${count} (${names.join(', ')})`);
  }
  return lines.join('\n');
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: '[BACKUP] [--look]',
  summary: {
    ko: '상자를 백업 때의 모습으로 되돌립니다 (지금 모습은 먼저 백업합니다)',
    en: 'put the box back as a backup has it (the present one is backed up first)',
  },
  options: {
    look: {
      type: 'boolean',
      help: { ko: '되돌리지 않고 무엇이 다른지만 봅니다', en: 'only say how it differs' },
    },
  },
  positionals: [0, 1],
  async run({ invoke, positionals, values, finish, language }) {
    const { backups: here, second } = await invoke('backup.list', {});
    const backups = here.length > 0 ? here : (second?.backups ?? []);
    // A path is as good as a name; without either the newest is meant.
    const name = positionals[0] === undefined ? backups[0]?.name : basename(positionals[0]);
    if (name === undefined) throw new AppError('not-found', { what: 'backup', id: '' });
    if (values['look']) {
      const { job } = await invoke('backup.inspect', { name });
      const contents = (await finish(job)) as BackupContents;
      return { json: contents, text: describe(contents, language === 'ko') };
    }
    const { before } = await invoke('backup.restore', { name });
    const said =
      language === 'ko'
        ? `${name}: 되돌렸습니다. 되돌리기 전의 상자: ${before}`
        : `${name} restored. The box as it was before: ${before}`;
    return { json: { restored: name, before }, text: said };
  },
};
