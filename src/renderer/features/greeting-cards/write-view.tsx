import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract.ts';
import type { CardDrawing } from '../../../shared/greeting-cards.ts';
import { describeError, invoke, request, useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { toast } from '../../ui/toast.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { BatchFoot } from './batch-foot.tsx';
import { CardEditor, CardFit } from './card-editor.tsx';
import { CardSvg } from './card-svg.tsx';
import { LookFields } from './look-fields.tsx';
import { ProduceDialog } from './produce-dialog.tsx';
import { ProofDialog } from './proof-dialog.tsx';
import { RecipientList } from './recipient-list.tsx';
import { sampleCard } from './sample-card.ts';
import { changeStudio, startNextBatch, useStudio } from './studio-store.ts';
import {
  cardsToMake,
  specOf,
  studioCards,
  textKey,
  withRewritten,
  withText,
  type Look,
  type StudioCard,
} from './studio.ts';
import { TemplateList } from './template-list.tsx';
import { useDrawing } from './use-drawing.ts';

type Settings = OutputOf<'settings.get'>;

function lookOf(settings: Settings, chosen: Partial<Look>): Look {
  const { hand, ink, lines } = settings;
  const look: Look = { hand, ink, lines, layout: 'a6', signed: true, ...chosen };
  return { ...look, signed: look.signed && settings.hasSignature };
}

export function goToRecipients(ids: readonly number[]): void {
  navigate(formatRoute(['greeting-cards'], { ids: ids.join(',') }), { replace: true });
}

/** The studio: template and recipients, the card as it will be printed, its words and look. */
export function WriteView({ ids, settings }: { ids: readonly number[]; settings: Settings }) {
  const { t } = useTranslation('greeting-cards');
  const studio = useStudio();
  const language = studio.language ?? currentLanguage();
  const look = lookOf(settings, studio.look);
  const templates = useRequest('greetingCards.templates', { language });
  const hands = useRequest('greetingCards.hands');
  const composed = useQuery({
    ...request('greetingCards.compose', {
      template: studio.template,
      customerIds: ids.length > 0 ? [...ids] : [1],
      language,
    }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  const [activeId, setActiveId] = useState<number | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const [proofOpen, setProofOpen] = useState(false);

  // The words of before stay in sight until the new ones are there, but nobody who was taken out.
  const wanted = new Set(ids);
  const originals = (composed.data ?? []).filter(({ customerId }) => wanted.has(customerId));
  const cards = studioCards(studio, language, originals);
  const active = Math.max(
    0,
    cards.findIndex((card) => card.customerId === activeId),
  );
  const card = cards[active] ?? null;
  const template = templates.data?.find((each) => each.name === studio.template);
  const shown = card ?? sampleCard(t, template, settings, studio.batchSeed);
  const drawing = useDrawing(specOf(shown, look), look.signed);

  function editText(text: Pick<StudioCard, 'greeting' | 'message' | 'closing'>) {
    const original = originals[active];
    if (!card || !original) return;
    const key = textKey(studio.template, language, card.customerId);
    changeStudio((now) => withText(now, key, original, text));
  }

  function remove(gone: readonly number[], said: string) {
    const before = [...ids];
    goToRecipients(ids.filter((id) => !gone.includes(id)));
    toast({
      text: said,
      action: { label: t('common:undo'), onAction: () => goToRecipients(before) },
    });
  }

  async function produce(mode: 'save' | 'print') {
    if (cards.length === 0 || composed.isPlaceholderData) return;
    try {
      const { job } = await invoke('greetingCards.produce', {
        cards: cardsToMake(cards, studio.template, look),
        layout: look.layout,
        signed: look.signed,
        mode,
      });
      if (job) setJobId(job);
      else toast({ text: t('produce.gaveUp') });
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  useShortcuts([
    {
      keys: 'mod+p',
      label: t('print'),
      group: 'here',
      whileTyping: true,
      run: () => void produce('print'),
    },
  ]);

  return (
    <div className="cards-studio">
      <div className="cards-left">
        <header className="cards-left-head">
          <h2 className="minor-title">{t('templates')}</h2>
          <Segmented
            label={t('language.label')}
            value={language}
            options={[
              { value: 'ko', label: '한' },
              { value: 'en', label: 'En' },
            ]}
            onChange={(chosen) => changeStudio((now) => ({ ...now, language: chosen }))}
          />
        </header>
        <TemplateList
          templates={templates.data ?? []}
          chosen={studio.template}
          hand={look.hand}
          onChoose={(name) => changeStudio((now) => ({ ...now, template: name }))}
        />
        <RecipientList
          cards={cards}
          ids={ids}
          active={active}
          onActiveChange={(index) => setActiveId(cards[index]?.customerId ?? null)}
          onAdd={(id) => {
            goToRecipients([...ids, id]);
            setActiveId(id);
          }}
          onRemove={(gone) => remove([gone.customerId], t('removed', { name: gone.customerName }))}
          onClear={() => remove(ids, t('cleared'))}
        />
      </div>
      <Desk
        drawing={drawing.data}
        error={drawing.error}
        card={shown}
        onRewrite={() => changeStudio((now) => withRewritten(now, shown.customerId))}
      />
      <div className="cards-right">
        {composed.error && (
          <ErrorNotice error={composed.error} onRetry={() => void composed.refetch()} />
        )}
        {card ? (
          <CardEditor
            key={card.customerId}
            card={card}
            drawing={drawing.data}
            hasAgent={settings.agentName.trim() !== ''}
            onChange={editText}
            onRevert={() => {
              const original = originals[active];
              if (original) editText(original);
            }}
            onRemove={() => remove([card.customerId], t('removed', { name: card.customerName }))}
          />
        ) : (
          <section className="cards-editor">
            <h2 className="minor-title">{t('messageSample')}</h2>
            <p className="cards-sample-text">{shown.message}</p>
            <CardFit drawing={drawing.data} />
          </section>
        )}
        <LookFields
          look={look}
          hands={hands.data ?? []}
          hasSignature={settings.hasSignature}
          onChange={(change) =>
            changeStudio((now) => ({ ...now, look: { ...now.look, ...change } }))
          }
        />
        <BatchFoot
          cards={cards}
          layout={look.layout}
          onRemove={remove}
          onProof={() => setProofOpen(true)}
          onSave={() => void produce('save')}
          onPrint={() => void produce('print')}
        />
      </div>
      {jobId && (
        <ProduceDialog
          jobId={jobId}
          onClose={() => {
            setJobId(null);
            startNextBatch();
          }}
          onSeeSent={() => navigate(formatRoute(['greeting-cards', 'sent']))}
          onStartOver={() => {
            setJobId(null);
            startNextBatch();
            goToRecipients([]);
          }}
        />
      )}
      {proofOpen && (
        <ProofDialog
          specs={cards.map((each) => specOf(each, look))}
          layout={look.layout}
          signed={look.signed}
          onClose={() => setProofOpen(false)}
        />
      )}
    </div>
  );
}

function Desk({
  drawing,
  error,
  card,
  onRewrite,
}: {
  drawing: CardDrawing | undefined;
  error: unknown;
  card: StudioCard;
  onRewrite: () => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const text = [card.greeting, card.message, card.closing].join(' ');
  return (
    <div className="cards-desk">
      {error ? (
        <ErrorNotice error={error} />
      ) : (
        <div className="cards-paper">
          {drawing && (
            <CardSvg drawing={drawing} label={t('previewOf', { name: card.customerName, text })} />
          )}
        </div>
      )}
      {card.customerId > 0 && (
        <Tooltip text={t('rewriteHint')}>
          <Button small className="cards-rewrite" onPress={onRewrite}>
            {t('rewrite')}
          </Button>
        </Tooltip>
      )}
    </div>
  );
}
