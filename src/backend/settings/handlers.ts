import { statSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';
import { applyTagCadences } from '../cadences/apply.ts';
import { now, type Context } from '../context.ts';
import { recutThanks } from '../deposits/recut.ts';
import type { HandlersOf } from '../dispatch.ts';
import { readSettings, writeSettings } from './store.ts';

/** Links that may leave the program; everything else is refused. */
const allowedLinks = new Set(['tel:', 'mailto:']);

function checkedLink(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed || !allowedLinks.has(parsed.protocol)) {
    throw new AppError('invalid-input', { where: 'url', reason: 'tel:, mailto:' });
  }
  return parsed.href;
}

export function settingsHandlers(context: Context): HandlersOf<'settings'> {
  const { box, ports, events, key } = context;
  return {
    'settings.get': () => readSettings(box),
    'settings.update': ({ patch }) => {
      // A folder is chosen by `backup.setFolder`: a page must not name paths.
      if (patch.backupFolder !== undefined)
        throw new AppError('invalid-input', { where: 'backupFolder', reason: 'backup.setFolder' });
      writeSettings(box, patch, now(context));
      events.changed('settings', 'today');
      if (patch.tagCadences) applyTagCadences(context);
      if (patch.depositCycleDays) recutThanks(context);
      return readSettings(box);
    },
    'settings.about': () => ({
      version: ports.version,
      boxFile: box.file,
      boxBytes: statSync(box.file).size,
      key: { kind: key.kind, where: key.where },
      host: ports.host,
    }),
    'settings.reveal': async ({ file }) => {
      if (!context.written.has(file)) throw new AppError('file-not-found', { file });
      await ports.files.reveal(file);
      return {};
    },
    'settings.openLink': async ({ url }) => {
      await ports.openExternal(checkedLink(url));
      return {};
    },
  };
}
