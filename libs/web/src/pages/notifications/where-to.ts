import type { Notification } from '../../api/notify.js';

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
        search: { tab: kind === 'offer.offered' ? 'lopend' : 'beantwoord' },
      } as const;
    case 'follow-ups':
      return { to: '/aanbieden', search: { tab: 'opvolgen' } } as const;
    case 'webhooks':
      return { to: '/aanleveren/webhooks' } as const;
  }
}
