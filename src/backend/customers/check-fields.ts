import { dateParts, isPartialDate } from '../../core/dates.ts';
import { maskResidentNumbers } from '../../core/resident-numbers.ts';
import type { CustomerFields, CustomerPatch } from '../../shared/customers.ts';
import { AppError } from '../../shared/errors.ts';

type Birthday = Pick<CustomerFields, 'birthday' | 'birthdayCalendar' | 'birthdayLeapMonth'>;
const noBirthday: Birthday = {
  birthday: null,
  birthdayCalendar: 'solar',
  birthdayLeapMonth: false,
};

/**
 * Refuses what may not be typed on a card: a date that does not exist, a birthday still to come, a
 * resident registration number anywhere. Errors: `date-invalid`, `date-in-future`, `resident-number`.
 */
export function checkFields(
  patch: CustomerPatch,
  today: string,
  card: Birthday = noBirthday,
): void {
  for (const [field, value] of Object.entries(patch)) {
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
    if (maskResidentNumbers(text).found > 0)
      throw new AppError('resident-number', { where: field });
  }
  const touched = ['birthday', 'birthdayCalendar', 'birthdayLeapMonth'].some(
    (field) => field in patch,
  );
  if (touched) checkBirthday({ ...card, ...patch }, today);
}

/** Errors: `date-invalid`, `date-in-future`. */
function checkBirthday({ birthday, birthdayCalendar }: Birthday, today: string): void {
  if (birthday === null) return;
  if (birthdayCalendar === 'solar' && !isPartialDate(birthday)) {
    throw new AppError('date-invalid', { value: birthday });
  }
  if (birthdayCalendar === 'lunar' && !isLunar(birthday)) {
    throw new AppError('date-invalid', { value: birthday });
  }
  if (birthday > today) throw new AppError('date-in-future', { value: birthday });
}

/** Lunar months have at most 30 days; a leap month or a 30th that a year lacks is kept as written. */
function isLunar(birthday: string): boolean {
  const parts = dateParts(birthday);
  return (
    parts !== null && parts.month >= 1 && parts.month <= 12 && parts.day >= 1 && parts.day <= 30
  );
}
