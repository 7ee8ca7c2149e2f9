import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../api/types.js';
import { useLanguage } from '../../../i18n/language.js';

interface Props {
  title: string;
  reasons: ProposalDetail['reasons'];
}

/** The heading of the reason, and behind a button what the run weighed: folded, so that all stays on one screen. */
export function ReasonsHead({ title, reasons }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const id = useId();
  const [open, setOpen] = useState(false);
  const sentences = reasons?.text[language] ?? [];
  return (
    <>
      <div className="ds-row ds-row--apart">
        <h2 id="why" className="ds-h2">
          {title}
        </h2>
        {sentences.length > 0 && (
          <button
            type="button"
            className="ds-reasons-then ds-no-print"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {t('why.then')} <span aria-hidden="true">{open ? '▲' : '▼'}</span>
          </button>
        )}
      </div>
      {open && (
        <ul id={id} className="ds-bullets ds-stack ds-stack--tight ds-small">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
