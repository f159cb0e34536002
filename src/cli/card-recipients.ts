import type { RecipientSource } from '../shared/greeting-cards.ts';
import { UsageError, type CommandContext } from './command.ts';

/** The customers of a source as the command line names it. Errors: `UsageError`, those of the source. */
export async function cardRecipients(context: CommandContext, source: string): Promise<number[]> {
  const { customerIds } = await context.invoke('greetingCards.recipients', {
    source: await sourceOf(context, source),
  });
  return customerIds;
}

async function sourceOf({ invoke }: CommandContext, source: string): Promise<RecipientSource> {
  const [kind = '', ...rest] = source.split(':');
  const words = rest.join(':').trim();
  if (kind === 'today') return words === '' ? { kind } : { kind, reason: words };
  if (kind === 'step') return { kind, plan: words };
  if (kind === 'search' && words !== '') return { kind, text: words };
  if (kind === 'list' && words !== '') {
    const lists = await invoke('savedLists.list', {});
    const found = lists.find(({ id, name }) => name === words || String(id) === words);
    if (found) return { kind: 'saved-list', id: found.id };
    throw new UsageError(`--source list: ${lists.map(({ name }) => name).join(' | ')}`);
  }
  throw new UsageError('--source today[:REASON] | search:TEXT | list:NAME | step[:PLAN]');
}
