import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button.tsx';
import { classes } from './class-names.ts';
import './toast.css';

export type ToastContent = {
  text: string;
  tint?: 'plain' | 'seal' | 'celadon';
  /** One thing that can be done about it, usually Undo. */
  action?: { label: string; onAction: () => void };
  /** Stays until closed (errors); others leave after eight seconds. */
  stays?: boolean;
};
type Shown = ToastContent & { id: number };

const lifetime = 8000;
let shown: readonly Shown[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function publish(next: readonly Shown[]) {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says something at the window's foot without asking for anything; at most three stand at once. */
export function toast(content: ToastContent): () => void {
  const id = nextId++;
  publish([...shown.slice(-2), { ...content, id }]);
  return () => dismiss(id);
}

function dismiss(id: number) {
  publish(shown.filter((each) => each.id !== id));
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where toasts appear; mounted once by the shell. */
export function ToastArea() {
  const { t } = useTranslation('common');
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className="toasts" role="region" aria-label={t('messages')}>
      <div aria-live="polite" role="status" className="toast-stack">
        {toasts.map((each) => (
          <ToastLine key={each.id} toast={each} />
        ))}
      </div>
    </div>
  );
}

function ToastLine({ toast: { id, text, tint, action, stays } }: { toast: Shown }) {
  const { t } = useTranslation('common');
  useEffect(() => {
    if (stays) return;
    const timer = window.setTimeout(() => dismiss(id), lifetime);
    return () => window.clearTimeout(timer);
  }, [id, stays]);
  return (
    <div className={classes('toast', tint && `toast-${tint}`)}>
      <span className="toast-text">{text}</span>
      {action && (
        <Button
          kind="link"
          small
          onPress={() => {
            dismiss(id);
            action.onAction();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={t('close')} small onPress={() => dismiss(id)} />
    </div>
  );
}
