import type { Box } from '../../data/sql.ts';
import type { CardLayout, CardLook } from '../../shared/greeting-card-spec.ts';
import type { Template } from '../../shared/templates.ts';
import { readMarks } from '../marks/store.ts';
import { readSettings } from '../settings/store.ts';

/** How a template's cards look: the settings, then what the template fixes, signed and sealed unless it says no. */
export function lookOf(box: Box, { look }: Template): { look: CardLook; layout: CardLayout } {
  const settings = readSettings(box);
  const marks = readMarks(box);
  const { layout = settings.cardLayout, signed = true, sealed = true, ...fixed } = look;
  return {
    layout,
    look: {
      hand: fixed.hand ?? settings.hand,
      ink: fixed.ink ?? settings.ink,
      lines: fixed.lines ?? settings.lines,
      frame: fixed.frame ?? true,
      ornament: fixed.ornament ?? '',
      cover: fixed.cover ?? { kind: 'none' },
      signature: signed ? marks.signature : null,
      seal: sealed ? marks.seal : null,
    },
  };
}
