import { picturesOf } from '../../shared/greeting-card-spec.ts';
import type { Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { composeCards } from './compose.ts';
import { draftHandlers } from './draft.ts';
import { pictureShelf } from './drawing.ts';
import { startPrintRun } from './produce.ts';
import { offeredSources, recipientsOf } from './recipients.ts';
import { reprint } from './reprint.ts';
import { cardCalendar, findSendings, markSent } from './sendings.ts';
import { rerecordRun, unrecordRun, type TakenBack } from './unrecord.ts';

/** Loaded when it is first needed: fonts and PDF are no part of opening the program. */
const print = () => import('../../print/greeting-cards.ts');

export function greetingCardHandlers(
  context: Context,
): Omit<HandlersOf<'greetingCards'>, 'greetingCards.suggest'> {
  const { box, ports } = context;
  const picturesFor = pictureShelf(box);
  const takenBack: TakenBack = new Map();
  return {
    ...draftHandlers(context),
    'greetingCards.hands': async () => {
      const { handChoices, warmUp } = await print();
      // Asked for when the studio opens: while its screen is put up, the pen is taken out.
      void warmUp();
      return [...handChoices];
    },
    'greetingCards.ornaments': async () => [...(await print()).ornaments()],
    'greetingCards.sources': () => offeredSources(context),
    'greetingCards.recipients': ({ source }) => recipientsOf(context, source),
    'greetingCards.compose': (input) => composeCards(context, input),
    'greetingCards.preview': async ({ spec, layout, side }) => {
      const { cardSvg } = await print();
      return cardSvg(spec, { layout, side, pictures: picturesFor(picturesOf(spec)) });
    },
    'greetingCards.proof': async ({ specs, layout, flip }) => {
      const { cardsPdf } = await print();
      const { pdf, pages } = await cardsPdf(specs, {
        ...{ layout, flip, strict: true, createdAt: ports.clock.now() },
        pictures: picturesFor([...new Set(specs.flatMap(picturesOf))]),
      });
      return { pdf, pages };
    },
    'greetingCards.produce': async (input) => ({ job: await startPrintRun(context, input) }),
    'greetingCards.reprint': (input) => reprint(context, input),
    'greetingCards.sendings': (query) => findSendings(context, query),
    'greetingCards.calendar': (days) => cardCalendar(context, days),
    'greetingCards.mark': (input) => markSent(context, input),
    'greetingCards.unrecord': ({ batch }) => unrecordRun(context, batch, takenBack),
    'greetingCards.rerecord': ({ batch }) => rerecordRun(context, batch, takenBack),
  };
}
