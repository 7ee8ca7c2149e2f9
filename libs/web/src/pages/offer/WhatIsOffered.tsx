import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { ProviderName } from '../../parts/ProviderName.js';
import { useNeedText } from '../review/proposal/use-need-text.js';
import { useSooner } from './use-sooner.js';

/** The dates, and the facts that the client weighs: the same as in the letter. */
export function WhatIsOffered({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const sooner = useSooner();
  const { diagnosis, rest } = useNeedText()(offer.need);
  const { form } = offer;
  const facts = [
    ['need', `${diagnosis}, ${rest}`],
    ['from', <ProviderName key="from" name={offer.from.provider.name} />],
    [
      'to',
      <Fragment key="to">
        <ProviderName name={offer.to.provider.name} />, {offer.to.programme.name}
      </Fragment>,
    ],
    ['place', form.online ? t('offer.online') : form.place],
    [
      'travel',
      form.online
        ? null
        : form.travelMinutes === null
          ? t('offer.travelUnknown')
          : t('travel.minutes', { minutes: form.travelMinutes }),
    ],
    ['language', codes.label('languages', form.language)],
    ['form', t(form.group ? 'offer.group' : 'offer.individual')],
    [
      'treatment',
      form.treatmentWeeks === null
        ? t('offer.treatmentUnknown')
        : t('offer.treatmentAfter', { count: form.treatmentWeeks }),
    ],
    ['reference', offer.reference],
  ] as const;
  return (
    <section className="ds-panel" aria-labelledby="offered">
      <h2 id="offered" className="ds-h2">
        {t('offer.dates', { count: offer.options.length })}
      </h2>
      <ul className="ds-dates">
        {offer.options.map(({ week, weeksSooner }) => (
          <li key={week} className={offer.chosenWeek === week ? 'ds-dates__chosen' : undefined}>
            <span className="ds-strong">{format.week(week)}</span>
            <span className="ds-small ds-soft">
              {sooner(weeksSooner, offer.gainKnown)}
              {offer.chosenWeek === week && ` · ${t('offer.chosen')}`}
            </span>
          </li>
        ))}
      </ul>
      <dl className="ds-facts">
        {facts
          .filter(([, value]) => value !== null)
          .map(([key, value]) => (
            <div key={key}>
              <dt>{t(`offer.fact.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className="ds-small ds-soft ds-facts__after">{t('offer.same')}</p>
    </section>
  );
}
