import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { providersQuery } from '../../../api/deliveries.js';
import { useCodes } from '../../../format/use-codes.js';
import type { ReviewSearch } from './worklist-search.js';

/** What a saved view is called: its filters, in the reader's language. No name is typed, so none can be a client's. */
export function useViewName(): (search: ReviewSearch) => string {
  const { t } = useTranslation();
  const codes = useCodes();
  const { data: providers } = useQuery(providersQuery);
  return ({ lijst, kant, voor, waarom, zorgvraag, organisatie, dagen }) =>
    [
      ...(lijst === undefined ? [] : [t(`worklist.${lijst}`)]),
      ...(voor === undefined ? [] : [t(`worklist.voor.${voor}`)]),
      ...(kant === undefined ? [] : [t(`worklist.kant.${kant}`)]),
      ...(waarom === undefined ? [] : [t(`filters.reasons.${waarom}`)]),
      ...(zorgvraag === undefined ? [] : [codes.label('diagnoses', zorgvraag)]),
      ...(organisatie === undefined
        ? []
        : [providers?.items.find(({ id }) => id === organisatie)?.name ?? organisatie]),
      ...(dagen === undefined ? [] : [t('filters.within', { count: dagen })]),
    ].join(', ');
}
