/** What happens to runs, and what the region's people are told of it. */
export const runEvents = {
  run: {
    failed: 'Matchronde mislukt',
    'made-up': 'Gemiste matchronde ingehaald',
    recovered: 'Matchronde weer gelukt',
  },
  notices: {
    failed_one: 'Een matchronde is mislukt; er is niets van gepubliceerd. De ronde zegt waarom',
    failed_other: '{{count}} matchrondes zijn mislukt; er is niets van gepubliceerd. De rondes zeggen waarom',
    madeUp_one: 'De matchronde van de nacht was niet gestart en is ingehaald',
    madeUp_other: '{{count}} matchrondes van de nacht waren niet gestart en zijn ingehaald',
    recovered_one: 'Na een mislukte matchronde is er weer een voltooid; u hoeft niets te doen',
    recovered_other:
      '{{count}} keer is er na een mislukte matchronde weer een voltooid; u hoeft niets te doen',
  },
} as const;
