/** What happens, for whoever chooses what a system is told of, and what the people concerned are told. Neither names a client or anything of one. */
export const teamEvents = {
  absence: {
    named: 'Gevraagd waar te nemen',
    changed: 'Andere dagen om waar te nemen',
    withdrawn: 'Niet meer waar te nemen',
  },
  notices: {
    named_one: 'Een collega heeft u als waarnemer gekozen',
    named_other: '{{count}} collega’s hebben u als waarnemer gekozen',
    daysChanged_one: 'De dagen waarop u waarneemt zijn veranderd',
    daysChanged_other: 'De dagen waarop u waarneemt zijn veranderd, voor {{count}} collega’s',
    notNeeded_one: 'U hoeft niet meer waar te nemen voor een collega',
    notNeeded_other: 'U hoeft niet meer waar te nemen voor {{count}} collega’s',
  },
} as const;
