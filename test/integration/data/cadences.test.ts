import { describe, expect, it } from 'vitest';
import {
  customersByTagCadence,
  refreshTagCadence,
  refreshTagCadences,
} from '../../../src/data/cadences.ts';
import { writeSettingValue } from '../../../src/data/settings.ts';
import type { Box } from '../../../src/data/sql.ts';
import { addCustomer, at, testBox } from './support.ts';

const cadenceOf = (box: Box, id: number) =>
  box.getSql<{ days: number | null }>(
    'SELECT tag_cadence_days AS days FROM customers WHERE id = ?',
    id,
  )?.days;

function settle(box: Box, cadences: readonly { tag: string; days: number }[]): void {
  writeSettingValue(box, 'tagCadences', cadences, at);
}

describe('cadences by tag', () => {
  it('takes the shortest of the tags a customer has', () => {
    const { box } = testBox();
    settle(box, [
      { tag: '단골', days: 30 },
      { tag: '보험', days: 180 },
      { tag: 'VIP', days: 14 },
    ]);
    const both = addCustomer(box, { name: '홍길동', tags: ['보험', '단골'] });
    const none = addCustomer(box, { name: '김영희', tags: ['소개'] });
    refreshTagCadence(box, both);
    refreshTagCadence(box, none);
    expect(cadenceOf(box, both)).toBe(30);
    expect(cadenceOf(box, none)).toBeNull();
  });

  it('follows the settings, also where nobody keeps a cadence any more', () => {
    const { box } = testBox();
    settle(box, [{ tag: '단골', days: 30 }]);
    const ids = [1, 2, 3].map((n) => addCustomer(box, { name: `${n}`, tags: ['단골'] }));
    refreshTagCadences(box, ids);
    settle(box, [{ tag: '보험', days: 7 }]);
    const insured = addCustomer(box, { name: '보험', tags: ['보험'] });
    expect(customersByTagCadence(box)).toEqual([...ids, insured]);
    refreshTagCadences(box, customersByTagCadence(box));
    expect([...ids, insured].map((id) => cadenceOf(box, id))).toEqual([null, null, null, 7]);
    expect(refreshTagCadences(box, [...ids, insured])).toBe(0);
  });

  it('does without settings', () => {
    const { box } = testBox();
    const id = addCustomer(box, { name: '홍길동', tags: ['단골'] });
    expect(refreshTagCadences(box, [id])).toBe(0);
    expect(customersByTagCadence(box)).toEqual([]);
  });
});
