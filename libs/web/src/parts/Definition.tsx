import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './definition.css';

interface Props {
  /** What is being defined; part of the button's name. */
  of: string;
  align?: 'start' | 'end';
  children: ReactNode;
}

/** The ⓘ beside a figure: opens on click, tap and key, closes on Escape and when focus leaves. */
export function Definition({ of, align = 'end', children }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <span
      className={`ds-definition ds-definition--${align} ds-no-print`}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
      }}
    >
      <button
        type="button"
        className="ds-definition__button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={t('definition.button', { of })}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">i</span>
      </button>
      {open && (
        <span className="ds-definition__text" id={id} role="note">
          {children}
        </span>
      )}
    </span>
  );
}
