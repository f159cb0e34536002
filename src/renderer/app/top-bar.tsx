import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Kbd, ariaKeys } from '../ui/kbd.tsx';
import { ask } from './asks.ts';
import { formatRoute } from './route.ts';
import { navigate } from './router.ts';
import { startCallFromAnywhere } from './window-shortcuts.ts';
import './top-bar.css';

export function TopBar() {
  const { t } = useTranslation('app');
  return (
    <header className="top-bar">
      <AriaButton
        className="top-search"
        aria-keyshortcuts={ariaKeys('mod+k')}
        onPress={() => ask('open-search', { purpose: 'open' })}
      >
        <Icon name="search" />
        <span className="visually-hidden">{t('search')}</span>
        <span className="top-search-hint">{t('searchHint')}</span>
        <Kbd keys="mod+k" />
      </AriaButton>
      <Button onPress={() => navigate(formatRoute(['customers', 'new']))}>
        {t('newCustomer')}
      </Button>
      <Button kind="primary" keys="mod+l" onPress={startCallFromAnywhere}>
        {t('logCall')}
      </Button>
    </header>
  );
}
