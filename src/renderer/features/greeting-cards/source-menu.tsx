import { useTranslation } from 'react-i18next';
import type { RecipientSource } from '../../../shared/greeting-cards.ts';
import { describeError, invoke, useRequest } from '../../api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';

/** People by the dozen: from Today, a saved list, the steps of a plan that mean a card. */
export function SourceMenu({ onAdd }: { onAdd: (ids: readonly number[], from?: string) => void }) {
  const { t } = useTranslation('greeting-cards');
  const { data: sources = [] } = useRequest('greetingCards.sources');
  const items = sources.map(({ source, title, people }) => ({
    id: JSON.stringify(source),
    label: t('source.people', { title, number: formatNumber(people) }),
    onAction: () => void addFrom(source, title, onAdd),
  }));
  const nothing = { id: 'none', label: t('source.none'), onAction: () => {}, isDisabled: true };
  return (
    <Menu label={t('source.title')} items={items.length > 0 ? items : [nothing]}>
      <IconButton icon="add" label={t('source.title')} className="cards-source" />
    </Menu>
  );
}

/** Adds everybody of a source. */
export async function addFrom(
  source: RecipientSource,
  title: string,
  onAdd: (ids: readonly number[], from?: string) => void,
): Promise<void> {
  try {
    const { customerIds } = await invoke('greetingCards.recipients', { source });
    onAdd(customerIds, title);
  } catch (error) {
    toast({ text: describeError(error), tint: 'seal', stays: true });
  }
}
