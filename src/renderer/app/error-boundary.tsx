import { Component, type ReactNode } from 'react';

type Props = { children: ReactNode; fallback: (error: unknown, reset: () => void) => ReactNode };
type State = { error: unknown; failed: boolean };

/** Keeps a fault in one screen from taking the window with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback(this.state.error, () =>
      this.setState({ error: null, failed: false }),
    );
  }
}
