import { describe, expect, it } from 'vitest';
import { whenFree } from '../../../src/backend/when-free.ts';
import { AppError } from '../../../src/shared/errors.ts';

describe('work while a job holds the box', () => {
  it('is tried again until the box is free, and asks for its turn each time', async () => {
    let [tries, asked] = [0, 0];
    const work = () => {
      tries += 1;
      if (tries < 3) throw new AppError('box-busy', { file: 'x' });
      return 'done';
    };
    expect(await whenFree(work, () => void (asked += 1))).toBe('done');
    expect([tries, asked]).toEqual([3, 2]);
  });

  it('is not tried again for any other reason', async () => {
    let tries = 0;
    const work = () => {
      tries += 1;
      throw new AppError('disk-full', { file: 'x' });
    };
    await expect(whenFree(work, () => undefined)).rejects.toMatchObject({ code: 'disk-full' });
    expect(tries).toBe(1);
  });
});
