import type { StickerSheets } from '../../print/stickers.ts';
import type { ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { inLanguage } from '../paper-words.ts';
import { checkFirst, sheetOf, shiftOn } from '../paper/sheets.ts';
import { printed, putOut } from '../papers.ts';
import { readSettings } from '../settings/store.ts';

/** The agent's number as it goes on labels. Errors: `sticker-no-phone`, `not-found`, `invalid-input`. */
function stickers(
  { box, ports }: Context,
  wanted: ParsedInputOf<'stickers.preview'>,
  outlines: boolean,
): StickerSheets {
  const { count, first, line } = wanted;
  const { agentName, agentCompany, agentPhone, language } = readSettings(box);
  const sheet = sheetOf(box, wanted.sheet);
  checkFirst(sheet, first);
  if (agentPhone.trim() === '') throw new AppError('sticker-no-phone');
  return {
    sheet,
    // For the eye the labels stay where their outlines are.
    shift: outlines ? { x: 0, y: 0 } : shiftOn(box, sheet.id),
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
