import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copyTitle,
  draftFault,
  isSame,
  newTemplate,
  withText,
  withWordingAdded,
  withWordingBack,
  withWordingMoved,
  withWordingRemoved,
} from '../../../../src/renderer/features/templates/template-draft.ts';
import {
  hasOutside,
  singleLayout,
  specOfTemplate,
} from '../../../../src/renderer/features/templates/template-spec.ts';
import type { OpenLook } from '../../../../src/renderer/features/templates/template-spec.ts';

const text = (message: string) => ({ greeting: '', message, closing: '' });
const three = { ...newTemplate('ko'), title: '셋', wordings: ['가', '나', '다'].map(text) };
const messages = (fields: typeof three) => fields.wordings.map(({ message }) => message).join('');

describe('wordings', () => {
  it('are added like the one beside them, with a message of their own', () => {
    const begun = withText(newTemplate('ko'), 0, {
      greeting: '김 님께',
      message: '글',
      closing: '이',
    });
    expect(withWordingAdded(begun, 0).wordings[1]).toEqual({
      greeting: '김 님께',
      message: '',
      closing: '이',
    });
  });

  it('that are removed come back to their place', () => {
    fc.assert(
      fc.property(fc.nat(2), (index) => {
        const gone = three.wordings[index];
        const less = withWordingRemoved(three, index);
        expect(less.wordings).toHaveLength(2);
        expect(gone && withWordingBack(less, index, gone)).toEqual(three);
      }),
    );
  });

  it('are never less than one', () => {
    const one = newTemplate('en');
    expect(withWordingRemoved(one, 0)).toEqual(one);
  });

  it('move by one place and stay at the ends', () => {
    const moved = withWordingMoved(three, 0, 1);
    expect([messages(moved.fields), moved.index]).toEqual(['나가다', 1]);
    expect(withWordingMoved(three, 2, 1)).toEqual({ fields: three, index: 2 });
    expect(withWordingMoved(three, 0, -1)).toEqual({ fields: three, index: 0 });
  });
});

describe('a template that is edited', () => {
  it('is the same whatever the order of its look, and what is left out of it', () => {
    const one = { ...three, look: { hand: 'nanum-pen', ink: 'brown' as const } };
    const other = {
      ...three,
      look: { ink: 'brown' as const, hand: 'nanum-pen', frame: undefined },
    };
    expect(isSame(one, other)).toBe(true);
    expect(isSame(one, { ...other, look: { ink: 'brown' } })).toBe(false);
  });

  it('needs a title and a message in every wording', () => {
    expect(draftFault(three)).toBeNull();
    expect(draftFault({ ...three, title: ' ' })).toEqual({ kind: 'title' });
    expect(draftFault(withWordingAdded(three, 0))).toEqual({ kind: 'empty', wording: 3 });
  });

  it('is copied under a name that no other has, also a long one', () => {
    expect(copyTitle('생신 축하', '사본', new Set())).toBe('생신 축하 (사본)');
    expect(copyTitle('생신 축하', '사본', new Set(['생신 축하 (사본)']))).toBe(
      '생신 축하 (사본 2)',
    );
    expect(copyTitle('가'.repeat(100), 'copy', new Set()).length).toBeLessThanOrEqual(100);
  });
});

describe('the card of a template', () => {
  const open: OpenLook = {
    settings: { hand: 'nanum-pen', ink: 'blueblack', lines: 'dotted', cardLayout: 'a6' },
    marks: {
      signature: null,
      seal: {
        kind: 'drawn',
        text: '감사',
        shape: 'square',
        engraved: false,
        place: { right: 9, bottom: 22, width: 11, height: 11, turn: 0 },
      },
    },
  };

  it('follows the settings in what the template leaves open', () => {
    const spec = specOfTemplate(text('글'), { ink: 'brown' }, open, 'seed');
    expect(spec).toMatchObject({ hand: 'nanum-pen', ink: 'brown', lines: 'dotted', frame: true });
    expect(spec.seal).toEqual(open.marks.seal);
    expect(specOfTemplate(text('글'), { sealed: false }, open, 'seed').seal).toBeNull();
  });

  it('has an outside when it is folded or has a cover', () => {
    expect(hasOutside({}, 'a6')).toBe(false);
    expect(hasOutside({}, 'us-fold')).toBe(true);
    expect(hasOutside({ cover: { kind: 'ornament', ornament: 'leaf', words: '' } }, 'a6')).toBe(
      true,
    );
  });

  it('is looked at alone also where four lie on a sheet', () => {
    expect([singleLayout('a6x4'), singleLayout('usx4'), singleLayout('a6-fold')]).toEqual([
      'a6',
      'us',
      'a6-fold',
    ]);
  });
});
