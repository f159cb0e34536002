import type { NewAccess } from '../../data/access-log.ts';
import type { ExportRequest } from '../../shared/export.ts';
import type { Context } from '../context.ts';

/** What an export is written down with: its form and why, nobody's data. */
export function exportAccess(
  { access }: Pick<Context, 'access'>,
  { format, columns, mask, maskNames, reason, ids, query }: ExportRequest,
): NewAccess {
  const covers = format !== 'json' && mask;
  const { trash: _, ...conditions } = query.filter;
  const isNarrowed =
    query.text !== '' || Object.values(conditions).some((value) => value !== undefined);
  return access.entry({
    act: 'export',
    reason,
    facts: {
      format,
      of: ids ? 'selection' : isNarrowed ? 'search' : 'all',
      columns: format === 'csv' || format === 'pdf' ? (columns?.length ?? null) : null,
      covered: covers,
      names: covers && maskNames,
    },
  });
}
