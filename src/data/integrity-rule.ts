import type { Words } from './integrity-words.ts';
import type { Box } from './sql.ts';

/** A query that counts rows which should not be, what they are, and how they are mended. */
export interface Rule {
  readonly problem: Words;
  readonly sql: string;
  readonly mend?: {
    readonly done: Words;
    /** Runs within a transaction; what cannot be mended is left, and found again. */
    readonly run: (box: Box, at: string) => void;
  };
}

/** Mends by statements. */
export const bySql =
  (...statements: readonly string[]) =>
  (box: Box): void => {
    for (const statement of statements) box.runSql(statement);
  };
