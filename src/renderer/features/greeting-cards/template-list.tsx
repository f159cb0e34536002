import { memo } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/primitives.ts';
import type { Template } from '../../../shared/templates.ts';
import { useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { firstWords } from './first-words.ts';
import { HandwrittenLine } from './handwritten-line.tsx';
import { shownTemplates } from './shown-templates.ts';
import './template-list.css';

const lookedBack = 60;

/** The templates used lately, each with its first words in a hand; all of them are in the gallery. */
export const TemplateList = memo(function TemplateList({
  templates,
  chosen,
  hand,
  language,
  canDraw,
  onLanguage,
  onChoose,
}: {
  templates: readonly Template[];
  chosen: string;
  hand: string;
  language: Language;
  /** The card on the desk comes first. */
  canDraw: boolean;
  onLanguage: (language: Language) => void;
  onChoose: (name: string) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const { data: sent } = useRequest('greetingCards.sendings', { offset: 0, limit: lookedBack });
  const used = (sent?.sendings ?? []).map(({ template }) => template);
  const shown = shownTemplates(templates, used, chosen);
  return (
    <section className="cards-templates-part">
      <header className="cards-left-head">
        <h2 className="minor-title">{t('templates')}</h2>
        <Segmented
          label={t('language.label')}
          value={language}
          options={[
            { value: 'ko', label: '한' },
            { value: 'en', label: 'En' },
          ]}
          onChange={onLanguage}
        />
      </header>
      <RadioGroup
        className="cards-templates"
        aria-label={t('templates')}
        value={chosen}
        onChange={onChoose}
      >
        {shown.map((template) => (
          <Radio key={template.name} value={template.name} className="cards-template">
            <span className="cards-template-title">{template.title}</span>
            <span className="cards-template-line">
              {canDraw && (
                <HandwrittenLine
                  text={firstWords(template.wordings[0]?.message ?? '')}
                  hand={template.look.hand ?? hand}
                />
              )}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {templates.length > shown.length && (
        <Button
          kind="link"
          small
          onPress={() => navigate(formatRoute(['greeting-cards', 'templates']))}
        >
          {t('allTemplates', { number: formatNumber(templates.length) })}
        </Button>
      )}
    </section>
  );
});
