import { AppError } from '../../shared/errors.ts';
import { Face, type FaceDefinition } from './face.ts';
import { existing } from '../items.ts';

const faceDefinitions = [
  { id: 'nanum-pen', file: 'NanumPen.ttf', scale: 1.02, rise: -0.095 },
  { id: 'hi-melody', file: 'HiMelody.ttf', scale: 1, rise: 0.018 },
  { id: 'gamja-flower', file: 'GamjaFlower.ttf', scale: 0.95, rise: 0.015 },
  { id: 'poor-story', file: 'PoorStory.ttf', scale: 0.77, rise: 0.037 },
  { id: 'patrick-hand', file: 'PatrickHand.ttf', scale: 0.83, rise: 0.02 },
  { id: 'caveat', file: 'Caveat.ttf', scale: 1.04, rise: 0.02 },
  { id: 'dangol-hanja', file: 'DangolHanja.ttf', scale: 0.7, rise: 0.04 },
  { id: 'noto-emoji', file: 'NotoEmoji.ttf', scale: 0.68, rise: 0.09 },
] as const satisfies readonly FaceDefinition[];

export type FaceId = (typeof faceDefinitions)[number]['id'];

const faces = new Map<string, Face>(
  faceDefinitions.map((definition) => [definition.id, new Face(definition)]),
);

/** The one loaded instance of a font. */
export function faceOf(id: FaceId): Face {
  return existing(faces.get(id), id);
}

/** A handwriting that can be chosen. */
export type HandDefinition = {
  readonly id: string;
  readonly name: { readonly ko: string; readonly en: string };
  /** Made for Korean; the others borrow their syllables from Nanum Pen. */
  readonly hangul: boolean;
  /** Its own font first; then those that lend it the characters that it lacks. */
  readonly faces: readonly FaceId[];
};

export const handDefinitions = [
  {
    id: 'nanum-pen',
    name: { ko: '나눔손글씨 펜', en: 'Nanum Pen' },
    hangul: true,
    faces: ['nanum-pen', 'patrick-hand', 'dangol-hanja', 'noto-emoji'],
  },
  {
    id: 'hi-melody',
    name: { ko: '하이멜로디', en: 'Hi Melody' },
    hangul: true,
    faces: ['hi-melody', 'nanum-pen', 'patrick-hand', 'dangol-hanja', 'noto-emoji'],
  },
  {
    id: 'gamja-flower',
    name: { ko: '감자꽃', en: 'Gamja Flower' },
    hangul: true,
    faces: ['gamja-flower', 'nanum-pen', 'patrick-hand', 'dangol-hanja', 'noto-emoji'],
  },
  {
    id: 'poor-story',
    name: { ko: '푸어스토리', en: 'Poor Story' },
    hangul: true,
    faces: ['poor-story', 'nanum-pen', 'patrick-hand', 'dangol-hanja', 'noto-emoji'],
  },
  {
    id: 'patrick-hand',
    name: { ko: '패트릭 핸드 (영문)', en: 'Patrick Hand' },
    hangul: false,
    faces: ['patrick-hand', 'nanum-pen', 'dangol-hanja', 'noto-emoji'],
  },
  {
    id: 'caveat',
    name: { ko: '캐비앗 (영문)', en: 'Caveat' },
    hangul: false,
    faces: ['caveat', 'nanum-pen', 'patrick-hand', 'dangol-hanja', 'noto-emoji'],
  },
] as const satisfies readonly HandDefinition[];

export type HandId = (typeof handDefinitions)[number]['id'];

/** Where a character comes from. */
export type GlyphSource = { readonly face: Face; readonly glyphId: number };

/** A hand ready to write: finds for each character the font that has it. */
export class Hand {
  readonly id: string;
  readonly faces: readonly Face[];
  readonly #sources = new Map<string, GlyphSource | null>();

  constructor(definition: HandDefinition) {
    this.id = definition.id;
    this.faces = definition.faces.map(faceOf);
  }

  /** The glyph of one character (one code point), or nothing when no font of this hand has it. */
  source(character: string): GlyphSource | undefined {
    let source = this.#sources.get(character);
    if (source === undefined) {
      const codePoint = existing(character.codePointAt(0), 'a letter');
      const face = this.faces.find((candidate) => candidate.covers(codePoint));
      source = face ? { face, glyphId: face.glyphId(codePoint) } : null;
      this.#sources.set(character, source);
    }
    return source ?? undefined;
  }
}

const hands = new Map<string, Hand>(handDefinitions.map((each) => [each.id, new Hand(each)]));

/** The hand of that name. Throws `hand-unknown`. */
export function handOf(id: string): Hand {
  const hand = hands.get(id);
  if (!hand) {
    const known = handDefinitions.map((each) => each.id);
    throw new AppError('hand-unknown', { name: id, known });
  }
  return hand;
}
