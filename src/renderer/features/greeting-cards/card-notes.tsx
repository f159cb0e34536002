import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatDate } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import type { StudioCard } from './studio.ts';

/** What to mind before this card goes out, each with the way to mend it. */
export function CardNotes({
  card,
  onSwitch,
}: {
  card: StudioCard;
  onSwitch: (isOn: boolean) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const { customerId, also, isOn, missing, sentThisYear, withdrawn } = card;
  const labels = useFieldLabels(missing.length > 0);
  const openCard = () => navigate(formatRoute(['customers', customerId]));
  return (
    <ul className="cards-notes">
      {also.length > 0 && (
        <li>{t('notes.also', { names: also.map(({ name }) => name).join(', ') })}</li>
      )}
      {withdrawn && (
        <li className="cards-note-bad">
          {t(isOn ? 'notes.withdrawnOn' : 'notes.withdrawn')}
          <Button kind="link" small onPress={() => onSwitch(!isOn)}>
            {t(isOn ? 'notes.leaveOut' : 'notes.takeIn')}
          </Button>
        </li>
      )}
      {!withdrawn && !isOn && (
        <li>
          {t('notes.off')}
          <Button kind="link" small onPress={() => onSwitch(true)}>
            {t('notes.takeIn')}
          </Button>
        </li>
      )}
      {sentThisYear !== null && (
        <li className="cards-note-mind">
          {t('notes.sentThisYear', { date: formatDate(sentThisYear) })}
          {isOn && (
            <Button kind="link" small onPress={() => onSwitch(false)}>
              {t('notes.leaveOut')}
            </Button>
          )}
        </li>
      )}
      {card.address === '' && (
        <li className="cards-note-bad">
          {t('notes.noAddress')}
          <Button kind="link" small onPress={openCard}>
            {t('notes.openCard')}
          </Button>
        </li>
      )}
      {missing.length > 0 && (
        <li className="cards-note-mind">
          {t('notes.missing', { fields: missing.map((field) => labels(field)).join(', ') })}
          <Button kind="link" small onPress={openCard}>
            {t('notes.openCard')}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** A field as people call it; its own name where it is not known. */
function useFieldLabels(isWanted: boolean): (field: string) => string {
  const { data } = useRequest('templates.fields', { language: currentLanguage() });
  return (field) =>
    (isWanted && data?.find((each) => each.field === field)?.label) || field.replace(/^field:/, '');
}
