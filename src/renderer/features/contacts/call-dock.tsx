import { useTranslation } from 'react-i18next';
import { ask } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import { foldCalls, showCall, useOpenCalls } from './call-store.ts';
import { CallPanel } from './call-panel.tsx';
import type { OpenCall } from './open-calls.ts';
import { RunningDot, RunningTime } from './running-time.tsx';
import './call-dock.css';

/** The call window: stays at the window's side while the user moves around. */
export function CallDock() {
  const { t } = useTranslation('contacts');
  const { calls, activeId, folded } = useOpenCalls();
  const active = calls.find((call) => call.customerId === activeId) ?? calls[0] ?? null;
  if (!active) return null;
  if (folded) return <FoldedCalls calls={calls} />;
  return (
    <aside className="contacts-dock" aria-label={t('panel.label')}>
      <header className="contacts-dock-head">
        <Button
          kind="quiet"
          small
          className="contacts-dock-name"
          onPress={() => navigate(formatRoute(['customers', active.customerId]))}
        >
          {active.customerName || t('common:unnamed')}
        </Button>
        <IconButton icon="add" small label={t('panel.another')} onPress={anotherCall} />
        <IconButton icon="down" small label={t('panel.fold')} onPress={() => foldCalls(true)} />
      </header>
      {calls.length > 1 && <OtherCalls calls={calls} activeId={active.customerId} />}
      <CallPanel key={active.customerId} call={active} />
    </aside>
  );
}

function anotherCall() {
  ask('open-search', { purpose: 'call' });
}

function OtherCalls({ calls, activeId }: { calls: readonly OpenCall[]; activeId: number }) {
  const { t } = useTranslation('contacts');
  return (
    <nav className="contacts-dock-tabs" aria-label={t('panel.others')}>
      {calls.map((call) => (
        <Button
          key={call.customerId}
          small
          kind="quiet"
          aria-current={call.customerId === activeId ? 'true' : undefined}
          className={classes(
            'contacts-dock-tab',
            call.customerId === activeId && 'contacts-dock-tab-active',
          )}
          aria-label={t('panel.switchTo', { name: call.customerName })}
          onPress={() => showCall(call.customerId)}
        >
          <RunningDot call={call} />
          <span className="ellipsis">{call.customerName || t('common:unnamed')}</span>
        </Button>
      ))}
    </nav>
  );
}

function FoldedCalls({ calls }: { calls: readonly OpenCall[] }) {
  const { t } = useTranslation('contacts');
  return (
    <div className="contacts-folded" role="region" aria-label={t('panel.others')}>
      {calls.map((call) => (
        <Button
          key={call.customerId}
          className="contacts-folded-call"
          small
          kind="quiet"
          onPress={() => showCall(call.customerId)}
        >
          <RunningDot call={call} />
          <span className="ellipsis">{call.customerName || t('common:unnamed')}</span>
          <span className="muted">
            {t(call.endedAt === null ? 'panel.running' : 'panel.ended')}
          </span>
          <RunningTime call={call} />
          <Icon name="up" size="0.8rem" />
        </Button>
      ))}
    </div>
  );
}
