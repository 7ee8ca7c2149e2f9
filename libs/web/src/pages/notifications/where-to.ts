import type { Notification } from '../../api/notify.js';

/** Where an offer stands; what is over stands under the last tab. */
const OFFER_TABS: Partial<Record<string, 'lopend' | 'onderweg'>> = {
  'offer.offered': 'lopend',
  'offer.accepted': 'onderweg',
  'transfer.planned': 'onderweg',
  'transfer.intake-held': 'onderweg',
};

/** Where the page is that a notification is about. */
export function whereTo({ kind, topic, subjectId }: Notification) {
  switch (topic) {
    case 'proposals':
      return subjectId === null
        ? ({ to: '/beoordelen' } as const)
        : ({ to: '/beoordelen/$id', params: { id: subjectId } } as const);
    case 'offers':
      return {
        to: '/aanbieden',
        search: { tab: OFFER_TABS[kind] ?? 'afgerond' },
      } as const;
    case 'follow-ups':
      return { to: '/aanbieden', search: { tab: 'opvolgen' } } as const;
    case 'cases':
      return whereOnTable(kind, subjectId);
    case 'team':
      return { to: '/afwezigheid' } as const;
    case 'webhooks':
      return { to: '/aanleveren/webhooks' } as const;
    case 'runs':
      return subjectId === null
        ? ({ to: '/matching' } as const)
        : ({ to: '/matching/$id', params: { id: subjectId } } as const);
  }
}

/** An action has no page of its own; it stands in the list of them. */
function whereOnTable(kind: string, subjectId: string | null) {
  if (kind.startsWith('case-action.'))
    return { to: '/beoordelen/regiotafel', search: { tab: 'acties' } } as const;
  return subjectId === null
    ? ({ to: '/beoordelen/regiotafel' } as const)
    : ({ to: '/beoordelen/regiotafel/$id', params: { id: subjectId } } as const);
}
