/** A text in both languages. */
export interface Words {
  readonly ko: string;
  readonly en: string;
}

/** Something that is not as it should be, and whether a repair knows what to do about it. */
export interface Problem {
  readonly words: Words;
  readonly mendable: boolean;
  /** Are indexes broken in themselves, so that they have to be made anew? */
  readonly isOfIndexes?: boolean;
}

/** So many of something. */
export function counted(n: number, { ko, en }: Words): Words {
  return { ko: `${ko}: ${n}건`, en: `${n} ${en}` };
}

/** What was done so many times. */
export function done(n: number, { ko, en }: Words): Words {
  return { ko: `${ko}: ${n}건`, en: `${en}: ${n}` };
}
