import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { noteFailures } from './failures.ts';

/** Hands what failed to the summary of `npm test`: its name and its first line, and what went wrong outside any test. */
// oxlint-disable-next-line import/no-default-export -- the runner asks for it
export default class VitestFailures implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    noteFailures([
      ...modules.flatMap((module) => [
        ...module.errors().map(({ message }) => `${module.relativeModuleId}: ${message}`),
        ...failedTests(module),
      ]),
      ...unhandled.map(({ name, message }) => `outside any test: ${name ?? 'error'}: ${message}`),
    ]);
  }
}

function failedTests(module: TestModule): string[] {
  return [...module.children.allTests('failed')].map((test) => {
    const reason = test.result().errors?.[0]?.message ?? '';
    return `${module.relativeModuleId} › ${test.fullName}: ${reason}`;
  });
}
