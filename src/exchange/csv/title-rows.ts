import type { ReadingPlan } from '../../shared/exchange.ts';
import { headerKey } from './header-words.ts';
import type { CsvRecord } from './records.ts';

/** So many rows at the beginning may be a title above the header. */
export const titleRows = 10;

function isHeader({ cells }: CsvRecord, { columns }: Pick<ReadingPlan, 'columns'>): boolean {
  return (
    columns.length > 0 &&
    columns.every(({ header }, at) => headerKey(header) === headerKey(cells[at] ?? ''))
  );
}

/** The records below the header that the plan names; below the first one where none of them is it. */
export function* belowHeader(
  records: Iterable<CsvRecord>,
  plan: Pick<ReadingPlan, 'columns'>,
): Generator<CsvRecord> {
  const above: CsvRecord[] = [];
  let found = false;
  for (const record of records) {
    if (found) {
      yield record;
    } else if (isHeader(record, plan)) {
      found = true;
      above.length = 0;
    } else {
      above.push(record);
      found = above.length >= titleRows;
      if (found) yield* above.splice(0).slice(1);
    }
  }
  yield* above.slice(1);
}
