import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { releasesQuery } from '../../api/insight.js';
import { useFormat } from '../../format/use-format.js';
import { Alert } from '../../parts/Alert.js';
import { SelectField } from '../../parts/Field.js';
import type { InsightSearch } from './insight-search.js';

/** Which release the page is of, and the earlier ones that can be read again. */
export function ReleaseChoice({ search }: { search: InsightSearch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { data } = useQuery(releasesQuery);
  const { publicatie, ...latest } = search;
  // The first of them is what is shown without a choice.
  const [, ...earlier] = data?.items ?? [];
  if (earlier.length === 0 && publicatie === undefined) return null;
  const known = earlier.some(({ release }) => release === publicatie);
  return (
    <div className="ds-stack ds-stack--tight">
      <div className="ds-trend__of ds-no-print">
        <SelectField
          label={t('releases.choose')}
          value={publicatie ?? ''}
          onChange={(chosen) =>
            void navigate({
              to: '/inzicht',
              search: chosen === '' ? latest : { ...latest, publicatie: chosen },
              resetScroll: false,
              replace: true,
            })
          }
        >
          <option value="">{t('releases.latest')}</option>
          {publicatie !== undefined && !known && (
            <option value={publicatie}>{format.date(publicatie)}</option>
          )}
          {earlier.map(({ release }) => (
            <option key={release} value={release}>
              {format.date(release)}
            </option>
          ))}
        </SelectField>
      </div>
      {publicatie !== undefined && (
        <Alert kind="info">
          <p>
            {t('releases.earlier', { date: format.date(publicatie) })}{' '}
            <Link to="/inzicht" search={latest}>
              {t('releases.toLatest')}
            </Link>
          </p>
        </Alert>
      )}
    </div>
  );
}
