import { nearFields } from '../../../core/merge-labels.ts';
import type { Language } from '../../../shared/primitives.ts';
import type { MergeFieldInfo } from '../../../shared/templates.ts';
import { particlePairs, type TextEdit } from './field-completion.ts';
import type { FieldMark, MarkFault } from './field-marks.ts';

export type TextFix =
  | { kind: 'near'; label: string; edit: TextEdit }
  | { kind: 'close' | 'remove'; edit: TextEdit }
  | { kind: 'particle'; pair: string; edit: TextEdit };

export type TextFault = {
  kind: MarkFault | 'particle';
  /** The braces as they are written. */
  mark: string;
  /** A particle behind them, for `particle`. */
  typed: string;
  /** Does it keep the template from being saved? */
  isGrave: boolean;
  fixes: readonly TextFix[];
};

function change(from: number, to: number, insert: string): TextEdit {
  const caret = from + insert.length;
  return { from, to, insert, selectFrom: caret, selectTo: caret };
}

function fixesOf(text: string, mark: FieldMark, fields: readonly MergeFieldInfo[]): TextFix[] {
  const { start, end, fault, field } = mark;
  if (fault === 'end-without-condition') return [{ kind: 'remove', edit: change(start, end, '') }];
  if (fault === 'condition-unclosed')
    return [{ kind: 'close', edit: change(text.length, text.length, '{/}') }];
  if (fault !== 'field-unknown') return [];
  const named = new Map(fields.map((each) => [each.field, each]));
  return nearFields(field, named.keys()).flatMap((name): TextFix[] => {
    const info = named.get(name);
    if (!info) return [];
    const inside = text.slice(start, end);
    const insert = inside.includes(field) ? inside.replace(field, () => name) : `{${name}}`;
    return [{ kind: 'near', label: info.label, edit: change(start, end, insert) }];
  });
}

/** A particle behind a field that is right for some names only: `{name}가`. */
function bareParticle(text: string, mark: FieldMark): TextFault | null {
  if (mark.kind !== 'field' || mark.pair !== '' || mark.fault) return null;
  const typed = /^[가-힣]{1,3}(?![가-힣])/.exec(text.slice(mark.end, mark.end + 4))?.[0];
  const pair = particlePairs.find((each) => each.split('/').some((form) => form === typed));
  if (typed === undefined || pair === undefined) return null;
  const inside = text.slice(mark.start, mark.end);
  const fixed = inside.replace(/\s*(\||\})/, (end) => `:${pair}${end.trim()}`);
  const edit = change(mark.start, mark.end + typed.length, fixed);
  return {
    kind: 'particle',
    mark: inside,
    typed,
    isGrave: false,
    fixes: [{ kind: 'particle', pair, edit }],
  };
}

/** What somebody who writes this text should look at, in its order, each with ways to mend it. */
export function textFaults(
  text: string,
  marks: readonly FieldMark[],
  fields: readonly MergeFieldInfo[],
  language: Language,
): TextFault[] {
  return marks.flatMap((mark): TextFault[] => {
    if (mark.fault) {
      const written = text.slice(mark.start, mark.end);
      const isGrave = mark.fault === 'field-unknown' || mark.fault === 'condition-unclosed';
      const fixes = fixesOf(text, mark, fields);
      return [{ kind: mark.fault, mark: written, typed: '', isGrave, fixes }];
    }
    const bare = language === 'ko' ? bareParticle(text, mark) : null;
    return bare ? [bare] : [];
  });
}
