import type { Box } from '../../data/sql.ts';
import { readPictures } from '../marks/pictures.ts';

/** So many pictures stay at hand while cards are drawn: signature, seal and some covers. */
const keptPictures = 12;

/** Reads pictures of cards that are drawn at every key; they never change under their id. */
export function pictureShelf(box: Box): (ids: readonly string[]) => Map<string, Uint8Array> {
  const shelf = new Map<string, Uint8Array>();
  return (ids) => {
    const missing = ids.filter((id) => !shelf.has(id));
    if (missing.length > 0) {
      for (const [id, bytes] of readPictures(box, missing)) shelf.set(id, bytes);
    }
    const found = new Map(
      ids.flatMap((id) => {
        const bytes = shelf.get(id);
        return bytes ? [[id, bytes] as const] : [];
      }),
    );
    for (const oldest of shelf.keys()) {
      if (shelf.size <= keptPictures) break;
      shelf.delete(oldest);
    }
    return found;
  };
}
