import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePageData } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { Button } from '../../parts/Button.js';
import { ActionState, Due } from './ActionsTab.js';
import { AskActionForm } from './AskActionForm.js';

/** Who does what about this case, and by when. */
export function CaseActions({ given }: { given: CasePageData }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const [asking, setAsking] = useState(false);
  if (given.actions.length === 0 && !given.allowed.ask) return null;
  return (
    <section className="ds-panel ds-stack ds-stack--tight" aria-labelledby="actions">
      <h2 id="actions" className="ds-h2">
        {t('action.title')}
      </h2>
      {given.actions.length === 0 && <p className="ds-soft">{t('action.none')}</p>}
      <ul className="ds-actions">
        {given.actions.map((action) => (
          <li key={action.id}>
            <span>
              {codes.label('caseActions', action.code)}
              <span className="ds-small ds-soft ds-actions__who">
                {action.owner.name} · <Due action={action} />
              </span>
            </span>
            <span className="ds-small">
              <ActionState action={action} />
            </span>
          </li>
        ))}
      </ul>
      {given.allowed.ask && !asking && (
        <p>
          <Button small onClick={() => setAsking(true)}>
            {t('action.ask')}
          </Button>
        </p>
      )}
      {asking && <AskActionForm given={given} onDone={() => setAsking(false)} />}
    </section>
  );
}
