import { plainTexts } from '../core/plain-text.ts';

/** Secrets and paths are no words: what they hold, they hold. */
const exact = ['passphrase', 'recoveryKey', 'file', 'path', 'folder'] as const;

/** An input whose texts are text alone; what names a secret or a path stays as it came. */
export function plainInput(raw: unknown): unknown {
  const plain = plainTexts(raw);
  if (plain === raw || typeof raw !== 'object' || raw === null || Array.isArray(raw)) return plain;
  const kept = Object.entries(raw).filter(([name]) => exact.some((each) => each === name));
  return { ...(plain as object), ...Object.fromEntries(kept) };
}
