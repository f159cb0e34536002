const shownDigits = 4;

/**
 * A bank account's number with only its last four digits: the others are asterisks, hyphens stay.
 * Already masked numbers stay as they are. With four digits or fewer all but the last are masked.
 */
export function maskAccount(account: string): string {
  const digits = account.match(/[0-9*]/g)?.length ?? 0;
  const shown = digits <= shownDigits ? Math.min(1, digits) : shownDigits;
  let nth = 0;
  return account.replaceAll(/[0-9*]/g, (digit) => (nth++ < digits - shown ? '*' : digit));
}
