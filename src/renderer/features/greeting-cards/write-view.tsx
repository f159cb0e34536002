import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/primitives.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Template } from '../../../shared/templates.ts';
import type { CardSide } from '../../../shared/greeting-cards.ts';
import { RequestError, useRequest } from '../../api.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useStable } from '../../ui/use-stable.ts';
import { BatchFoot } from './batch-foot.tsx';
import { CardEditor } from './card-editor.tsx';
import { CardFit } from './card-fit.tsx';
import { Desk } from './desk.tsx';
import { LookRows } from './look-rows.tsx';
import { ProduceDialog } from './produce-dialog.tsx';
import { ProofDialog } from './proof-dialog.tsx';
import { RecipientList } from './recipient-list.tsx';
import { changeStudio, useStudio } from './studio-store.ts';
import {
  hasOutside,
  isFolded,
  specOf,
  withPaper,
  withRewritten,
  type Look,
  type StudioCard,
} from './studio.ts';
import { TemplateList } from './template-list.tsx';
import { useDrawing } from './use-drawing.ts';
import { usePeople } from './use-people.ts';
import { useProduce } from './use-produce.ts';
import { useSample } from './use-sample.ts';
import { useStudioCards } from './use-studio-cards.ts';
import { useWording } from './use-wording.ts';

const noTemplates: readonly Template[] = [];
const chooseLanguage = (language: Language) => changeStudio((now) => ({ ...now, language }));
const chooseHouseholds = (households: boolean) =>
  changeStudio((now) => withPaper(now, { households }));
const chooseTemplate = (template: string) => changeStudio((now) => ({ ...now, template }));

/** Which side is looked at; the other one only as long as there is one. */
function useSide(look: Look | null) {
  const [side, setSide] = useState<CardSide>('inside');
  const canTurn = look !== null && (hasOutside(look) || isFolded(look.layout));
  useEffect(() => {
    if (look && !canTurn) setSide('inside');
  }, [look, canTurn]);
  return { side: canTurn ? side : 'inside', setSide };
}

/** A template that is gone, or that the other language does not have, gives way to the first. */
function useTemplateThere(error: unknown, first: string | undefined) {
  useEffect(() => {
    const isGone = error instanceof RequestError && error.code === 'template-unknown';
    if (isGone && first !== undefined) chooseTemplate(first);
  }, [error, first]);
}

