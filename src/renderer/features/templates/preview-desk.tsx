import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardDrawing, CardSide } from '../../../shared/greeting-cards.ts';
import type { MergeFieldInfo, TemplateFields } from '../../../shared/templates.ts';
import { describeError, useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { CardSvg } from '../greeting-cards/card-svg.tsx';
import { CustomerChoice } from './customer-choice.tsx';
import { emptyText } from './template-draft.ts';
import { hasOutside, layoutOf, singleLayout, type OpenLook } from './template-spec.ts';
import { useLiveCard, usePreviewCustomer, type LiveAnswer } from './use-card-of-template.ts';
import '../greeting-cards/desk.css';

/** The card as it is written now, for the sample customer or anybody. */
export function PreviewDesk({
  name,
  fields,
  at,
  open,
}: {
  name: string;
  fields: TemplateFields;
  at: number;
  open: OpenLook;
}) {
  const { t } = useTranslation('templates');
  const customer = usePreviewCustomer();
  const [wantedSide, setSide] = useState<CardSide>('inside');
  const { language, look } = fields;
  const layout = singleLayout(layoutOf(look, open));
  const canTurn = hasOutside(look, layout);
  const side = canTurn ? wantedSide : 'inside';
  const { value, error } = useLiveCard({
    text: fields.wordings[at] ?? emptyText,
    language,
    customerId: customer?.id ?? null,
    look,
    open,
    layout,
    side,
    seed: `${name} ${at}`,
  });
  return (
    <section className="cards-desk tpl-desk" aria-label={t('editor.preview')}>
      <div className="cards-desk-top tpl-desk-top">
        <CustomerChoice />
        {canTurn && (
          <Segmented
            label={t('editor.side')}
            value={side}
            options={[
              { value: 'inside', label: t('editor.inside') },
              { value: 'outside', label: t('editor.outside') },
            ]}
            onChange={setSide}
          />
        )}
      </div>
      <div className="cards-desk-space">
        {error !== null && !value && <ErrorNotice error={error} />}
        {value && <Paper answer={value} side={side} name={customer?.name ?? t('editor.sample')} />}
      </div>
      <div className="tpl-desk-foot">
        {error !== null && value && (
          <p className="tpl-fit tpl-fit-bad" role="alert">
            {describeError(error)}
          </p>
        )}
        {value && <Fit drawing={value.drawing} />}
        {value && <Missing answer={value} customer={customer?.name ?? null} language={language} />}
      </div>
    </section>
  );
}

function Paper({ answer, side, name }: { answer: LiveAnswer; side: CardSide; name: string }) {
  const { t } = useTranslation('templates');
  const { drawing, spec } = answer;
  const text = [spec.greeting, spec.message, spec.closing].join(' ').replaceAll('\n', ' ');
  const label =
    side === 'inside' ? t('editor.previewOf', { name, text }) : t('editor.previewOutside');
  const size = { '--wide': drawing.widthMm, '--high': drawing.heightMm };
  return (
    <div className="cards-paper" style={size as React.CSSProperties}>
      <CardSvg drawing={drawing} label={label} />
    </div>
  );
}

/** How large the letters are, or why the card cannot be written. */
function Fit({ drawing }: { drawing: CardDrawing }) {
  const { t } = useTranslation('templates');
  const { missingCharacters, fits, sizePt, lineCount } = drawing;
  if (missingCharacters.length > 0) {
    return (
      <p className="tpl-fit tpl-fit-bad" role="alert">
        <strong>{t('editor.unwritable', { characters: missingCharacters.join(' ') })}</strong>{' '}
        {t('editor.unwritableHint')}
      </p>
    );
  }
  if (!fits) {
    return (
      <p className="tpl-fit tpl-fit-bad" role="alert">
        {t('editor.overflow')}
      </p>
    );
  }
  if (lineCount === 0) return <p className="tpl-fit">{t('editor.empty')}</p>;
  return (
    <p className="tpl-fit" aria-live="polite">
      {t('editor.fit', { size: Number(sizePt.toFixed(1)), lines: lineCount })}
    </p>
  );
}

/** Fields that have nothing to say for whom the card is filled. */
function Missing({
  answer: { filled },
  customer,
  language,
}: {
  answer: LiveAnswer;
  customer: string | null;
  language: TemplateFields['language'];
}) {
  const { t } = useTranslation('templates');
  const { data: offered = [] } = useRequest('templates.fields', { language });
  const missing = filled.problems.filter(({ kind }) => kind === 'missing');
  if (missing.length === 0) return null;
  const fields = missing.map(({ field }) => labelOf(field, offered)).join(', ');
  const lacksAgent = missing.some(({ field }) => field.startsWith('agent'));
  return (
    <p className="tpl-fit tpl-fit-missing">
      {customer === null
        ? t('editor.missingSample', { fields })
        : t('editor.missingFields', { name: customer, fields })}{' '}
      {lacksAgent ? (
        <Button kind="link" small onPress={() => navigate(formatRoute(['settings']))}>
          {t('editor.missingAgent')}
        </Button>
      ) : (
        t('editor.missingHint')
      )}
    </p>
  );
}

function labelOf(field: string, offered: readonly MergeFieldInfo[]): string {
  return offered.find((each) => each.field === field)?.label ?? field.replace(/^field:/, '');
}
