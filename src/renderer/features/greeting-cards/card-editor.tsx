import { useTranslation } from 'react-i18next';
import type { CardDrawing } from '../../../shared/greeting-cards.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import type { CardText, StudioCard } from './studio.ts';
import './card-editor.css';

/** The words of one card, editable, and how they fit on the paper. */
export function CardEditor({
  card,
  drawing,
  onChange,
  onRevert,
  onRemove,
  hasAgent,
}: {
  card: StudioCard;
  drawing: CardDrawing | undefined;
  onChange: (text: CardText) => void;
  onRevert: () => void;
  onRemove: () => void;
  hasAgent: boolean;
}) {
  const { t } = useTranslation('greeting-cards');
  const { greeting, message, closing } = card;
  const text = { greeting, message, closing };
  return (
    <section className="cards-editor">
      <header className="cards-editor-head">
        <h2 className="minor-title grow">
          {t('messageFor', { name: card.customerName || t('common:unnamed') })}
        </h2>
        {card.isEdited && (
          <Button kind="link" small onPress={onRevert}>
            {t('revert')}
          </Button>
        )}
        <IconButton icon="close" small label={t('remove')} onPress={onRemove} />
      </header>
      <TextField
        label={t('greeting')}
        hideLabel
        placeholder={t('greeting')}
        value={greeting}
        onChange={(value) => onChange({ ...text, greeting: value })}
        maxLength={300}
      />
      <TextArea
        className="cards-message"
        label={t('message')}
        hideLabel
        placeholder={t('message')}
        value={message}
        onChange={(value) => onChange({ ...text, message: value })}
        rows={6}
        maxLength={5000}
      />
      <TextField
        label={t('closing')}
        hideLabel
        placeholder={t('closing')}
        value={closing}
        onChange={(value) => onChange({ ...text, closing: value })}
        maxLength={300}
      />
      <CardFit drawing={drawing} />
      {!hasAgent && (
        <p className="cards-editor-hint">
          {t('noAgent')}{' '}
          <Button kind="link" small onPress={() => navigate(formatRoute(['settings']))}>
            {t('noAgentAction')}
          </Button>
        </p>
      )}
    </section>
  );
}

/** Size, lines and overflow; characters that the hand lacks are named at once. */
export function CardFit({ drawing }: { drawing: CardDrawing | undefined }) {
  const { t } = useTranslation('greeting-cards');
  if (!drawing) return <p className="cards-fit" />;
  const { missingCharacters, fits, sizePt, lineCount } = drawing;
  if (missingCharacters.length > 0) {
    return (
      <p className="cards-fit cards-fit-bad" role="alert">
        <strong>{t('missing', { characters: missingCharacters.join(' ') })}</strong>{' '}
        {t('missingHint')}
      </p>
    );
  }
  if (!fits) {
    return (
      <p className="cards-fit cards-fit-bad" role="alert">
        {t('overflow')}
      </p>
    );
  }
  return (
    <p className="cards-fit" aria-live="polite">
      {t('fit', { size: Number(sizePt.toFixed(2)), lines: lineCount })}
    </p>
  );
}
