import { setImmediate } from 'node:timers/promises';
import { AppError } from '../shared/errors.ts';
import { findIndexDifferences } from './integrity-index.ts';
import { findReckonedWrong } from './integrity-reckoned.ts';
import { findStudioProblems } from './integrity-studio.ts';
import { integrityRules, type Rule } from './integrity-rules.ts';
import type { Box } from './sql.ts';

export interface CheckOptions {
  /** Customers looked at so far of customers in all. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

function checkFile(box: Box): string[] {
  const rows = box.allSql<{ integrity_check: string }>('PRAGMA integrity_check(20)');
  return rows
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok')
    .map((text) => `file: ${text}`);
}

function checkParents(box: Box): string[] {
  return box
    .allSql<{ child: string; parent: string; n: number }>(
      `SELECT "table" AS child, "parent" AS parent, count(*) AS n FROM pragma_foreign_key_check
       GROUP BY 1, 2`,
    )
    .map(({ child, parent, n }) => `${n} rows of ${child} without their row in ${parent}`);
}

function checkRule(box: Box, { problem, sql }: Rule): string[] {
  const n = Object.values(box.getSql<Record<string, number>>(sql) ?? {})[0] ?? 0;
  return n > 0 ? [`${n} ${problem}`] : [];
}

/**
 * Looks through the whole box and answers with its problems in words, none when all is well: pages
 * and their signatures, parents, history, last contacts, what is reckoned from agreements, deposits
 * and plans, the card studio, and that the search index holds exactly the tokens of every row. Reads one state of the box throughout, so `box` must be a connection
 * that nobody else uses meanwhile; rests between pieces, so that a cancel comes through.
 * @throws job-cancelled, box-damaged
 */
export async function checkBox(box: Box, options: CheckOptions = {}): Promise<string[]> {
  const { progress, signal } = options;
  const problems: string[] = [];
  const rest = async () => {
    await setImmediate();
    if (signal?.aborted) throw new AppError('job-cancelled');
  };
  box.exec('BEGIN');
  try {
    problems.push(...checkFile(box));
    await rest();
    problems.push(...checkParents(box));
    for (const rule of integrityRules) {
      problems.push(...checkRule(box, rule));
      await rest();
    }
    for (const problem of findReckonedWrong(box)) {
      if (problem !== null) problems.push(problem);
      await rest();
    }
    for (const problem of findStudioProblems(box)) {
      if (problem !== null) problems.push(problem);
      await rest();
    }
    for (const step of findIndexDifferences(box)) {
      if ('problem' in step) problems.push(step.problem);
      else progress?.(step.done, step.total);
      await rest();
    }
    return problems;
  } finally {
    box.exec('COMMIT');
  }
}
