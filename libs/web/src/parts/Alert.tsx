import type { ReactNode } from 'react';
import './alert.css';

type Kind = 'info' | 'ok' | 'warning' | 'error';
const SIGN: Record<Kind, string> = { info: 'i', ok: '✓', warning: '!', error: '✕' };

/** `live` for what appears after an action: it is then read out. */
export function Alert({ kind, live, children }: { kind: Kind; live?: boolean; children: ReactNode }) {
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={`utrecht-alert utrecht-alert--${kind} ds-alert`} role={role}>
      <span className="ds-alert__sign" aria-hidden="true">
        {SIGN[kind]}
      </span>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message ds-stack ds-stack--tight">{children}</div>
      </div>
    </div>
  );
}
