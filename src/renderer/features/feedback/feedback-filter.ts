import { feedback } from '../../../shared/feedback.ts';
import { formatRoute, type Route } from '../../app/route.ts';

export const shows = ['open', 'untold', 'told', 'all'] as const;
export type Show = (typeof shows)[number];
export const kinds = feedback.shape.kind.removeDefault().options;
export type Kind = (typeof kinds)[number];

/** The filters of the screen; they live in the address, so that going back finds them again. */
export type FeedbackFilter = { show: Show; kind?: Kind | undefined; text?: string | undefined };

export function filterOf({ query }: Route): FeedbackFilter {
  return {
    show: shows.find((show) => show === query['show']) ?? 'open',
    kind: kinds.find((kind) => kind === query['kind']),
    text: query['text']?.slice(0, 200) || undefined,
  };
}

export function addressOf({ show, kind, text }: FeedbackFilter): string {
  return formatRoute(['calls', 'feedback'], {
    show: show === 'open' ? undefined : show,
    kind,
    text,
  });
}
