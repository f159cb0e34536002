import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../ui/toast.tsx';

const restMs = 1000;

/**
 * A window within the window that broke closes, and can be opened again a moment later; what was
 * typed in it stands above the screen.
 */
export function OverlayFault({ onGone }: { onGone: () => void }) {
  const { t } = useTranslation('faults');
  const text = t('overlay');
  const gone = useRef(onGone);
  useEffect(() => {
    toast({ text, tint: 'seal', stays: true });
    const timer = window.setTimeout(() => gone.current(), restMs);
    return () => window.clearTimeout(timer);
  }, [text]);
  return null;
}
