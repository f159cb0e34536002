/** A stream of numbers that is the same for the same seed on every machine. */
export type Rng = {
  /** 0 ≤ n < 1. */
  uniform(): number;
  /**
   * About normal: mean 0, deviation 1, never beyond ±3.5. A sum of uniforms instead of logarithms
   * and cosines, because those differ between engines in the last bit.
   */
  normal(): number;
};

/** A 32-bit hash of a text (MurmurHash3's mixing over UTF-16 units). */
export function hashText(text: string): number {
  let hash = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Starts a stream of random numbers (Mulberry32) from a seed text. */
export function createRng(seed: string): Rng {
  let state = hashText(seed);
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (): number =>
    (uniform() + uniform() + uniform() + uniform() - 2) * 1.7320508075688772;
  return { uniform, normal };
}

/**
 * A wave of height 1 and length 1, much like a sine: made of parabolas, because sines differ between
 * engines in the last bit.
 */
export function wave(x: number): number {
  const t = x - Math.floor(x);
  return t < 0.5 ? 16 * t * (0.5 - t) : -16 * (t - 0.5) * (1 - t);
}
