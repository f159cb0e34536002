import { AppError } from '../../shared/errors.ts';

/** Wrong tries that cost nothing but their time. */
const freeTries = 3;
const longestWait = 300;

/** Makes guessing at the window slow: each wrong try after the third doubles the wait. */
export class Guard {
  readonly #now: () => number;
  #wrong = 0;
  #until = 0;
  #tried: { times: number; lastAt: string } | null = null;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whole seconds until the next try. */
  get wait(): number {
    return Math.max(0, Math.ceil((this.#until - this.#now()) / 1000));
  }

  /** Wrong tries since this was last asked, for the log; null where there were none. */
  takeWrong(): { times: number; lastAt: string } | null {
    const tried = this.#tried;
    this.#tried = null;
    return tried;
  }

  /** Lets a try through or refuses it; a wrong one counts. Errors: `key-wait`, and those of the try. */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    if (this.wait > 0) throw new AppError('key-wait', { seconds: this.wait });
    try {
      const result = await work();
      this.#wrong = 0;
      return result;
    } catch (thrown) {
      if (thrown instanceof AppError && thrown.code === 'key-wrong') this.#count();
      throw thrown;
    }
  }

  #count(): void {
    this.#wrong++;
    const lastAt = new Date(this.#now()).toISOString();
    this.#tried = { times: (this.#tried?.times ?? 0) + 1, lastAt };
    if (this.#wrong < freeTries) return;
    const seconds = Math.min(longestWait, 5 * 2 ** (this.#wrong - freeTries));
    this.#until = this.#now() + seconds * 1000;
  }
}
