import type { z } from 'zod';
import {
  contract,
  type Answer,
  type OperationName,
  type OutputOf,
  type ParsedInputOf,
} from '../shared/contract.ts';
import { AppError, toErrorData } from '../shared/errors.ts';
import { checkInputSize } from './input-size.ts';
import { plainInput } from './plain-input.ts';
import { refuseResidentNumbers } from './resident-door.ts';

/** A handler gets its input parsed and gives its output or throws; never both. */
export type Handler<N extends OperationName> = (
  input: ParsedInputOf<N>,
) => OutputOf<N> | Promise<OutputOf<N>>;
export type Handlers = { [N in OperationName]: Handler<N> };
/** The handlers of one feature, named by the prefix of its operations. */
export type HandlersOf<Prefix extends string> = {
  [N in OperationName as N extends `${Prefix}.${string}` ? N : never]: Handler<N>;
};

export type Dispatch = (name: string, raw: unknown) => Promise<Answer<unknown>>;

export type DispatchOptions = {
  /** Runs a handler; here another writer is waited for. */
  around?: <T>(work: () => T | Promise<T>) => Promise<T>;
  /** Tests also parse what comes out. */
  checkOutput?: boolean;
  /** Told of every throw, refusals among them. */
  onFault?: (name: string, thrown: unknown) => void;
};

/** Makes the one door into the backend: name checked, input parsed, errors answered as data. */
export function createDispatch(handlers: Handlers, options: DispatchOptions = {}): Dispatch {
  return async (name, raw) => {
    try {
      if (!isOperation(name)) throw new AppError('unknown-operation', { name });
      const around = options.around ?? (async (work) => work());
      const value = await around(() => run(handlers, name, raw));
      if (options.checkOutput) contract[name].output.parse(value);
      return { ok: true, value };
    } catch (thrown) {
      options.onFault?.(name, thrown);
      return { ok: false, error: toErrorData(thrown) };
    }
  };
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}

function run<N extends OperationName>(handlers: Handlers, name: N, raw: unknown) {
  checkInputSize(raw);
  const parsed = contract[name].input.safeParse(plainInput(raw));
  if (!parsed.success) throw invalidInput(parsed.error);
  const handler: Handler<N> = handlers[name];
  return handler(refuseResidentNumbers(name, parsed.data) as ParsedInputOf<N>);
}

function invalidInput(error: z.ZodError): AppError {
  const issue = error.issues[0];
  const where = issue?.path.map(String).join('.') || 'input';
  if (issue?.code === 'too_big' && (issue.origin === 'array' || issue.origin === 'set')) {
    return new AppError('too-many', { where: issue.path.at(-1), limit: Number(issue.maximum) });
  }
  return new AppError('invalid-input', { where, reason: issue?.message ?? '' });
}
