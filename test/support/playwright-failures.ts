import type { Reporter, Suite, TestError } from '@playwright/test/reporter';
import { noteFailures } from './failures.ts';

/** Hands what failed to the summary of `npm test`: its name and its first line, and what went wrong outside any test. */
// oxlint-disable-next-line import/no-default-export -- the runner asks for it
export default class PlaywrightFailures implements Reporter {
  private suite: Suite | null = null;
  private readonly faults: string[] = [];

  onBegin(_: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onError({ message }: TestError): void {
    this.faults.push(`outside any test: ${message ?? ''}`);
  }

  onEnd(): void {
    const failed = this.suite?.allTests().filter((test) => test.outcome() === 'unexpected') ?? [];
    noteFailures([
      ...failed.map((test) => {
        const reason = test.results.at(-1)?.error?.message ?? '';
        return `${test.titlePath().filter(Boolean).join(' › ')}: ${reason}`;
      }),
      ...this.faults,
    ]);
  }

  printsToStdio(): boolean {
    return false;
  }
}
