import { AppError } from '../../shared/errors.ts';
import { Face, type FaceDefinition } from './face.ts';
import { handStyles, type HandStyle } from './style.ts';
import { existing } from '../items.ts';

const faceDefinitions = {
  'nanum-pen': {
    file: 'DangolPen.ttf',
    scale: 1.02,
    rise: -0.095,
    latin: { scale: 0.96, rise: -0.1 },
  },
  'nanum-brush': {
    file: 'DangolBrush.ttf',
    scale: 0.94,
    rise: -0.078,
    latin: { scale: 1, rise: -0.125 },
    stops: { scale: 0.9, rise: 0.03 },
  },
  'hi-melody': {
    file: 'HiMelody.ttf',
    scale: 1,
    rise: 0.018,
    room: -0.07,
    latin: { scale: 1, rise: 0.02 },
  },
  'gamja-flower': {
    file: 'GamjaFlower.ttf',
    scale: 0.95,
    rise: 0.015,
    room: -0.04,
    latin: { scale: 0.9, rise: 0.045 },
  },
  'poor-story': {
    file: 'PoorStory.ttf',
    scale: 0.77,
    rise: 0.037,
    latin: { scale: 0.82, rise: 0.012 },
    stops: { scale: 0.77, rise: -0.01 },
  },
  'patrick-hand': { file: 'PatrickHand.ttf', scale: 0.83, rise: 0.02 },
  caveat: { file: 'Caveat.ttf', scale: 1.04, rise: 0.02 },
  'dangol-hanja': { file: 'DangolHanja.ttf', scale: 0.7, rise: 0.04 },
  'noto-emoji': { file: 'NotoEmoji.ttf', scale: 0.68, rise: 0.09 },
} as const satisfies Record<string, Omit<FaceDefinition, 'id'>>;

export type FaceId = keyof typeof faceDefinitions;

type Bilingual = { readonly ko: string; readonly en: string };

/** A handwriting that can be chosen. */
export type HandDefinition = {
  readonly id: string;
  readonly name: Bilingual;
  /** What it is like, in a word. */
  readonly character: Bilingual;
  /** Made for Korean; the others borrow their syllables from the pen. */
  readonly hangul: boolean;
  readonly style: HandStyle;
  /** Its own font first; then those that lend it the characters that it lacks. */
  readonly faces: readonly FaceId[];
};

const lenders = ['patrick-hand', 'dangol-hanja', 'noto-emoji'] as const;

export const handDefinitions = [
  {
    id: 'nanum-pen',
    name: { ko: '빠른 펜글씨', en: 'Quick pen' },
    character: { ko: '빠른', en: 'quick' },
    hangul: true,
    style: handStyles.quick,
    faces: ['nanum-pen', ...lenders],
  },
  {
    id: 'poor-story',
    name: { ko: '정갈한 글씨', en: 'Neat writing' },
    character: { ko: '정갈한', en: 'neat' },
    hangul: true,
    style: handStyles.neat,
    faces: ['poor-story', 'nanum-pen', ...lenders],
  },
  {
    id: 'hi-melody',
    name: { ko: '둥근 글씨', en: 'Round writing' },
    character: { ko: '둥근', en: 'round' },
    hangul: true,
    style: handStyles.round,
    faces: ['hi-melody', 'nanum-pen', ...lenders],
  },
  {
    id: 'nanum-brush',
    name: { ko: '붓펜 글씨', en: 'Brush pen' },
    character: { ko: '붓', en: 'brush' },
    hangul: true,
    style: handStyles.brush,
    faces: ['nanum-brush', 'nanum-pen', ...lenders],
  },
  {
    id: 'gamja-flower',
    name: { ko: '사인펜 글씨', en: 'Felt tip' },
    character: { ko: '사인펜', en: 'felt tip' },
    hangul: true,
    style: handStyles['felt-tip'],
    faces: ['gamja-flower', 'nanum-pen', ...lenders],
  },
  {
    id: 'patrick-hand',
    name: { ko: '또박또박 영문', en: 'Upright Latin' },
    character: { ko: '또박또박', en: 'upright' },
    hangul: false,
    style: handStyles.upright,
    faces: ['patrick-hand', 'nanum-pen', 'dangol-hanja', 'noto-emoji'],
  },
  {
    id: 'caveat',
    name: { ko: '흘림 영문', en: 'Flowing Latin' },
    character: { ko: '흘림', en: 'flowing' },
    hangul: false,
    style: handStyles.flowing,
    faces: ['caveat', 'nanum-pen', ...lenders],
  },
] as const satisfies readonly HandDefinition[];

export type HandId = (typeof handDefinitions)[number]['id'];

/** Where a character comes from. */
export type GlyphSource = { readonly face: Face; readonly glyphId: number };

/** A hand ready to write: finds for each character the font that has it. */
export class Hand {
  readonly id: string;
  readonly style: HandStyle;
  readonly faces: readonly Face[];
  readonly #sources = new Map<string, GlyphSource | null>();

  constructor(definition: HandDefinition) {
    this.id = definition.id;
    this.style = definition.style;
    this.faces = definition.faces.map(
      (id) => new Face({ id, ...faceDefinitions[id] }, definition.style),
    );
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
