import { deleteSettingValue, readSettingValues, writeSettingValue } from '../../data/settings.ts';
import { studioDraft } from '../../shared/studio-draft.ts';
import { now, type Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';

/** Kept in the box, because words for customers are nobody else's business, not in the window. */
const settingKey = 'studioDraft';

/** The unfinished batch of the studio; one that no longer fits the contract is left alone. */
export function draftHandlers(
  context: Context,
): Pick<HandlersOf<'greetingCards'>, 'greetingCards.draft' | 'greetingCards.keepDraft'> {
  const { box } = context;
  return {
    'greetingCards.draft': () => {
      const stored = studioDraft.safeParse(readSettingValues(box)[settingKey]);
      return { draft: stored.data ?? null };
    },
    // No event: a draft changes nothing that anybody but the studio shows.
    'greetingCards.keepDraft': ({ draft }) => {
      if (draft) writeSettingValue(box, settingKey, draft, now(context));
      else deleteSettingValue(box, settingKey);
      return {};
    },
  };
}
