import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './Button.js';
import './dialog.css';

interface Props {
  title: string;
  yes: string;
  no: string;
  busy: boolean;
  onYes: () => void;
  /** Also on Escape. */
  onNo: () => void;
  children: ReactNode;
}

/** Open as long as it is there. The focus begins at the way out, and goes back to where it came from. */
export function ConfirmDialog({ title, yes, no, busy, onYes, onNo, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed while it is still in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="ds-dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onNo();
      }}
    >
      <div className="ds-stack">
        <h2 id={`${id}-title`} className="ds-h2">
          {title}
        </h2>
        <div id={`${id}-text`} className="ds-stack ds-stack--tight">
          {children}
        </div>
        <div className="ds-row">
          <Button autoFocus onClick={onNo}>
            {no}
          </Button>
          <Button appearance="primary-action" busy={busy} onClick={onYes}>
            {yes}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
