import { Component, type ReactNode } from 'react';
import { useI18n } from '../i18n/I18n.tsx';

/** Shows what to do where a page has failed, instead of nothing. `resetKey` tells that another page is shown. */
export class ErrorBoundary extends Component<{ resetKey: string; children: ReactNode }, { failedAt: string | null }> {
  override state: { failedAt: string | null } = { failedAt: null };

  static getDerivedStateFromError() {
    return { failedAt: '' };
  }

  override componentDidCatch() {
    this.setState({ failedAt: this.props.resetKey });
  }

  override componentDidUpdate() {
    const { failedAt } = this.state;
    if (failedAt && failedAt !== this.props.resetKey) this.setState({ failedAt: null });
  }

  override render() {
    return this.state.failedAt === null ? this.props.children : <Failed />;
  }
}

function Failed() {
  const { m } = useI18n();
  return (
    <div className="blank" role="alert">
      <strong>{m.failed.title}</strong>
      <span>{m.failed.advice}</span>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {m.failed.reload}
      </button>
    </div>
  );
}
