import { useTranslation } from 'react-i18next';
import { ask } from './asks.ts';
import { currentCustomer } from './current-customer.ts';
import { formatRoute } from './route.ts';
import { isMac } from '../ui/kbd.tsx';
import { goBack, goForward, navigate } from './router.ts';
import { useShortcuts } from './shortcuts.ts';
import { undoLastChange } from './undo.ts';

/** With a customer on screen the call starts at once, otherwise the search asks whom. */
export function startCallFromAnywhere(): void {
  const customer = currentCustomer();
  if (customer) ask('start-call', { customerId: customer.id, customerName: customer.name });
  else ask('open-search', { purpose: 'call' });
}

/** What acts on every screen; lists handle their own keys, which are only named here. */
export function useWindowShortcuts(): void {
  const { t } = useTranslation('app');
  const undo = () => void undoLastChange();
  useShortcuts([
    {
      keys: 'mod+k',
      label: t('keys.search'),
      group: 'anywhere',
      whileTyping: true,
      run: () => ask('open-search', { purpose: 'open' }),
    },
    {
      keys: 'mod+l',
      label: t('keys.call'),
      group: 'anywhere',
      whileTyping: true,
      run: startCallFromAnywhere,
    },
    {
      keys: 'c',
      label: t('keys.newCustomer'),
      group: 'anywhere',
      run: () => navigate(formatRoute(['customers', 'new'])),
    },
    { keys: 'z', label: t('keys.undo'), group: 'anywhere', run: undo },
    { keys: 'mod+z', label: t('keys.undo'), group: 'anywhere', run: undo },
    {
      keys: 'alt+arrowleft',
      label: t('keys.back'),
      group: 'anywhere',
      whileTyping: !isMac,
      run: goBack,
    },
    {
      keys: 'alt+arrowright',
      label: t('keys.forward'),
      group: 'anywhere',
      whileTyping: !isMac,
      run: goForward,
    },
    { keys: '?', label: t('keys.help'), group: 'anywhere', run: () => ask('open-help', {}) },
    { keys: 'j', label: t('keys.down'), group: 'lists' },
    { keys: 'k', label: t('keys.up'), group: 'lists' },
    { keys: 'Enter', label: t('keys.open'), group: 'lists' },
    { keys: 'x', label: t('keys.select'), group: 'lists' },
    { keys: 'Space', label: t('keys.done'), group: 'lists' },
  ]);
}
