import {
  type CardLayout,
  type CardText,
  type GreetingCardSpec,
} from '../../../shared/greeting-card-spec.ts';
import type { Marks } from '../../../shared/marks.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { TemplateLook } from '../../../shared/templates.ts';

/** What a template leaves open: the settings, signature and seal. */
export type OpenLook = {
  settings: Pick<Settings, 'hand' | 'ink' | 'lines' | 'cardLayout'>;
  marks: Pick<Marks, 'signature' | 'seal'>;
};

/** The card that a template makes of filled words. */
export function specOfTemplate(
  text: CardText,
  look: TemplateLook,
  { settings, marks }: OpenLook,
  seed: string,
): GreetingCardSpec {
  const { greeting, message, closing } = text;
  return {
    greeting: greeting.slice(0, 300),
    message: message.slice(0, 5000),
    closing: closing.slice(0, 300),
    hand: look.hand ?? settings.hand,
    ink: look.ink ?? settings.ink,
    lines: look.lines ?? settings.lines,
    frame: look.frame ?? true,
    ornament: look.ornament ?? '',
    cover: look.cover ?? { kind: 'none' },
    signature: look.signed === false ? null : marks.signature,
    seal: look.sealed === false ? null : marks.seal,
    seed,
  };
}

export function layoutOf(look: TemplateLook, { settings }: OpenLook): CardLayout {
  return look.layout ?? settings.cardLayout;
}

/** Has this layout a second side to show: a fold, or a cover on the back? */
export function hasOutside(look: TemplateLook, layout: CardLayout): boolean {
  return layout.endsWith('fold') || (look.cover !== undefined && look.cover.kind !== 'none');
}

/** One card of a layout that lies several on a sheet, for looking at it. */
export function singleLayout(layout: CardLayout): CardLayout {
  if (layout === 'a6x4') return 'a6';
  return layout === 'usx4' ? 'us' : layout;
}
