import { faultCode, faultPlaces } from '../../shared/fault-places.ts';
import { describeError, invoke, RequestError } from '../api.ts';
import { texts } from '../i18n/index.ts';
import { toast } from '../ui/toast.tsx';
import { navigate } from './router.ts';
import { formatRoute } from './route.ts';

const pauseBetweenToasts = 60_000;
/** The browser's own words about a layout that took two rounds: nothing is wrong. */
const harmless = /^ResizeObserver loop/;

/** Writes a fault of the page into the program's log: its kind and places, never its text. */
export function reportFault(thrown: unknown, where: string = placeNow()): void {
  // A refusal was noted where it was thrown.
  if (thrown instanceof RequestError) return;
  const facts = { code: faultCode(thrown), where, stack: faultPlaces(thrown) };
  void invoke('faults.report', facts).catch(() => undefined);
}

/** Which place shows, without the customer or the search that its address may name. */
function placeNow(): string {
  const words = location.hash.replace(/^#\/?/, '').split(/[/?]/).slice(0, 2);
  return words.filter((word) => /^[a-z-]+$/.test(word)).join(':') || 'today';
}

/** Faults outside what is drawn: nothing on the screen is lost, so it is said once and written down. */
export function listenForFaults(): void {
  let last = Number.NEGATIVE_INFINITY;
  const tell = (thrown: unknown) => {
    if (thrown instanceof RequestError) {
      toast({ text: describeError(thrown), tint: 'seal' });
      return;
    }
    reportFault(thrown);
    if (performance.now() - last < pauseBetweenToasts) return;
    last = performance.now();
    toast({
      text: texts.t('faults:happened'),
      tint: 'seal',
      action: {
        label: texts.t('faults:see'),
        onAction: () => navigate(formatRoute(['settings'], { section: 'faults' })),
      },
    });
  };
  window.addEventListener('error', ({ error, message }) => {
    if (!harmless.test(message)) tell(error);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => tell(reason));
}
