import { describe, expect, it } from 'vitest';
import { householdValues } from '../../../src/core/household-greeting.ts';

const values = (name: string, honorific = '고객님') => ({ name, honorific, company: name });

describe('householdValues', () => {
  it('greets all by their names, by the title they share', () => {
    const both = [values('김민서', '원장님'), values('박도현', '원장님')];
    expect(householdValues(both, 'ko')).toEqual({
      ...{ name: '김민서·박도현', honorific: '원장님', company: '김민서' },
    });
    const differing = [values('김민서', '원장님'), values('박도현')];
    expect(householdValues(differing, 'ko')['honorific']).toBe('고객님');
    const three = ['Anna', 'John', 'Mia'].map((name) => values(name));
    expect(householdValues(three, 'en')['name']).toBe('Anna, John and Mia');
  });

  it('leaves one person as they are, and says a name once', () => {
    expect(householdValues([values('김민서', '대표님')], 'ko')).toEqual(values('김민서', '대표님'));
    expect(householdValues([values('김민서'), values('김민서')], 'ko')['name']).toBe('김민서');
    expect(householdValues([values(''), values('박도현')], 'ko')['name']).toBe('박도현');
    expect(householdValues([], 'ko')).toEqual({});
  });
});
