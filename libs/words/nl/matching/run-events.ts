/** What happens to runs, and what the region's people are told of it. */
export const runEvents = {
  run: { failed: 'Matchronde mislukt' },
  notices: {
    failed_one: 'Een matchronde is mislukt; er is niets van gepubliceerd. De ronde zegt waarom',
    failed_other: '{{count}} matchrondes zijn mislukt; er is niets van gepubliceerd. De rondes zeggen waarom',
  },
} as const;
