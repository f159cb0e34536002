import { Component, type ReactNode } from 'react';
import { reportFault } from './report-faults.ts';
import { keepLost, takeTexts } from './typed-texts.ts';

type Props = { children: ReactNode; fallback: (error: unknown, reset: () => void) => ReactNode };
type State = { error: unknown; failed: boolean; texts: ReturnType<typeof takeTexts> };

const whole: State = { error: null, failed: false, texts: [] };

/** Keeps a fault in one screen from taking the window with it, or what was typed there. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = whole;

  /** The screen that broke is still there now, and with it what was typed. */
  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true, texts: takeTexts() };
  }

  override componentDidCatch(error: unknown): void {
    keepLost(this.state.texts);
    reportFault(error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback(this.state.error, () => this.setState(whole));
  }
}
