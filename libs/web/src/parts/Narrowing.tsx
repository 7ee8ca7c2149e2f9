import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { Button } from './Button.js';
import './narrowing.css';
import './tabs.css';

interface Props {
  /** What is behind the button on a phone. */
  label: string;
  /** How many of the choices narrow the list now: said on the button, since they are out of sight. */
  active: number;
  /** Beside the button, also on a phone. */
  beside?: ReactNode;
  /** At the other end of the row. */
  end?: ReactNode;
  children: ReactNode;
}

/** Choices above a list: in one row where there is room, and behind one button on a phone, so that the list itself is seen first. */
export function Narrowing({ label, active, beside, end, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="ds-narrowing ds-no-print" data-open={open || undefined}>
      <Button
        className="ds-narrowing__toggle"
        small
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
        {active > 0 && (
          <span className="ds-count">
            {format.number(active)}
            <span className="ds-unseen"> {t('narrowing.active', { count: active })}</span>
          </span>
        )}
      </Button>
      {beside}
      <div id={id} className="ds-narrowing__choices" role="group" aria-label={label}>
        {children}
      </div>
      {end && <div className="ds-narrowing__end">{end}</div>}
    </div>
  );
}
