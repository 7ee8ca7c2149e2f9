import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { programmesQuery } from '../api/queries.js';

/** Municipality code → name, from where the region's programmes are; the code itself for one without a programme. */
export function useAreaName(): (code: string) => string {
  const { t } = useTranslation();
  const { data } = useQuery(programmesQuery(false));
  return (code) =>
    data?.items.find((programme) => programme.area.code === code)?.area.name ??
    t('facts.municipality', { code });
}
