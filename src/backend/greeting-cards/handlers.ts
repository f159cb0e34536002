import { listSendings } from '../../data/sendings.ts';
import type { Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { readSignature } from '../settings/signature.ts';
import { composeCards } from './compose.ts';
import { reprint, startPrintRun } from './produce.ts';
import { builtInTemplate, builtInTemplates } from './templates.ts';

/** Loaded when it is first needed: fonts and PDF are no part of opening the program. */
const print = () => import('../../print/greeting-cards.ts');

export function greetingCardHandlers(context: Context): HandlersOf<'greetingCards'> {
  const { box, ports } = context;
  const signatureBytes = (signed: boolean) => (signed ? readSignature(box)?.bytes : null) ?? null;
  return {
    'greetingCards.templates': ({ language }) => builtInTemplates(ports.resources, language),
    'greetingCards.hands': async () => [...(await print()).handChoices],
    'greetingCards.compose': ({ template, customerIds, language }) =>
      composeCards(context, builtInTemplate(ports.resources, template, language), customerIds),
    'greetingCards.preview': async ({ spec, signed }) =>
      (await print()).cardSvg(spec, signatureBytes(signed)),
    'greetingCards.proof': async ({ specs, layout, signed }) => {
      const { cardsPdf, pageCount } = await print();
      const createdAt = ports.clock.now();
      const pdf = await cardsPdf(specs, { layout, createdAt, signature: signatureBytes(signed) });
      return { pdf, pages: pageCount(specs.length, layout) };
    },
    'greetingCards.produce': async (input) => ({ job: await startPrintRun(context, input) }),
    'greetingCards.reprint': (input) => reprint(context, input),
    'greetingCards.sendings': (query) => listSendings(box, query),
  };
}
