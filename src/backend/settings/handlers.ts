import { statSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';
import { applyTagCadences } from '../cadences/apply.ts';
import { now, type Context } from '../context.ts';
import { recutThanks } from '../deposits/recut.ts';
import type { HandlersOf } from '../dispatch.ts';
import { readSettings, writeSettings } from './store.ts';
import { readSignature, setSignature } from './signature.ts';

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
  const current = () => ({ ...readSettings(box), hasSignature: readSignature(box) !== null });
  return {
    'settings.get': current,
    'settings.update': ({ patch }) => {
      writeSettings(box, patch, now(context));
      events.changed('settings', 'today');
      if (patch.tagCadences) applyTagCadences(context);
      if (patch.depositCycleDays) recutThanks(context);
      return current();
    },
    'settings.setSignature': async ({ bytes }) => {
      await setSignature(box, bytes, now(context));
      events.changed('settings', 'greeting-cards');
      return {};
    },
    'settings.signature': () => {
      const signature = readSignature(box);
      if (!signature) return { dataUrl: null };
      const base64 = Buffer.from(signature.bytes).toString('base64');
      return { dataUrl: `data:${signature.mediaType};base64,${base64}` };
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
