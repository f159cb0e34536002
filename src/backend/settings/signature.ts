import { createHash } from 'node:crypto';
import { putAsset, readAsset } from '../../data/assets.ts';
import { readSettingValues, writeSettingValue } from '../../data/settings.ts';
import type { Box } from '../../data/sql.ts';
import { AppError } from '../../shared/errors.ts';

const signatureKey = 'signatureAsset';
const limitBytes = 2 * 1024 * 1024;

export type Signature = { id: number; mediaType: string; bytes: Uint8Array };

/** The agent's signature, if one was set. */
export function readSignature(box: Box): Signature | null {
  const id = readSettingValues(box)[signatureKey];
  const asset = typeof id === 'number' ? readAsset(box, id) : undefined;
  return asset ? { id: asset.id, mediaType: asset.mediaType, bytes: asset.bytes } : null;
}

/** Keeps or takes away the signature's picture; earlier cards keep theirs. Errors: `picture-unreadable`. */
export async function setSignature(box: Box, bytes: Uint8Array | null, at: string): Promise<void> {
  if (bytes === null) {
    writeSettingValue(box, signatureKey, null, at);
    return;
  }
  if (bytes.length > limitBytes) throw new AppError('picture-unreadable', { reason: '> 2 MB' });
  const { readPicture } = await import('../../print/greeting-cards.ts');
  const mediaType = readPicture(bytes).format === 'png' ? 'image/png' : 'image/jpeg';
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  box.transaction(() => {
    const id = putAsset(box, { sha256, mediaType, bytes }, at);
    writeSettingValue(box, signatureKey, id, at);
  });
}
