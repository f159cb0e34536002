import type { StickerSheets } from '../../print/stickers.ts';
import type { ParsedInputOf } from '../../shared/contract.ts';
import { labelsOn } from '../../shared/stickers.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { inLanguage } from '../paper-words.ts';
import { printed, putOut } from '../papers.ts';
import { readSettings } from '../settings/store.ts';

/** The agent's number as it goes on labels. Errors: `sticker-no-phone`, `invalid-input`. */
function stickers(
  { box, ports }: Context,
  wanted: ParsedInputOf<'stickers.preview'>,
  outlines: boolean,
): StickerSheets {
  const { sheet, count, first, line } = wanted;
  const { agentName, agentCompany, agentPhone, language } = readSettings(box);
  const labels = labelsOn(sheet);
  if (first > labels)
    throw new AppError('invalid-input', { where: 'first', reason: `1–${labels}` });
  if (agentPhone.trim() === '') throw new AppError('sticker-no-phone');
  return {
    sheet,
    count,
    first,
    outlines,
    texts: {
      company: agentCompany,
      name: agentName,
      lead: inLanguage(language, '언제든 전화 주세요 · 24시간', 'Call any time, day or night'),
      phone: agentPhone,
      line,
    },
    title: inLanguage(language, '전화번호 스티커', 'Phone stickers'),
    createdAt: ports.clock.now(),
  };
}

export function stickerHandlers(context: Context): HandlersOf<'stickers'> {
  return {
    'stickers.preview': async (wanted) => {
      const { pdf } = await printed(context, {
        kind: 'stickers',
        paper: stickers(context, wanted, true),
      });
      return { pdf };
    },
    'stickers.print': async ({ mode, file, ...wanted }) => {
      const paper = stickers(context, wanted, false);
      return putOut(
        context,
        { mode, file, title: paper.title, suggestedName: `${paper.title}.pdf` },
        { kind: 'stickers', paper },
      );
    },
  };
}
