import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardText } from '../../../shared/greeting-card-spec.ts';
import { templateGroup, type TemplateFields } from '../../../shared/templates.ts';
import { useRequest } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { ConditionButton } from './condition-button.tsx';
import { conditionEdit } from './field-completion.ts';
import { emptyText, withText, type DraftFault } from './template-draft.ts';
import { TextWithFields, type TextHandle } from './text-with-fields.tsx';
import { WordingTabs } from './wording-tabs.tsx';

type Part = keyof CardText;
const parts = [
  { part: 'greeting', maxLength: 300, singleLine: true },
  { part: 'message', maxLength: 5000, singleLine: false },
  { part: 'closing', maxLength: 300, singleLine: true },
] as const satisfies readonly { part: Part; maxLength: number; singleLine: boolean }[];

/** Name, group and the words of a template, one wording at a time. */
export function WordsPanel({
  fields,
  at,
  fault,
  onAt,
  onChange,
}: {
  fields: TemplateFields;
  /** Which wording. */
  at: number;
  fault: DraftFault | null;
  onAt: (index: number) => void;
  onChange: (next: (now: TemplateFields) => TemplateFields) => void;
}) {
  const { t } = useTranslation('templates');
  const { language } = fields;
  const { data: offered = [] } = useRequest('templates.fields', { language });
  const texts = useRef<Record<Part, TextHandle | null>>({
    greeting: null,
    message: null,
    closing: null,
  });
  const [focused, setFocused] = useState<Part>('message');
  const text = fields.wordings[at] ?? emptyText;
  // The list opens in the text that was written in last.
  const current = () => texts.current[focused];
  return (
    <div className="tpl-words">
      <div className="tpl-names">
        <TextField
          className="grow"
          label={t('editor.name')}
          placeholder={t('editor.namePlaceholder')}
          value={fields.title}
          maxLength={100}
          error={fault?.kind === 'title' ? t('editor.needTitle') : null}
          onChange={(title) => onChange((now) => ({ ...now, title }))}
        />
        <Select
          label={t('editor.group')}
          value={fields.group}
          options={templateGroup.options.map((value) => ({ value, label: t(`groups.${value}`) }))}
          onChange={(group) => onChange((now) => ({ ...now, group }))}
        />
      </div>
      <WordingTabs
        fields={fields}
        at={at}
        onAt={onAt}
        onChange={onChange}
        onAdded={() => window.setTimeout(() => texts.current.message?.apply(nothing), 0)}
      />
      {fault?.kind === 'empty' && fault.wording === at && (
        <p className="tpl-need" role="alert">
          {t('editor.needMessage', { number: at + 1 })}
        </p>
      )}
      <div className="tpl-tools">
        <Tooltip text={t('editor.insertHint')}>
          <Button small icon="add" onPress={() => current()?.insertField()}>
            {t('editor.insert')}
          </Button>
        </Tooltip>
        <ConditionButton
          fields={offered}
          onChoose={(field) => {
            const [from, to] = current()?.selection() ?? [0, 0];
            current()?.apply(conditionEdit(text[focused], from, to, field));
          }}
        />
        <span className="tpl-hint">{t('editor.insertKey')}</span>
      </div>
      {parts.map(({ part, maxLength, singleLine }) => (
        <TextWithFields
          // Another wording is another text: what Ctrl+Z takes back stays in its own.
          key={`${part} ${at}`}
          label={t(`editor.${part}`)}
          value={text[part]}
          maxLength={maxLength}
          singleLine={singleLine}
          fields={offered}
          language={language}
          handle={(handle) => {
            texts.current[part] = handle;
          }}
          onFocus={() => setFocused(part)}
          onChange={(value) =>
            onChange((now) =>
              withText(now, at, { ...(now.wordings[at] ?? emptyText), [part]: value }),
            )
          }
        />
      ))}
      <p className="tpl-hint">{t('editor.wordingHint')}</p>
    </div>
  );
}

const nothing = { from: 0, to: 0, insert: '', selectFrom: 0, selectTo: 0 };
