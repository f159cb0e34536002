import {
  customerId,
  text,
  UsageError,
  whole,
  type Command,
  type CommandAnswer,
  type CommandContext,
  type Values,
} from './command.ts';

/** One of several things that a command does, named by its first word; `rest` are the others. */
export type Act = (context: CommandContext, rest: string[]) => Promise<CommandAnswer>;
export type Acts = Readonly<Record<string, Act>>;

/** Runs what the first word names. Errors: `UsageError` with the command's usage. */
export async function runAct(
  { name, usage }: Pick<Command, 'name' | 'usage'>,
  acts: Acts,
  context: CommandContext,
): Promise<CommandAnswer> {
  const [first = '', ...rest] = context.positionals;
  const act = Object.hasOwn(acts, first) ? acts[first] : undefined;
  if (!act) throw new UsageError(`dangol ${name} ${usage}`);
  return act(context, rest);
}

/** The options of a long list. */
export const pageOptions = {
  limit: {
    type: 'string',
    help: { ko: '몇 건까지 (기본 50)', en: 'at most so many (default 50)' },
  },
  offset: { type: 'string', help: { ko: '앞에서 몇 건을 건너뛸지', en: 'skip so many' } },
} as const;

export const pageOf = (values: Values) => ({
  limit: whole(values, 'limit') ?? 50,
  offset: whole(values, 'offset') ?? 0,
});

/** `--customer` as a filter; nothing where it is not given. */
export function ofCustomer(values: Values): { customerId?: number } {
  const customer = text(values, 'customer');
  return customer === undefined ? {} : { customerId: customerId(customer) };
}
