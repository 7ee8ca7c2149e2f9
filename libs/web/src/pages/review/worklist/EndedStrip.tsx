import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endedQuery } from '../../../api/proposals.js';
import type { EndedProposal } from '../../../api/types.js';
import { useCodes } from '../../../format/use-codes.js';
import { shortName } from '../../../format/short-name.js';
import { useFormat } from '../../../format/use-format.js';
import { useLanguage } from '../../../i18n/language.js';
import { Alert } from '../../../parts/Alert.js';
import { Button } from '../../../parts/Button.js';
import './ended-strip.css';
import { keepReadUntil, readUntil } from './read-until.js';

/** What ended although the reader had opened it: nobody looks for their work in vain. */
export function EndedStrip() {
  const { t } = useTranslation();
  const { data } = useQuery(endedQuery);
  const [until, setUntil] = useState(readUntil);
  const items = (data?.items ?? []).filter(({ endedAt }) => endedAt > until);
  const [newest] = items;
  if (newest === undefined) return null;
  const read = (): void => {
    keepReadUntil(newest.endedAt);
    setUntil(newest.endedAt);
  };
  return (
    <section className="ds-ended ds-no-print" aria-labelledby="ended-strip">
      <Alert kind="info">
        <h2 id="ended-strip" className="ds-h2">
          {t('endedStrip.title', { count: items.length })}
        </h2>
        <ul className="ds-bullets ds-small">
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
        <p>
          <Button small onClick={read}>
            {t('endedStrip.read')}
          </Button>
        </p>
      </Alert>
    </section>
  );
}

function Item({ item }: { item: EndedProposal }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const codes = useCodes();
  const format = useFormat();
  const reason = language === 'nl' ? item.reasonNl : item.reasonEn;
  const what = [codes.label('diagnoses', item.diagnosis), format.week(item.week), item.reference];
  return (
    <li>
      <Link to="/beoordelen/$id" params={{ id: item.id }} search={{}}>
        {what.filter(Boolean).join(', ')}
      </Link>{' '}
      <span className="ds-soft">
        {t(`endedStrip.${item.side}`, { other: shortName(item.other), on: format.moment(item.endedAt) })}
      </span>{' '}
      {reason}{' '}
      {item.replacedBy && (
        <Link to="/beoordelen/$id" params={{ id: item.replacedBy }} search={{}}>
          {t('ended.replacedBy')}
        </Link>
      )}
    </li>
  );
}
