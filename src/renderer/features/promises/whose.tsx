import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { CustomerFinder } from '../customers/card-log/customer-finder.tsx';
import { useCardData } from '../customers/card-request.ts';

/** Once somebody is chosen the typing goes on in the next field; otherwise the focus would be nowhere. */
export function useFocusOnceChosen<E extends HTMLElement>(
  chosen: number | null,
): React.RefObject<E | null> {
  const field = useRef<E>(null);
  useEffect(() => {
    if (chosen !== null) field.current?.focus();
  }, [chosen]);
  return field;
}

/** Whose card it is for: found by name, consonants or digits. */
export function Whose({
  chosen,
  onChoose,
}: {
  chosen: number | null;
  onChoose: (id: number | null) => void;
}) {
  const { t } = useTranslation('promises');
  if (chosen === null) {
    return (
      <div className="field">
        <span className="field-label">{t('dialog.who')}</span>
        <CustomerFinder label={t('dialog.who')} without={0} onChoose={onChoose} />
      </div>
    );
  }
  return (
    <div className="row">
      <ChosenName id={chosen} />
      <Button small onPress={() => onChoose(null)}>
        {t('dialog.someoneElse')}
      </Button>
    </div>
  );
}

function ChosenName({ id }: { id: number }) {
  const { t } = useTranslation('common');
  const { data: card } = useCardData(id);
  return <strong className="grow">{card?.name || card?.company || t('unnamed')}</strong>;
}
