import { useTranslation } from 'react-i18next';
import type { CustomerQuery } from '../../../shared/customer-list.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { isNarrowed } from './list-query.ts';

/** The list is empty: because nobody matches, or because the trash holds nobody. */
export function NothingHere({ query, onClear }: { query: CustomerQuery; onClear: () => void }) {
  const { t } = useTranslation('customers');
  const text = query.text.trim();
  if (!isNarrowed(query)) {
    return (
      <EmptyState
        title={t(query.filter.trash ? 'trashEmpty' : 'listEmpty')}
        actions={
          !query.filter.trash && (
            <Button onPress={() => navigate(formatRoute(['customers', 'new']))}>
              {t('first.typeButton')}
            </Button>
          )
        }
      >
        {t(query.filter.trash ? 'trashEmptyText' : 'listEmptyText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('nobodyFound')}
      actions={
        <>
          <Button onPress={onClear}>{t('clearFilters')}</Button>
          {text !== '' && (
            <Button onPress={() => navigate(formatRoute(['customers', 'new'], { name: text }))}>
              {t('newNamed', { name: text })}
            </Button>
          )}
        </>
      }
    >
      {t('nobodyFoundText')}
    </EmptyState>
  );
}
