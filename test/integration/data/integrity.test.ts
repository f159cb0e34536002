import { describe, expect, it } from 'vitest';
import { markUndone, recordChange } from '../../../src/data/changes.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import { brokenBoxes, someBox } from './broken-boxes.ts';
import { at, refusalOf } from './support.ts';

describe('a check', () => {
  it('has nothing to say about a sound box, and tells how far it is', async () => {
    const box = someBox();
    const seen: number[] = [];
    const progress = (done: number, total: number) => {
      expect(total).toBe(5);
      seen.push(done);
    };
    expect(await checkBox(box, { progress })).toEqual([]);
    expect(seen.at(-1)).toBe(5);
  });

  it.each(brokenBoxes)('finds $what', async ({ sql, problem: wanted }) => {
    const box = someBox();
    box.exec(sql);
    const problems = await checkBox(box);
    expect(problems.join('\n')).toContain(wanted);
  });

  it('finds a change that was taken back by what could not have done so', async () => {
    const box = someBox();
    const change = recordChange(box, { customerId: 1, at, through: 'typed', action: 'update' });
    const other = recordChange(box, { customerId: 2, at, through: 'undo', action: 'update' });
    markUndone(box, change, other, at);
    expect(await checkBox(box)).toHaveLength(1);
  });

  it('can be cancelled', async () => {
    const box = someBox();
    expect(await refusalOf(checkBox(box, { signal: AbortSignal.abort() }))).toBe('job-cancelled');
    expect(await checkBox(box)).toEqual([]);
  });
});
