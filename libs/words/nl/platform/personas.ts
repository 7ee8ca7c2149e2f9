export const personas = {
  title: 'Kies wie u bent',
  intro:
    'Dit is een demonstratie: personen, organisaties en wachtlijst zijn verzonnen. Er is geen wachtwoord nodig.',
  region: 'Regio',
  none: 'Er zijn nog geen zorgaanbieders in deze regio. Laad eerst de demonstratieregio.',
  about: {
    clinician: 'beoordeelt voorstellen',
    youth: 'beoordeelt voorstellen voor jeugd, en alleen die',
    intake: 'Intakemedewerker zonder bevoegd beroep · kijkt mee, beslist niet',
    steward: 'levert wachtlijst en intakeplekken aan',
    atTwo: 'werkt ook bij {{where}} · handelt voor één tegelijk',
    'case-table-chair': 'zit de regiotafel voor',
    'taskforce-analyst': 'volgt wachttijden, start matchingrondes',
    administrator: 'beheert de regio',
    'privacy-officer': 'ziet toe op inzage en gebruik',
  },
} as const;
