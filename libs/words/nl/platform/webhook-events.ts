/** What happens, for whoever chooses what a system is told of, and what the people concerned are told. Neither names a client or anything of one. */
export const webhookEvents = {
  webhook: {
    disabled: 'Webhook uitgeschakeld',
  },
  notices: {
    disabled_one: 'Een webhook is uitgeschakeld',
    disabled_other: '{{count}} webhooks zijn uitgeschakeld',
  },
} as const;
