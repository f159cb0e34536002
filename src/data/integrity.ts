import { setImmediate } from 'node:timers/promises';
import { AppError } from '../shared/errors.ts';
import { checkAccessLog } from './access-log.ts';
import { findIndexDifferences, type IndexDifference, type IndexStep } from './integrity-index.ts';
import { findReckonedWrong } from './integrity-reckoned.ts';
import type { Rule } from './integrity-rule.ts';
import { inKorean } from './integrity-tables.ts';
import { integrityRules } from './integrity-rules.ts';
import { findStudioProblems } from './integrity-studio.ts';
import { counted, type Problem } from './integrity-words.ts';
import type { Box } from './sql.ts';
import { errorCode } from './sqlite-errors.ts';

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
    .map((text) => {
      const isOfIndexes = ofIndexes.test(text) || ofSearch.test(text);
      return {
        words: { ko: `파일: ${text}`, en: `file: ${text}` },
        ...{ mendable: isOfIndexes, isOfIndexes },
      };
    });
}

function checkParents(box: Box): Problem[] {
  return box
    .allSql<{ child: string; parent: string; n: number }>(
      `SELECT "table" AS child, "parent" AS parent, count(*) AS n FROM pragma_foreign_key_check
       GROUP BY 1, 2`,
    )
    .map(({ child, parent, n }) => ({
      words: counted(n, {
        ko: `${inKorean(child)}: 딸린 곳(${inKorean(parent)})이 없는 것`,
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

/** Reported and never mended: to mend what proves itself would be to forge it. */
function checkLog(box: Box): Problem[] {
  const { ok, brokenAt } = checkAccessLog(box);
  if (ok) return [];
  const entry = brokenAt ?? 1;
  const words = {
    ko: `접속 기록이 ${entry}번째부터 이어지지 않음: 프로그램 밖에서 바뀌었거나 지워졌을 수 있습니다. 기록은 증거이므로 고치지 않고 그대로 둡니다`,
    en: `the access log does not hold together from entry ${entry} on: entries may have been changed or removed outside the program. It is evidence, so it is left as it is`,
  };
  return [{ words, mendable: false }];
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

/** A search index may be so broken that it cannot be read; all else was read by then. */
function* orUnreadable(steps: Iterable<IndexStep>): Generator<IndexStep | Problem> {
  try {
    yield* steps;
  } catch (thrown) {
    if (!errorCode(thrown).startsWith('SQLITE_CORRUPT')) throw thrown;
    const words = { ko: '찾기 색인을 읽을 수 없음', en: 'the search index cannot be read' };
    yield { words, mendable: true, isOfIndexes: true };
  }
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
    problems.push(...checkLog(box));
    await rest();
    for (const step of orUnreadable(findIndexDifferences(box))) {
      if ('words' in step) problems.push(step);
      else if ('differing' in step) problems.push(indexProblem(step));
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
