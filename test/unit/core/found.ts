import { indexTokens, type SearchableFields } from '../../../src/core/search-keys.ts';
import { queryTerms } from '../../../src/core/search-query.ts';

/** Would the index find this customer for this query? The same rule as FTS5 prefix terms. */
export function isFound(fields: SearchableFields, query: string): boolean {
  const tokens = Object.values(indexTokens(fields)).flatMap((column) => column.split(' '));
  const terms = queryTerms(query);
  return (
    terms.length > 0 &&
    terms.every((term) =>
      term.any.some((way) =>
        way.every((wanted) => tokens.some((token) => token.startsWith(wanted))),
      ),
    )
  );
}
