import { useTranslation } from 'react-i18next';
import type { Offer } from '../../api/types.js';
import { shortName } from '../../format/short-name.js';
import { useFormat } from '../../format/use-format.js';
import { useOutcome } from './use-outcome.js';

interface Moment {
  at: string;
  what: string;
  who: string | null;
}

/** What has happened, oldest first. */
export function History({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const outcome = useOutcome();
  const [from, to] = [offer.from, offer.to].map(({ provider }) => shortName(provider.name));
  const ended = offer.closedAt && { at: offer.closedAt, what: outcome(offer), who: null };
  const answer = offer.answeredAt && {
    at: offer.answeredAt,
    what:
      offer.state === 'accepted'
        ? t('history.accepted', { week: format.week(offer.week) })
        : outcome({ ...offer, transfer: null, returnReason: null }),
    // Who recorded it; the other side is told which organisation.
    who: offer.state === 'expired' ? null : (offer.answeredBy ?? from),
  };
  const intake = offer.intakeHeldAt && {
    at: offer.intakeHeldAt,
    what: t('history.intake'),
    who: to,
  };
  const moments: Moment[] = [
    { at: offer.offeredAt, what: t('history.offered'), who: offer.offeredBy ?? from },
    answer,
    ...offer.handOver.map(({ step, by, at }) => ({ at, what: t(`handOver.${step}`), who: by })),
    intake,
    ended,
  ]
    .filter((moment): moment is Moment => typeof moment === 'object' && moment !== null)
    .sort((a, b) => a.at.localeCompare(b.at));
  return (
    <section className="ds-panel" aria-labelledby="history">
      <h2 id="history" className="ds-h2">
        {t('history.title')}
      </h2>
      <ol className="ds-history">
        {moments.map(({ at, what, who }) => (
          <li key={`${at} ${what}`}>
            <span>{what}</span>
            <span className="ds-small ds-soft">
              <time dateTime={at}>{format.moment(at)}</time>
              {who && `, ${who}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
