import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  greetingCardSpec,
  sealPlace,
  signaturePlace,
  type MarkPlace,
} from '../../../shared/greeting-card-spec.ts';
import type { MarkKind, Marks } from '../../../shared/marks.ts';
import type { Settings } from '../../../shared/settings.ts';
import { invoke } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { CardSvg } from '../greeting-cards/card-svg.tsx';
import { useDrawing } from '../greeting-cards/use-drawing.ts';
import { MarkBox } from './mark-box.tsx';
import { PlaceFields } from './place-fields.tsx';
import { forgetUndo, saved } from './saved.ts';

type Places = { readonly [K in MarkKind]?: MarkPlace };
const usual: Record<MarkKind, MarkPlace> = { signature: signaturePlace, seal: sealPlace };
const kinds: readonly MarkKind[] = ['signature', 'seal'];
/** A place is kept when hand or key has rested so long. */
const restMs = 500;

/** A sample card with the marks on it, moved, sized and turned by mouse or keys. */
export function PlaceCard({
  marks,
  settings,
  onError,
}: {
  marks: Marks;
  settings: Settings;
  onError: (error: unknown) => void;
}) {
  const { t } = useTranslation('marks');
  const [moved, setMoved] = useState<Places>({});
  const timer = useRef(0);
  const unsaved = useRef<Places>({});
  const places: Places = useMemo(
    () => ({
      ...(marks.signature && { signature: moved.signature ?? marks.signature.place }),
      ...(marks.seal && { seal: moved.seal ?? marks.seal.place }),
    }),
    [marks, moved],
  );
  // What was kept, or taken back, holds from then on.
  useEffect(() => {
    if (Object.keys(unsaved.current).length === 0) setMoved({});
  }, [marks]);
  useEffect(() => {
    const keepNow = () => {
      window.clearTimeout(timer.current);
      void keep();
    };
    return keepNow;
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the card goes
  }, []);

  async function keep() {
    const waiting = Object.entries(unsaved.current) as [MarkKind, MarkPlace][];
    unsaved.current = {};
    try {
      for (const [kind, place] of waiting) {
        // One change after the other, each with its own way back.
        // oxlint-disable-next-line no-await-in-loop
        await invoke('marks.setPlace', { kind, place });
      }
    } catch (thrown) {
      onError(thrown);
    }
  }
  function move(kind: MarkKind, place: MarkPlace) {
    forgetUndo();
    setMoved((before) => ({ ...before, [kind]: place }));
    unsaved.current = { ...unsaved.current, [kind]: place };
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void keep(), restMs);
  }
  function reset() {
    const asked = kinds.filter(
      (kind) => places[kind] && JSON.stringify(places[kind]) !== JSON.stringify(usual[kind]),
    );
    unsaved.current = Object.fromEntries(asked.map((kind) => [kind, usual[kind]]));
    setMoved(unsaved.current);
    window.clearTimeout(timer.current);
    void keep().then(() => asked.length > 0 && saved(t('place.resetDone'), asked.length));
  }

  const { hand, ink, lines, cardLayout } = settings;
  const spec = greetingCardSpec.parse({
    greeting: t('place.greeting'),
    message: t('place.message'),
    closing: t('place.closing', { name: settings.agentName || t('place.agent') }),
    ...{ hand, ink, lines, seed: 'sample' },
    signature: marks.signature && { ...marks.signature, place: places.signature },
    seal: marks.seal && { ...marks.seal, place: places.seal },
  });
  const layout = cardLayout.startsWith('us') ? 'us' : 'a6';
  const { drawing, error } = useDrawing({ spec, layout, side: 'inside' });
  return (
    <div className="marks-placing">
      <h3>{t('place.title')}</h3>
      <p className="muted">{t('place.hint')}</p>
      {error !== null && <ErrorNotice error={error} />}
      <div className="marks-place-row">
        {drawing && (
          <div className="marks-card">
            <CardSvg drawing={drawing} label={t('place.card')} />
            {kinds.map((kind) => {
              const place = places[kind];
              return (
                place && (
                  <MarkBox
                    key={kind}
                    label={t(`place.move.${kind}`)}
                    place={place}
                    card={{ width: drawing.widthMm, height: drawing.heightMm }}
                    onMove={(next) => move(kind, next)}
                  />
                )
              );
            })}
          </div>
        )}
        <div className="marks-place-fields">
          {kinds.map((kind) => {
            const place = places[kind];
            return (
              place && (
                <PlaceFields
                  key={kind}
                  kind={kind}
                  place={place}
                  onMove={(next) => move(kind, next)}
                />
              )
            );
          })}
          <Button small kind="quiet" onPress={reset}>
            {t('place.reset')}
          </Button>
        </div>
      </div>
    </div>
  );
}
