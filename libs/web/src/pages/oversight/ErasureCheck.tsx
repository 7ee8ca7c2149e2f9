import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErasureRehearsal } from '../../api/oversight.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { useAuditWords } from './use-audit-words.js';

interface Props {
  rehearsal: ErasureRehearsal;
  /** By which it was asked for; undefined = by its id. */
  reference: string | undefined;
  busy: boolean;
  onErase: () => void;
  onLeave: () => void;
}

/** What goes, what stays and why, and the step that cannot be taken back. */
export function ErasureCheck({ rehearsal, reference, busy, onErase, onLeave }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAuditWords();
  const [sure, setSure] = useState(false);
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  const go = (): void => {
    setMissing(!sure);
    if (sure) onErase();
    else box.current?.focus();
  };
  const { entry, provider, removed, trail } = rehearsal;
  return (
    <section className="ds-panel ds-stack" aria-labelledby={`${id}-title`}>
      <div>
        <h2 id={`${id}-title`} ref={heading} tabIndex={-1} className="ds-h2 ds-pseudonym">
          {reference ?? entry}
        </h2>
        <p>{t('erase.provider', { provider: words.organisation(provider) })}</p>
      </div>
      <div className="ds-erasure">
        <div className="ds-stack ds-stack--tight">
          <h3 className="ds-h3">{t('erase.goes')}</h3>
          <dl className="ds-counts">
            {removed.map(({ table, rows }) => (
              <div key={table}>
                <dt>{words.table(table)}</dt>
                <dd>{format.number(rows)}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div className="ds-stack ds-stack--tight">
          <h3 className="ds-h3">{t('erase.stays')}</h3>
          <ul className="ds-bullets ds-stack ds-stack--tight">
            <li>{t('erase.staysTrail', { count: trail })}</li>
            <li>{t('erase.staysPseudonym')}</li>
            <li>{t('erase.staysRuns')}</li>
            <li>{t('erase.ownRecords')}</li>
          </ul>
        </div>
      </div>
      <div className="ds-stack ds-stack--tight">
        <label className="ds-check">
          <input
            ref={box}
            type="checkbox"
            checked={sure}
            aria-invalid={missing || undefined}
            aria-describedby={missing ? `${id}-missing` : undefined}
            onChange={(event) => {
              setSure(event.target.checked);
              setMissing(false);
            }}
          />
          <span>{t('erase.sure')}</span>
        </label>
        {missing && (
          <p id={`${id}-missing`} role="alert" className="ds-strong">
            {t('erase.sureMissing')}
          </p>
        )}
      </div>
      <div className="ds-row">
        <Button appearance="primary-action" busy={busy} onClick={go}>
          {t('erase.yes')}
        </Button>
        <Button onClick={onLeave}>{t('erase.no')}</Button>
        <span className="ds-strong">{t('erase.noUndo')}</span>
      </div>
    </section>
  );
}
