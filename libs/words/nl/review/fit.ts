/** What the clinicians have to look at where a proposal fits. */
export const fit = {
  softCheck:
    'Een richtlijn waarvan u kunt afwijken: kijk allebei of dit programma voor deze cliënt toch past.',
  askFemaleClinician: 'Niet bekend of dit programma een vrouwelijke behandelaar heeft: vraag het na.',
  at18: 'De cliënt is net 18, of wordt het misschien voordat de behandeling begint: ga na of een nieuwe verwijzing nodig is.',
  at18AndProgramme:
    'De cliënt is net 18, of wordt het misschien voordat de behandeling begint: ga na of een nieuwe verwijzing nodig is, en of dit programma dan doorbehandelt.',
} as const;
