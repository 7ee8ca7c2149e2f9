export const followUps = {
  followUps: {
    caption: 'Op te volgen wachtplekken',
    empty: 'Niets op te volgen',
    emptyNext:
      'Wat een behandelaar afwijst, wat verloopt en wat een cliënt afslaat, komt hier terug: niemand verdwijnt ongemerkt.',
    reference: 'Kenmerk',
    what: 'Wat er gebeurde',
    todo: 'Wat nu',
    owner: 'Voor',
    everybody: 'het hele team',
    you: 'u',
    colleague: 'een collega',
    insteadOf: 'namens {{name}}',
    standIn: 'nu: {{name}}',
    handOver: 'Overdragen',
    handTo: 'Overdragen aan',
    choose: 'Kies een collega',
    chooseFirst: 'Kies eerst een collega.',
    nobodyKnown: 'Er is hier nog geen andere collega bekend: een collega moet eerst een keer inloggen.',
    myself: '{{name}} (uzelf)',
    given: 'Overgedragen aan {{name}}.',
    cancel: 'Annuleren',
    since: 'Sinds',
    close: 'Afronden',
    done: 'Gedaan',
    danger_one: '{{count}} cliënt is nu in gevaar',
    danger_other: '{{count}} cliënten zijn nu in gevaar',
    dangerWhat:
      'Neem nu contact op met de cliënt, of laat een collega dat doen. Deze cliënt krijgt geen voorstel zolang het gevaar in uw aanlevering staat.',
    dangerCall: 'Crisisdienst: {{name}}, {{phone}}.',
    dangerGap:
      'Voor deze regio is nog geen crisisdienst vastgelegd. De beheerder van de regio doet dat, op de pagina Beleid. Bel tot dan de crisisdienst die u kent.',
    dangerLife: 'Bij direct levensgevaar: 112.',
    kind: {
      'danger-now': 'Nu in gevaar',
      'offer-declined': 'Cliënt wil blijven',
      'offer-expired': 'Geen antwoord van de cliënt',
      'proposal-expired': 'Voorstel verlopen zonder oordeel',
      'proposal-refused': 'Voorstel afgewezen',
      'proposal-withdrawn': 'Voorstel ingetrokken',
      returned: 'Teruggekomen: geen behandeling elders',
      'treatment-started': 'Elders in behandeling, nog op uw lijst',
    },
    next: {
      'danger-now': 'Neem nu contact op. Rond dit pas af als u of een collega de cliënt heeft gesproken.',
      'offer-declined':
        'Er gaat niets verloren: de cliënt wacht bij u verder. De volgende matching laat dit programma weg.',
      'offer-expired': 'Neem contact op met de cliënt; de wachtplek is gebleven.',
      'proposal-expired': 'Bekijk of de zorgvraag nog klopt; de cliënt doet mee met de volgende matching.',
      'proposal-refused':
        'De cliënt doet mee met de volgende matching; vul gegevens aan als dat de reden was.',
      'proposal-withdrawn':
        'De plek viel weg, of de cliënt kan er niet meer heen. Bekijk of de gegevens nog kloppen: de volgende matching gaat daarvan uit.',
      returned: 'Plek, aanmelddatum en normklok zijn hersteld; bespreek met de cliënt hoe verder.',
      'treatment-started':
        'Haal de cliënt in uw eigen systeem van de wachtlijst. Tot u dit afrondt, krijgt niemand een voorstel voor deze cliënt.',
    },
  },
};
