import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const suite = (name: string) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`] },
});

export default defineConfig({
  root,
  test: {
    environment: 'node',
    reporters: ['default', fileURLToPath(new URL('support/vitest-failures.ts', import.meta.url))],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [suite('unit'), suite('integration'), suite('migrations')],
  },
});
