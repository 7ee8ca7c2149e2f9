/** What the clinicians have to look at where a proposal fits. */
export const fit = {
  softCheck:
    'Een richtlijn waarvan u kunt afwijken: kijk allebei of dit programma voor deze cliënt toch past.',
  askFemaleClinician: 'Niet bekend of dit programma een vrouwelijke behandelaar heeft: vraag het na.',
} as const;
