import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { toast } from '../../ui/toast.tsx';
import { changeStudio, currentStudio } from './studio-store.ts';
import { withoutPeople, withPeople, withSwitched, type Studio, type StudioCard } from './studio.ts';

type People = Pick<Studio, 'ids' | 'on' | 'off'>;

/** Who is written to: taken in, out and switched, each with a way back. */
export function usePeople() {
  const { t } = useTranslation('greeting-cards');

  function change(said: string | null, to: (studio: Studio) => Studio) {
    const { ids, on, off } = currentStudio();
    const before: People = { ids, on, off };
    changeStudio(to);
    if (said === null) return;
    toast({
      text: said,
      action: {
        label: t('common:undo'),
        onAction: () => changeStudio((now) => ({ ...now, ...before })),
      },
    });
  }

  return {
    add: (added: readonly number[], from?: string) => {
      const there = new Set(currentStudio().ids);
      const fresh = added.filter((id) => !there.has(id)).length;
      const number = formatNumber(fresh);
      const again = formatNumber(added.length - fresh);
      const key = fresh === 0 ? 'source.nobodyNew' : 'source.added';
      const said = t(fresh < added.length && fresh > 0 ? 'source.addedSome' : key, {
        from,
        number,
        again,
      });
      change(from === undefined ? null : said, (now) => withPeople(now, added));
    },
    replace: (ids: readonly number[], said: string | null) =>
      change(said, (now) => ({ ...now, ids: [...ids], on: [], off: [] })),
    /** With the others of the household, for whom it is the same card. */
    remove: ({ customerId, customerName, also }: StudioCard) =>
      change(t('removed', { name: customerName || t('common:unnamed') }), (now) =>
        withoutPeople(now, new Set([customerId, ...also.map((each) => each.customerId)])),
      ),
    clear: () => change(t('cleared'), (now) => ({ ...now, ids: [], on: [], off: [] })),
    switchOne: (card: StudioCard, isOn: boolean) =>
      changeStudio((now) => withSwitched(now, card, isOn)),
    leaveOut: (ids: readonly number[], said: string) =>
      change(said, (now) => {
        const gone = new Set(ids);
        return {
          ...now,
          off: [...new Set([...now.off, ...ids])],
          on: now.on.filter((id) => !gone.has(id)),
        };
      }),
  };
}
