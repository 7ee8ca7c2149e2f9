/** Wat er aan een aangeleverde lijst niet klopt of niet lijkt te kloppen, en wat daaraan te doen is. */
export const quality = {
  found: {
    'unlike-programme_one':
      '{{count}} cliënt wacht op een eigen programma dat er volgens de criteria niet voor is.',
    'unlike-programme_other':
      '{{count, number}} cliënten wachten op een eigen programma dat er volgens de criteria niet voor is.',
    'no-programme_one': 'Van {{count}} cliënt is niet gezegd op welk programma die wacht.',
    'no-programme_other': 'Van {{count, number}} cliënten is niet gezegd op welk programma zij wachten.',
    'waits-very-long_one': '{{count}} cliënt staat {{weeks, weeks}} of langer op de lijst.',
    'waits-very-long_other': '{{count, number}} cliënten staan {{weeks, weeks}} of langer op de lijst.',
    unconfirmed_one: '{{count}} cliënt kwam {{weeks, weeks}} of langer in geen aanlevering voor.',
    unconfirmed_other:
      '{{count, number}} cliënten kwamen {{weeks, weeks}} of langer in geen aanlevering voor.',
    unchanged_one: 'Van {{count}} cliënt is al {{weeks, weeks}} of langer niets gewijzigd.',
    unchanged_other: 'Van {{count, number}} cliënten is al {{weeks, weeks}} of langer niets gewijzigd.',
    'severity-unlike-care-type_one': 'Van {{count}} cliënt past de ernst niet bij het zorgvraagtype.',
    'severity-unlike-care-type_other':
      'Van {{count, number}} cliënten past de ernst niet bij het zorgvraagtype.',
    'nobody-leaves':
      'In {{weeks, weeks}} is niemand van de lijst gegaan, terwijl er {{clients, number}} cliënten op staan.',
    'delivery-overdue': 'De laatste aanlevering is {{age, days}} oud; afgesproken is om de {{due, days}}.',
    'sudden-jump': 'De lijst ging in {{weeks, weeks}} van {{before, number}} naar {{now, number}} cliënten.',
    'severity-all-alike': 'Alle {{clients, number}} cliënten hebben ernst {{severity}}.',
    'equal-groups': 'Alle {{groups}} diagnosegroepen hebben precies {{clients, number}} cliënten.',
    'one-day': '{{clients, number}} van de {{all, number}} cliënten zijn op één dag aangemeld: {{on, date}}.',
    'stop-and-intakes_one': '{{count}} programma heeft een aanmeldstop en biedt toch intakes aan.',
    'stop-and-intakes_other': '{{count}} programma’s hebben een aanmeldstop en bieden toch intakes aan.',
    'nothing-offered_one': '{{count}} programma zonder aanmeldstop biedt geen enkele intake aan.',
    'nothing-offered_other': '{{count}} programma’s zonder aanmeldstop bieden geen enkele intake aan.',
  },
  todo: {
    'unlike-programme': 'Verbeter het programma bij de cliënt, of de criteria van het programma.',
    'no-programme':
      'Lever bij de cliënt het kenmerk van het programma aan: dan is te zeggen hoe lang het nog duurt.',
    'waits-very-long':
      'Vraag na of de cliënt nog wacht. Wie niet meer wacht, hoort niet in de volgende aanlevering.',
    unconfirmed: 'Lever de hele lijst aan (mode “snapshot”), of vraag na of de cliënt nog wacht.',
    unchanged: 'Kijk na of er echt niets is veranderd, ook niet de verwachte intakeweek.',
    'severity-unlike-care-type': 'Kijk na welke van de twee klopt.',
    'nobody-leaves': 'Kijk na of uw systeem ook meldt wie met de intake is begonnen of niet meer wacht.',
    'delivery-overdue':
      'Lever de hele lijst aan: wie er intussen bij kwam of niet meer wacht, is in de regio nog niet bekend.',
    'sudden-jump': 'Kijk na of de uitvoer uit uw systeem volledig is, en of er niemand dubbel in staat.',
    'severity-all-alike': 'Kijk na of uw systeem de ernst vult, of overal dezelfde waarde meegeeft.',
    'equal-groups': 'Zulke gelijke aantallen komen zelden echt voor. Kijk na of de groepen goed zijn gevuld.',
    'one-day': 'Dit lijkt de dag van een overzetting. De wachttijd telt vanaf de echte aanmelddatum.',
    'stop-and-intakes': 'Trek de intakes in, of beëindig de aanmeldstop.',
    'nothing-offered': 'Meld vrije intakes, of een aanmeldstop als er niemand bij kan.',
  },
} as const;
