import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../api/types.js';
import { useFormat } from '../../../format/use-format.js';

type Related = NonNullable<ProposalDetail['replaces']>;

/** Why a proposal ended without an answer, what came instead, and what this one changes of the one before. */
export function Ended({ proposal: { closed, replacedBy, replaces } }: { proposal: ProposalDetail }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  if (!closed && !replacedBy && !replaces) return null;
  const reason = closed && (i18n.language === 'nl' ? closed.reasonNl : closed.reasonEn);
  return (
    <section className="ds-panel" aria-label={t('ended.title')}>
      {closed && (
        <p>
          <strong>{t('ended.on', { on: format.moment(closed.at) })}</strong> {reason}
        </p>
      )}
      {replacedBy && <Other related={replacedBy} words="ended.replacedBy" />}
      {replaces && <Other related={replaces} words="ended.replaces" />}
    </section>
  );
}

function Other({ related, words }: { related: Related; words: 'ended.replacedBy' | 'ended.replaces' }) {
  const { t, i18n } = useTranslation();
  const changes = i18n.language === 'nl' ? related.changesNl : related.changesEn;
  return (
    <>
      <p>
        <Link to="/beoordelen/$id" params={{ id: related.id }} search={{}}>
          {t(words)}
        </Link>
        {changes.length === 0 && ` ${t('ended.same')}`}
      </p>
      {changes.length > 0 && (
        <ul className="ds-bullets">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </>
  );
}
