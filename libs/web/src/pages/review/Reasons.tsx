import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../api/types.js';
import { useLanguage } from '../../i18n/language.js';

/** Why the run chose this place, as things stood then. Folded, so that the proposal stays on one screen. */
export function Reasons({ reasons }: { reasons: ProposalDetail['reasons'] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const sentences = reasons?.text[language] ?? [];
  if (sentences.length === 0) return null;
  return (
    <details className="ds-reasons-then">
      <summary>{t('why.then')}</summary>
      <ul className="ds-bullets ds-stack ds-stack--tight ds-small">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
