import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract.ts';
import type { Language } from '../../../shared/primitives.ts';
import { useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Segmented } from '../../ui/choices.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { toast } from '../../ui/toast.tsx';
import { BatchFoot } from './batch-foot.tsx';
import { CardEditor, CardFit } from './card-editor.tsx';
import { Desk } from './desk.tsx';
import { LookFields } from './look-fields.tsx';
import { ProduceDialog } from './produce-dialog.tsx';
import { ProofDialog } from './proof-dialog.tsx';
import { RecipientList } from './recipient-list.tsx';
import { sampleCard } from './sample-card.ts';
import { changeStudio, useStudio } from './studio-store.ts';
import { specOf, withRewritten, type Look } from './studio.ts';
import { TemplateList } from './template-list.tsx';
import { useDrawing } from './use-drawing.ts';
import { useProduce } from './use-produce.ts';
import { useStudioCards } from './use-studio-cards.ts';

type Settings = OutputOf<'settings.get'>;

function lookOf(settings: Settings, chosen: Partial<Look>): Look {
  const { hand, ink, lines } = settings;
  const look: Look = { hand, ink, lines, layout: 'a6', signed: true, ...chosen };
  return { ...look, signed: look.signed && settings.hasSignature };
}

export function goToRecipients(ids: readonly number[]): void {
  navigate(formatRoute(['greeting-cards'], { ids: ids.join(',') }), { replace: true });
}

/** Takes people out of the address, with a way back. */
function useRemove(ids: readonly number[]) {
  const { t } = useTranslation('common');
  return (gone: readonly number[], said: string) => {
    goToRecipients(ids.filter((id) => !gone.includes(id)));
    toast({ text: said, action: { label: t('undo'), onAction: () => goToRecipients(ids) } });
  };
}

/** The studio: template and recipients, the card as it will be printed, its words and look. */
export function WriteView({ ids, settings }: { ids: readonly number[]; settings: Settings }) {
  const { t } = useTranslation('greeting-cards');
  const studio = useStudio();
  const language = studio.language ?? currentLanguage();
  const look = lookOf(settings, studio.look);
  const templates = useRequest('greetingCards.templates', { language });
  const hands = useRequest('greetingCards.hands');
  const composed = useStudioCards(ids, language);
  const { cards } = composed;
  const [activeId, setActiveId] = useState<number | null>(null);
  const [proofOpen, setProofOpen] = useState(false);
  const run = useProduce({ ...composed, template: studio.template, look });
  const remove = useRemove(ids);

  const active = Math.max(
    0,
    cards.findIndex((card) => card.customerId === activeId),
  );
  const card = cards[active] ?? null;
  const template = templates.data?.find((each) => each.name === studio.template);
  const shown = card ?? sampleCard(t, template, settings, studio.batchSeed);
  const drawing = useDrawing(specOf(shown, look), look.signed);

  function print() {
    // Ctrl+P acts behind dialogs, too; only the proof is one that leads to printing.
    if (!proofOpen && document.querySelector('.dialog-shade')) return;
    setProofOpen(false);
    void run.produce('print');
  }
  useShortcuts([
    { keys: 'mod+p', label: t('print'), group: 'here', whileTyping: true, run: print },
  ]);

  return (
    <div className="cards-studio">
      <div className="cards-left">
        <TemplatesHead language={language} />
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
        {composed.error && <ErrorNotice error={composed.error} onRetry={composed.retry} />}
        {card ? (
          <CardEditor
            key={card.customerId}
            card={card}
            drawing={drawing.data}
            hasAgent={settings.agentName.trim() !== ''}
            onChange={(text) => composed.editText(card, text)}
            onRevert={() => composed.revert(card)}
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
          onSave={() => void run.produce('save')}
          onPrint={() => void run.produce('print')}
        />
      </div>
      {run.jobId && (
        <ProduceDialog
          jobId={run.jobId}
          onClose={run.close}
          onSeeSent={() => {
            run.close();
            navigate(formatRoute(['greeting-cards', 'sent']));
          }}
          onStartOver={() => {
            run.close();
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

function TemplatesHead({ language }: { language: Language }) {
  const { t } = useTranslation('greeting-cards');
  return (
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
  );
}
