import { createHash } from 'node:crypto';
import { putAsset, readAsset } from '../../data/assets.ts';
import type { Box } from '../../data/sql.ts';
import type { TravellingSending } from '../../shared/exchange-card.ts';

const dataUrl = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/=]+)$/;

/** The picture that signed a card, as it travels in a JSON document. */
export function signatureOf(box: Box, id: number | null): Pick<TravellingSending, 'signature'> {
  const asset = id === null ? undefined : readAsset(box, id);
  if (!asset) return {};
  return {
    signature: `data:${asset.mediaType};base64,${Buffer.from(asset.bytes).toString('base64')}`,
  };
}

/** Keeps the picture that a sending brings along; null where it brings none. */
export function keepSignature(box: Box, { signature, sentAt }: TravellingSending): number | null {
  const [, mediaType, base64] = dataUrl.exec(signature ?? '') ?? [];
  if (mediaType === undefined || base64 === undefined) return null;
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return putAsset(box, { sha256, mediaType, bytes }, sentAt);
}
