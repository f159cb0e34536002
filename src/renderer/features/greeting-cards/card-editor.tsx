import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardText } from '../../../shared/greeting-card-spec.ts';
import type { CardDrawing } from '../../../shared/greeting-cards.ts';
import type { Language } from '../../../shared/primitives.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { CardFit } from './card-fit.tsx';
import { CardNotes } from './card-notes.tsx';
import { insertSentence } from './insert-sentence.ts';
import type { StudioCard } from './studio.ts';
import { Suggestions } from './suggestions.tsx';
import { WordingTurn } from './wording-turn.tsx';
import './card-editor.css';

/** The words of one card, editable, what to mind about this person, and what their card suggests. */
export function CardEditor({
  card,
  language,
  drawing,
  wordings,
  onChange,
  onWording,
  onRevert,
  onRemove,
  onSwitch,
  hasAgent,
}: {
  card: StudioCard;
  language: Language;
  drawing: CardDrawing | undefined;
  /** How many wordings the template has. */
  wordings: number;
  onChange: (text: CardText) => void;
  onWording: (wording: number) => void;
  onRevert: () => void;
  onRemove: () => void;
  onSwitch: (isOn: boolean) => void;
  hasAgent: boolean;
}) {
  const { t } = useTranslation('greeting-cards');
  const { greeting, message, closing } = card;
  const text = { greeting, message, closing };
  const area = useRef<HTMLTextAreaElement>(null);
  const name = card.customerName || t('common:unnamed');
  return (
    <section
      className="cards-editor"
      onFocus={({ target }) => {
        // A sentence goes in where the caret was last; before that, at the end.
        if (target === area.current) target.dataset['caret'] = 'yes';
      }}
    >
      <header className="cards-editor-head">
        <h2 className="minor-title grow">{t('messageFor', { name })}</h2>
        {wordings > 1 && (
          <WordingTurn wording={card.wording} wordings={wordings} onTurn={onWording} />
        )}
        <IconButton icon="close" small label={t('remove')} onPress={onRemove} />
      </header>
      <CardNotes card={card} onSwitch={onSwitch} />
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
        inputRef={area}
      />
      <TextField
        label={t('closing')}
        hideLabel
        placeholder={t('closing')}
        value={closing}
        onChange={(value) => onChange({ ...text, closing: value })}
        maxLength={300}
      />
      <div className="cards-editor-foot">
        <CardFit drawing={drawing} />
        {card.isEdited && (
          <Button kind="link" small onPress={onRevert}>
            {t('revert')}
          </Button>
        )}
      </div>
      <Suggestions
        customerId={card.customerId}
        language={language}
        message={message}
        onChoose={(sentence) => area.current && insertSentence(area.current, sentence)}
      />
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
