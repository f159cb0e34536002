import type { InputOf, OperationName, OutputOf } from '../shared/contract.ts';
import { AppError } from '../shared/errors.ts';
import type { Dispatch } from './dispatch.ts';

/** What is not asked for need not be said. */
type Inputs<N extends OperationName> =
  undefined extends InputOf<N> ? [input?: InputOf<N>] : [input: InputOf<N>];

/** Calls an operation with its types; a refusal is thrown as the `AppError` it was. */
export type Invoke = <N extends OperationName>(
  name: N,
  ...input: Inputs<N>
) => Promise<OutputOf<N>>;

export function createInvoke(dispatch: Dispatch): Invoke {
  return async <N extends OperationName>(name: N, ...[input]: Inputs<N>) => {
    const answer = await dispatch(name, input);
    if (!answer.ok) throw new AppError(answer.error.code, answer.error.details);
    return answer.value as OutputOf<N>;
  };
}
