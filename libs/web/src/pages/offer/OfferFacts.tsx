import { useTranslation } from 'react-i18next';
import type { Need, ProposalSummary, Side } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { ProviderName } from '../../parts/ProviderName.js';
import { useNeedText } from '../review/proposal/use-need-text.js';

interface Props {
  reference?: string | null;
  need: Need;
  side: Side;
  from: ProposalSummary['from'];
  to: ProposalSummary['to'];
  week: string;
  /** Other dates that the client can choose. */
  more?: number;
}

/** For whom, where to and when: the same two cells in every list of this page. */
export function OfferFacts({ reference, need, side, from, to, week, more = 0 }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { diagnosis, rest } = useNeedText()(need);
  return (
    <>
      <div>
        <h2 className="ds-h2">{diagnosis}</h2>
        <span className="ds-small ds-soft">
          {rest}
          {reference && ` · ${t('offers.reference', { reference })}`}
        </span>
      </div>
      <div>
        <div>
          {side === 'receiving' && (
            <>
              <ProviderName name={from.provider.name} /> →{' '}
            </>
          )}
          <span className="ds-strong">
            {side === 'receiving' ? t('worklist.us') : <ProviderName name={to.provider.name} />}
          </span>
          , {to.programme.name}
        </div>
        <span className="ds-small ds-soft">
          {t('offers.intake', { week: format.week(week) })}
          {more > 0 && ` ${t('offers.moreDates', { count: more })}`}
        </span>
      </div>
    </>
  );
}
