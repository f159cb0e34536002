import { setImmediate } from 'node:timers/promises';
import { AppError } from '../shared/errors.ts';
import { findIndexDifferences, type IndexDifference } from './integrity-index.ts';
import { findReckonedWrong } from './integrity-reckoned.ts';
import type { Rule } from './integrity-rule.ts';
import { integrityRules } from './integrity-rules.ts';
import { findStudioProblems } from './integrity-studio.ts';
import { counted, type Problem } from './integrity-words.ts';
import type { Box } from './sql.ts';

export interface CheckOptions {
  /** Customers looked at so far of customers in all. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What SQLite says of an index that its table does not agree with; a new index mends it. */
const ofIndexes =
  /^(row \d+ missing from index|wrong # of entries in index|non-unique entry in index|rowid not at end of record)/;
const ofSearch = /fts5/i;

function checkFile(box: Box): Problem[] {
  const rows = box.allSql<{ integrity_check: string }>('PRAGMA integrity_check(20)');
  return rows
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok')
    .map((text) => ({
      words: { ko: `파일: ${text}`, en: `file: ${text}` },
      mendable: ofIndexes.test(text) || ofSearch.test(text),
    }));
}

function checkParents(box: Box): Problem[] {
  return box
    .allSql<{ child: string; parent: string; n: number }>(
      `SELECT "table" AS child, "parent" AS parent, count(*) AS n FROM pragma_foreign_key_check
       GROUP BY 1, 2`,
    )
    .map(({ child, parent, n }) => ({
      words: counted(n, {
        ko: `${child}: ${parent}에 있어야 할 것이 없는 줄`,
        en: `rows of ${child} without their row in ${parent}`,
      }),
      mendable: true,
    }));
}

/** How many rows break a rule. */
export function countOf(box: Box, { sql }: Rule): number {
  return Object.values(box.getSql<Record<string, number>>(sql) ?? {})[0] ?? 0;
}

function checkRule(box: Box, rule: Rule): Problem[] {
  const n = countOf(box, rule);
  return n > 0 ? [{ words: counted(n, rule.problem), mendable: rule.mend !== undefined }] : [];
}

function indexProblem({ table, differing }: IndexDifference): Problem {
  const some = differing.slice(0, 10).join(', ');
  return {
    words: {
      ko: `찾기 색인(${table})이 고객 ${differing.length}명의 카드와 다름: ${some}`,
      en: `the search index (${table}) differs from ${differing.length} customers: ${some}`,
    },
    mendable: true,
  };
}

/**
 * Looks through the whole box and answers with its problems, none when all is well: pages and their
 * signatures, parents, history, last contacts, what is reckoned from agreements, deposits and plans,
 * the card studio, and that the search index holds exactly the tokens of every row. Reads one state of
 * the box throughout, so `box` must be a connection that nobody else uses meanwhile; rests between
 * pieces, so that a cancel comes through.
 * @throws job-cancelled, box-damaged
 */
export async function findProblems(box: Box, options: CheckOptions = {}): Promise<Problem[]> {
  const { progress, signal } = options;
  const problems: Problem[] = [];
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
    for (const find of [findReckonedWrong, findStudioProblems]) {
      for (const problem of find(box)) {
        if (problem !== null) problems.push(problem);
        await rest();
      }
    }
    for (const step of findIndexDifferences(box)) {
      if ('differing' in step) problems.push(indexProblem(step));
      else progress?.(step.done, step.total);
      await rest();
    }
    return problems;
  } finally {
    box.exec('COMMIT');
  }
}

/** The problems of a box in English words, none when all is well; see `findProblems`. */
export async function checkBox(box: Box, options: CheckOptions = {}): Promise<string[]> {
  return (await findProblems(box, options)).map(({ words }) => words.en);
}
