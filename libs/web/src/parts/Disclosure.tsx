import type { ReactNode } from 'react';
import './disclosure.css';

/** What one reads once: closed until asked for, and over the page rather than pushing it down. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="ds-disclosure">
      <summary>{label}</summary>
      <div className="ds-disclosure__panel">{children}</div>
    </details>
  );
}
