import { describe, expect, it } from 'vitest';
import { letterOf } from '../../../../src/renderer/ui/key-letter.ts';
import { movedTo } from '../../../../src/renderer/ui/use-list-keys.ts';

describe('letters of keys', () => {
  it('reads Latin letters in either case', () => {
    expect(letterOf({ key: 'j', code: 'KeyJ' })).toBe('j');
    expect(letterOf({ key: 'X', code: 'KeyX' })).toBe('x');
  });

  it('reads the key when the keyboard is switched to Korean or an IME has taken it', () => {
    expect(letterOf({ key: 'ㅓ', code: 'KeyJ' })).toBe('j');
    expect(letterOf({ key: 'Process', code: 'KeyN' })).toBe('n');
  });

  it('takes a rearranged keyboard at its word', () => {
    expect(letterOf({ key: 'h', code: 'KeyJ' })).toBe('h');
    expect(letterOf({ key: ';', code: 'KeyZ' })).toBe(null);
    expect(letterOf({ key: 'Enter', code: 'Enter' })).toBe(null);
  });
});

describe('moving in a list', () => {
  const press = (key: string, code = '') => ({ key, code });

  it('moves by a row, a page, to the ends, and stays inside', () => {
    expect(movedTo(press('ArrowDown'), 3, 10, 4)).toBe(4);
    expect(movedTo(press('k', 'KeyK'), 3, 10, 4)).toBe(2);
    expect(movedTo(press('PageDown'), 8, 10, 4)).toBe(9);
    expect(movedTo(press('PageUp'), 2, 10, 4)).toBe(0);
    expect(movedTo(press('Home'), 5, 10, 4)).toBe(0);
    expect(movedTo(press('End'), 5, 10, 4)).toBe(9);
  });

  it('starts at the first row', () => {
    expect(movedTo(press('ㅓ', 'KeyJ'), -1, 10, 4)).toBe(0);
    expect(movedTo(press('ArrowUp'), -1, 10, 4)).toBe(0);
  });

  it('leaves other keys and empty lists alone', () => {
    expect(movedTo(press('a', 'KeyA'), 3, 10, 4)).toBe(null);
    expect(movedTo(press('ArrowDown'), -1, 0, 4)).toBe(null);
  });
});
