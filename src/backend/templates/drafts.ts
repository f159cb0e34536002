import { z } from 'zod';
import { readSettingValues, writeSettingValue } from '../../data/settings.ts';
import type { Box } from '../../data/sql.ts';
import { templateDraft, type TemplateDraft } from '../../shared/templates.ts';
import { now, type Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';

/** Kept in the box, because words for one customer are nobody else's business, not in the window. */
const settingKey = 'templateDrafts';
const mostDrafts = 20;

/** The kept drafts, the latest last; one that no longer fits the contract is left out. */
export function readDrafts(box: Box): TemplateDraft[] {
  const stored = z.array(z.unknown()).safeParse(readSettingValues(box)[settingKey]);
  return (stored.data ?? []).flatMap((each) => {
    const draft = templateDraft.safeParse(each);
    return draft.success ? [draft.data] : [];
  });
}

export function draftHandlers(
  context: Context,
): Pick<HandlersOf<'templates'>, 'templates.drafts' | 'templates.keepDraft'> {
  const { box } = context;
  return {
    'templates.drafts': () => readDrafts(box),
    // No event: a draft changes nothing that anybody but the editor shows.
    'templates.keepDraft': ({ name, language, draft }) => {
      box.transaction(() => {
        const others = readDrafts(box).filter(
          (each) => each.name !== name || each.language !== language,
        );
        const drafts = draft ? [...others, { ...draft, name, language }] : others;
        writeSettingValue(box, settingKey, drafts.slice(-mostDrafts), now(context));
      });
      return {};
    },
  };
}
