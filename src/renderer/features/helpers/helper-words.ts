import type { TFunction } from 'i18next';
import { helperRoles } from '../../../shared/helpers.ts';

/** A role in this language; words of the user's own stay as they are. */
export function roleName(t: TFunction<'helpers'>, role: string): string {
  const known = helperRoles.find((each) => each === role);
  return known ? t(`roles.${known}`) : role;
}
