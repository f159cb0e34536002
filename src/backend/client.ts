import type { InputOf, OperationName, OutputOf } from '../shared/contract.ts';
import { AppError } from '../shared/errors.ts';
import type { Dispatch } from './dispatch.ts';

/** Calls an operation with its types; a refusal is thrown as the `AppError` it was. */
export type Invoke = <N extends OperationName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;

export function createInvoke(dispatch: Dispatch): Invoke {
  return async <N extends OperationName>(name: N, input: InputOf<N>) => {
    const answer = await dispatch(name, input);
    if (!answer.ok) throw new AppError(answer.error.code, answer.error.details);
    return answer.value as OutputOf<N>;
  };
}
