import { useTranslation } from 'react-i18next';
import { LineInput } from './card-log/line-input.tsx';
import type { SaveCard } from './use-card.ts';

/** N: one line of what was just learned; it goes where it belongs on the card. */
export function QuickNote({
  inputRef,
  save,
  isReadOnly,
}: {
  inputRef: React.Ref<HTMLInputElement>;
  save: SaveCard;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('card-log');
  return (
    <LineInput
      label={t('customers:quickNote')}
      placeholder={t('line.hint')}
      save={save}
      isReadOnly={isReadOnly}
      inputRef={inputRef}
      keys="n"
    />
  );
}
