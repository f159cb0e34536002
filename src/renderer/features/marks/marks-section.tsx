import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkKind } from '../../../shared/marks.ts';
import { useRequest } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Section, type SectionProps } from '../settings/section.tsx';
import { CleanDialog } from './clean-dialog.tsx';
import { MarkPanel } from './mark-panel.tsx';
import { PlaceCard } from './place-card.tsx';
import { SealDialog } from './seal-dialog.tsx';
import './marks.css';

type Taken = { kind: MarkKind; file: File };

/** The agent's own hand: signature and seal, made from pictures or drawn, and placed on a card by eye. */
export function MarksSection({ settings, isWanted }: SectionProps & { isWanted: boolean }) {
  const { t } = useTranslation('marks');
  const { data: marks, error, refetch } = useRequest('marks.get');
  const [taken, setTaken] = useState<Taken | null>(null);
  const [isDrawing, setDrawing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const panels = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // A picture of the clipboard is for the seal where the keyboard is on it, else for the signature.
    function onPaste(event: ClipboardEvent) {
      const file = [...(event.clipboardData?.files ?? [])].find((each) =>
        each.type.startsWith('image/'),
      );
      if (!file || !panels.current || document.querySelector('[role=dialog]')) return;
      const place = panels.current.getBoundingClientRect();
      const isInSight = place.bottom > 0 && place.top < window.innerHeight;
      if (!isInSight) return;
      event.preventDefault();
      const focused = document.activeElement?.closest('[data-mark]')?.getAttribute('data-mark');
      setTaken({ kind: focused === 'seal' ? 'seal' : 'signature', file });
    }
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);

  const panel = (kind: MarkKind) =>
    marks && (
      <MarkPanel
        kind={kind}
        marks={marks}
        onFile={(file) => setTaken({ kind, file })}
        onDraw={() => setDrawing(true)}
        onError={setProblem}
      />
    );
  return (
    <Section title={t('title')} hint={t('hint')} isWanted={isWanted && marks !== undefined}>
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {problem !== null && <ErrorNotice error={problem} />}
      <div className="marks-panels" ref={panels}>
        {panel('signature')}
        {panel('seal')}
      </div>
      {marks && (marks.signature || marks.seal) && (
        <PlaceCard marks={marks} settings={settings} onError={setProblem} />
      )}
      {taken && <CleanDialog kind={taken.kind} file={taken.file} onClose={() => setTaken(null)} />}
      {isDrawing && (
        <SealDialog
          seal={marks?.seal?.kind === 'drawn' ? marks.seal : null}
          agentName={settings.agentName}
          onClose={() => setDrawing(false)}
        />
      )}
    </Section>
  );
}
