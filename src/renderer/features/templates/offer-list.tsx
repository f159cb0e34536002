import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/class-names.ts';
import type { Offer, Offers } from './use-field-offers.ts';

const gap = 4;

/** The list beside the caret; the keyboard stays in the text. */
export function OfferList({
  id,
  offers: { kind, offers, query },
  active,
  place,
  onChoose,
  onPoint,
}: {
  id: string;
  offers: Offers;
  active: number;
  /** Where the braces stand in the window. */
  place: () => DOMRect | null;
  onChoose: (offer: Offer) => void;
  onPoint: (index: number) => void;
}) {
  const { t } = useTranslation('templates');
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    const beside = place();
    if (!element || !beside) return;
    if (!element.matches(':popover-open')) element.showPopover();
    const { offsetHeight: height, offsetWidth: width } = element;
    const hasRoom = beside.bottom + gap + height <= window.innerHeight || beside.top < height;
    element.style.left = `${Math.max(gap, Math.min(beside.left, window.innerWidth - width - gap))}px`;
    element.style.top = `${hasRoom ? beside.bottom + gap : beside.top - gap - height}px`;
  });
  useLayoutEffect(() => {
    const line = box.current?.querySelector('[aria-selected=true]');
    line?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // The keyboard stays in the text, also when the list is scrolled with the mouse.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      popover="manual"
      className="tpl-offers"
      onMouseDown={(event) => event.preventDefault()}
    >
      {kind === 'field' && offers.length === 0 && (
        <p className="tpl-offers-none" role="status">
          {t('editor.fieldNone', { query })}
        </p>
      )}
      <div
        id={id}
        role="listbox"
        tabIndex={kind === 'field' ? 0 : -1}
        aria-label={t(kind === 'field' ? 'editor.fieldList' : 'editor.particleList')}
        className={classes('tpl-offers-lines', kind === 'particle' && 'tpl-offers-short')}
      >
        {offers.map((offer, index) => (
          // The keys act in the text; this is for the pointer.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={offer.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={classes('tpl-offer', index === active && 'tpl-offer-active')}
            onMouseMove={() => index !== active && onPoint(index)}
            onClick={() => onChoose(offer)}
          >
            <span className="tpl-offer-label">{offer.label}</span>
            <span className="tpl-offer-hint">{offer.hint}</span>
          </div>
        ))}
      </div>
      {kind === 'particle' && (
        <p className="tpl-offers-foot" aria-hidden="true">
          {t('editor.particleHint')}
        </p>
      )}
    </div>
  );
}
