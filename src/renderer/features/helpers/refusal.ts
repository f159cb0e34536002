import { describeError } from '../../api.ts';
import { toast } from '../../ui/toast.tsx';

/** Shows a refusal of what has no field to show it at. */
export const showRefusal = (error: unknown): void => {
  toast({ text: describeError(error), tint: 'seal', stays: true });
};