/** The studio: template and recipients, the card as it will be printed, its words and look. */
export function WriteView({ settings }: { settings: Settings }) {
  const { t } = useTranslation('greeting-cards');
  const studio = useStudio();
  const language: Language = studio.language ?? currentLanguage();
  const { data: templates = noTemplates } = useRequest('templates.list', { language });
  const template = templates.find((each) => each.name === studio.template);
  const cards = useStudioCards(language);
  const { look, totals } = cards;
  useTemplateThere(cards.error, templates[0]?.name);
  const people = usePeople();
  const [activeId, setActiveId] = useState<number | null>(null);
  const [isProofOpen, setProofOpen] = useState(false);
  const flip = studio.paper.flip ?? settings.flip;
  const run = useProduce({ ...cards, ...studio, flip });
  const setWording = useWording(language);

  const active = Math.max(0, cards.indexOf(activeId));
  const card = cards.cardAt(active);
  const sample = useSample(template, language, card === null);
  const shown = card ?? (sample && { ...sample, seed: `${studio.batchSeed}-sample` });
  const { side, setSide } = useSide(look);
  const { drawing, error } = useDrawing(
    shown && look ? { spec: specOf(shown, look), layout: look.layout, side } : null,
  );
  useAsCurrentCustomer(card ? { id: card.customerId, name: card.customerName } : null);
  // Stable ones: lists and foot are not drawn anew with each drawing of the card.
  const toCard = useStable((index: number) => setActiveId(cards.cardAt(index)?.customerId ?? null));
  const add = useStable((added: readonly number[], from?: string) => {
    people.add(added, from);
    setActiveId(added[0] ?? null);
  });
  const remove = useStable((gone: StudioCard) => {
    setActiveId((cards.cardAt(active + 1) ?? cards.cardAt(active - 1))?.customerId ?? null);
    people.remove(gone);
  });
  const switchOne = useStable(people.switchOne);
  const clear = useStable(people.clear);
  const leaveOut = useStable(people.leaveOut);
  const produce = useStable(run.produce);
  const { showProof, save, printNow } = useMemo(
    () => ({
      showProof: () => setProofOpen(true),
      save: () => void produce('save'),
      printNow: () => void produce('print'),
    }),
    [produce],
  );

  function print() {
    // Ctrl+P acts behind dialogs, too; only the proof is one that leads to printing.
    if (!isProofOpen && document.querySelector('.dialog-shade')) return;
    setProofOpen(false);
    void run.produce('print');
  }
  useShortcuts([
    { keys: 'mod+p', label: t('print'), group: 'here', whileTyping: true, run: print },
    { keys: 'delete', label: t('remove'), group: 'here' },
    { keys: 'x', label: t('switchHint'), group: 'here' },
  ]);

  return (
    <div className="cards-studio">
      <div className="cards-left">
        <TemplateList
          templates={templates}
          chosen={studio.template}
          hand={settings.hand}
          language={language}
          canDraw={drawing !== undefined}
          onLanguage={chooseLanguage}
          onChoose={chooseTemplate}
        />
        <RecipientList
          count={cards.count}
          cardAt={cards.cardAt}
          ids={studio.ids}
          active={active}
          households={studio.paper.households}
          onActiveChange={toCard}
          onAdd={add}
          onRemove={remove}
          onSwitch={switchOne}
          onClear={clear}
          onHouseholds={chooseHouseholds}
        />
      </div>
      <Desk
        drawing={drawing}
        error={error}
        card={{
          name: card ? card.customerName || t('common:unnamed') : t('sampleName'),
          text: shown ? [shown.greeting, shown.message, shown.closing].join(' ') : '',
        }}
        look={look}
        side={side}
        onSide={setSide}
        turn={card && { index: active, count: cards.count, to: toCard }}
        onRewrite={card && (() => changeStudio((now) => withRewritten(now, card.customerId)))}
      />
      <div className="cards-right">
        <div className="cards-right-inner">
          {cards.error && <ErrorNotice error={cards.error} onRetry={cards.retry} />}
          {card ? (
            <CardEditor
              key={card.customerId}
              card={card}
              language={language}
              drawing={drawing}
              wordings={template?.wordings.length ?? 1}
              hasAgent={settings.agentName.trim() !== ''}
              onChange={(text) => cards.editText(card, text)}
              onWording={(wording) => void setWording(card, wording)}
              onRevert={() => cards.revert(card)}
              onRemove={() => people.remove(card)}
              onSwitch={(isOn) => people.switchOne(card, isOn)}
            />
          ) : (
            <section className="cards-editor">
              <h2 className="minor-title">{t('messageSample')}</h2>
              <p className="cards-sample-text">{shown?.message}</p>
              <CardFit drawing={drawing} />
            </section>
          )}
          {look && (
            <LookRows
              look={look}
              paper={studio.paper}
              settings={settings}
              labelsToPrint={totals.cards - totals.noAddress.length}
            />
          )}
        </div>
        {look && (
          <BatchFoot
            totals={totals}
            look={look}
            isReady={cards.isReady}
            onLeaveOut={leaveOut}
            onProof={showProof}
            onSave={save}
            onPrint={printNow}
          />
        )}
      </div>
      {run.jobId && (
        <ProduceDialog
          jobId={run.jobId}
          onClose={run.close}
          onMend={(customerId) => {
            run.close();
            setActiveId(customerId);
          }}
          onSeeSent={() => {
            run.close();
            navigate(formatRoute(['greeting-cards', 'sent']));
          }}
          onStartOver={() => {
            run.close();
            people.replace([], null);
          }}
        />
      )}
      {isProofOpen && look && (
        <ProofDialog
          specs={cards.cardsToWrite().map((each) => specOf(each, look))}
          layout={look.layout}
          flip={flip}
          onPrint={print}
          onClose={() => setProofOpen(false)}
        />
      )}
    </div>
  );
}
