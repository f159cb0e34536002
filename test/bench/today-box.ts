import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { boxName } from '../../src/backend/open-box.ts';
import { addDays } from '../../src/core/dates.ts';
import { keyFileProtector } from '../../src/data/key-file-protector.ts';
import { boxKey } from '../../src/data/key-store.ts';
import { openBox } from '../../src/data/open.ts';
import type { Box } from '../../src/data/sql.ts';

export const benchDay = '2026-11-22';
const at = `${benchDay}T00:00:00.000Z`;
const dayIn = (days: number) => addDays(benchDay, days);

/** So many people have something due, in a small box as in a large one. */
export const duePeopleCount = 200;

/**
 * A folder with a box of so many customers, two agreements, twenty deposits and five contacts each,
 * written straight into the tables. `spread` lays birthdays over the whole year, so that more become
 * due in a larger box; without it nobody but the same 200 people has anything due.
 */
export async function todayFolder(
  folder: string,
  customers: number,
  spread: boolean,
): Promise<string> {
  const dataDir = join(folder, `bench-today-${customers}${spread ? '-spread' : ''}`);
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, boxName);
  const { key } = await boxKey(file, [keyFileProtector(dataDir)]);
  const box = openBox({ file, key, create: true });
  const { n = 0 } = box.getSql<{ n: number }>('SELECT count(*) AS n FROM customers') ?? {};
  if (n === 0) {
    box.pragma('synchronous = OFF');
    box.pragma('cache_size = -600000');
    box.transaction(() => fill(box, customers, spread));
    box.exec('ANALYZE');
    box.pragma('synchronous = FULL');
  }
  box.close();
  return dataDir;
}

const numbers = (count: number) =>
  `WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${count})`;
const uid = (kind: string, n: string) => `printf('${kind}-%08d', ${n})`;

function fill(box: Box, customers: number, spread: boolean): void {
  // Out of the way of every warning: born in the half of the year that nothing is due for.
  const born = spread
    ? `date('1950-01-01', '+' || (n * 7919 % 20000) || ' days')`
    : `date('1950-03-01', '+' || (n % 40 * 365 + n % 40 / 4 + n % 20) || ' days')`;
  box.exec(`${numbers(customers)}
    INSERT INTO customers (id, uid, name, sort_key, birthday, born_on, created_at, updated_at)
    SELECT n, ${uid('c', 'n')}, '고객 ' || n, printf('고객 %08d', n), ${born}, ${born},
      '${dayIn(-400)}T00:00:00Z', '${at}' FROM number`);
  box.exec(`${numbers(2 * customers)}
    INSERT INTO agreements (customer_id, position, uid, kind, product, number, starts_on, ends_on,
      amount, every, payment, debit_day, bank, account, payers, prepaid, scope, exceptions, status,
      status_note, note, number_key, created_at, updated_at)
    SELECT (n + 1) / 2, n % 2, ${uid('a', 'n')}, 'rental', '정수기 렌탈', ${uid('N', 'n')},
      '2024-01-10', date('${benchDay}', '+' || (200 + n % 1500) || ' days'), 39900, 'month', 'debit',
      10, '국민', '', '[]', '', '', '', 'active', '', '', ${uid('N', 'n')}, '${at}', '${at}'
    FROM number`);
  box.exec(`${numbers(2 * customers)}
    INSERT INTO agreement_payments (customer_id, agreement, unpaid_from, last_paid_on, payments,
      streak, created_at, updated_at)
    SELECT (n + 1) / 2, ${uid('a', 'n')}, '2026-12-10', '2026-11-10', 10, 10, '${at}', '${at}'
    FROM number`);
  box.exec(`${numbers(20 * customers)}
    INSERT INTO deposits (uid, customer_id, agreement, paid_on, amount, payer, payer_key, number,
      failed, memo, state, matched_by, thank_on, thanked_at, thanked_by, created_at, updated_at)
    SELECT ${uid('d', 'n')}, (n + 19) / 20, ${uid('a', '(n + 9) / 10')},
      date('${dayIn(-30)}', '-' || (n % 10 * 30) || ' days'), 39900, '고객', '고객', '', 0, '',
      'matched', 'number', date('${dayIn(-28)}', '-' || (n % 10 * 30) || ' days'),
      date('${dayIn(-27)}', '-' || (n % 10 * 30) || ' days') || 'T03:00:00.000Z', 'contact',
      '${at}', '${at}' FROM number`);
  box.exec(`${numbers(5 * customers)}
    INSERT INTO contacts (uid, customer_id, kind, direction, outcome, note, started_at,
      duration_seconds, settled, after_hours, created_at, updated_at)
    SELECT ${uid('t', 'n')}, (n + 4) / 5, 'call', 'out', 'reached', '안부',
      date('${dayIn(-1)}', '-' || (n % 5 * 40 + n % 37) || ' days') || 'T03:00:00.000Z', 120, 1, 0,
      '${at}', '${at}' FROM number`);
  fillDue(box, customers);
}

/** What is due, spread over the box: problems, promises, payments, warnings, steps of plans. */
function fillDue(box: Box, customers: number): void {
  const who = `1 + (n * ${Math.floor(customers / duePeopleCount)} + 3) % ${customers}`;
  const some = (from: number, to: number) =>
    `FROM (${numbers(duePeopleCount)} SELECT n FROM number WHERE n BETWEEN ${from} AND ${to})`;
  box.exec(`INSERT INTO problems (customer_id, position, uid, what, opened_at, wish, proposal,
      consent, settlement, satisfied, lesson, rounds, agreement, created_at, updated_at)
    SELECT ${who}, 0, ${uid('p', 'n')}, '소음', '${dayIn(-3)}T03:00:00.000Z', '', '', 'open', '',
      'open', '', '[]', '', '${at}', '${at}' ${some(1, 40)}`);
  box.exec(`INSERT INTO promises (customer_id, position, uid, text, promised_by, size, made_on, told,
      aim, moves, state, note, origin, created_at, updated_at)
    SELECT ${who}, 0, ${uid('v', 'n')}, '견적서', 'me', 'small', '${dayIn(-5)}', '${dayIn(2)}',
      '${benchDay}', '[]', 'open', '', '', '${at}', '${at}' ${some(30, 90)}`);
  box.exec(`INSERT INTO follow_ups (customer_id, position, uid, plan, name, event, about, about_uid,
      state, steps, next_due, first_due, created_at, updated_at)
    SELECT ${who}, 0, ${uid('f', 'n')}, 'after-sale', '구매 뒤', '${dayIn(-3)}', '', '', 'running',
      '[{"uid":"s","title":"첫 사용","means":"call","offset":3,"due":"${benchDay}","note":"","doneOn":null,"skippedOn":null,"movedFrom":null,"toldLateOn":null}]',
      '${benchDay}', '${benchDay}', '${at}', '${at}' ${some(80, 130)}`);
  box.exec(`UPDATE deposits SET thanked_at = NULL, thanked_by = NULL, thank_on = '${benchDay}'
    WHERE id IN (SELECT 1 + 20 * (${who} - 1) ${some(120, duePeopleCount)})`);
}
