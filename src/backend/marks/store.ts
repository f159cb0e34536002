import { z } from 'zod';
import { readSettingValues, writeSettingValue } from '../../data/settings.ts';
import type { Box } from '../../data/sql.ts';
import { AppError } from '../../shared/errors.ts';
import {
  sealPlace,
  signaturePlace,
  type DrawnSeal,
  type MarkPlace,
} from '../../shared/greeting-card-spec.ts';
import { marks, type MarkKind } from '../../shared/marks.ts';
import { putPicture } from './pictures.ts';

const placed = marks.omit({ pictures: true });
/** What the cards are signed with, as a card's spec takes it. */
export type PlacedMarks = z.infer<typeof placed>;

const marksKey = 'marks';
/** What the marks were before each of the last changes, the latest last. */
const beforeKey = 'marksBefore';
const mostBefore = 20;
const none: PlacedMarks = { signature: null, seal: null };

/** Signature and seal of the settings; a mark that no longer fits is none. */
export function readMarks(box: Box): PlacedMarks {
  const stored = z.record(z.string(), z.unknown()).safeParse(readSettingValues(box)[marksKey]);
  const signature = placed.shape.signature.safeParse(stored.data?.['signature']);
  const seal = placed.shape.seal.safeParse(stored.data?.['seal']);
  return { signature: signature.data ?? null, seal: seal.data ?? null };
}

/** Keeps a picture as signature or seal where the one before stood; null takes the mark away. Errors: `picture-unreadable`. */
export function setPicture(
  box: Box,
  kind: MarkKind,
  png: Uint8Array | null,
  at: string,
): PlacedMarks {
  return change(box, at, (own) => {
    if (png === null) return { ...own, [kind]: null };
    const picture = putPicture(box, png, at);
    if (kind === 'seal') {
      return { ...own, seal: { kind: 'picture', picture, place: own.seal?.place ?? sealPlace } };
    }
    const { tint = true, place = signaturePlace } = own.signature ?? {};
    return { ...own, signature: { picture, tint, place } };
  });
}

/** A seal cut from a name, where the one before stood. */
export function drawSeal(box: Box, seal: Omit<DrawnSeal, 'kind'>, at: string): PlacedMarks {
  return change(box, at, (own) => ({
    ...own,
    seal: { ...seal, kind: 'drawn', place: own.seal?.place ?? sealPlace },
  }));
}

/** Errors: `not-found` where there is no such mark. */
export function setPlace(box: Box, kind: MarkKind, place: MarkPlace, at: string): PlacedMarks {
  return change(box, at, (own) => ({ ...own, [kind]: { ...present(own, kind), place } }));
}

/** Does the signature follow the card's ink? Errors: `not-found` where there is none. */
export function setTint(box: Box, tint: boolean, at: string): PlacedMarks {
  return change(box, at, (own) => ({
    ...own,
    signature: { ...present(own, 'signature'), tint },
  }));
}

/** Takes the last change back; without one nothing happens. */
export function undoMarks(box: Box, at: string): PlacedMarks {
  return box.transaction(() => {
    const states = before(box);
    const last = states.at(-1);
    if (!last) return readMarks(box);
    writeSettingValue(box, marksKey, last, at);
    writeSettingValue(box, beforeKey, states.slice(0, -1), at);
    return last;
  });
}

function present<K extends MarkKind>(own: PlacedMarks, kind: K): NonNullable<PlacedMarks[K]> {
  const mark = own[kind];
  if (!mark) throw new AppError('not-found', { what: kind, id: '' });
  return mark;
}

function change(box: Box, at: string, make: (own: PlacedMarks) => PlacedMarks): PlacedMarks {
  return box.transaction(() => {
    const own = readMarks(box);
    const made = placed.parse(make(own));
    if (JSON.stringify(made) === JSON.stringify(own)) return own;
    writeSettingValue(box, beforeKey, [...before(box), own].slice(-mostBefore), at);
    writeSettingValue(box, marksKey, made, at);
    return made;
  });
}

function before(box: Box): PlacedMarks[] {
  const stored = readSettingValues(box)[beforeKey];
  if (!Array.isArray(stored)) return [];
  return stored.map((state) => placed.safeParse(state).data ?? none);
}
