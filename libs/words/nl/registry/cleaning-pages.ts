/** De eigen lijst schoonhouden: wie wacht nog, en wie gaat er na navraag van de lijst. */
export const stillWaiting = {
  stillWaiting: {
    title: 'Nog wachtend?',
    link: 'Nog wachtend?',
    lead: {
      'to-ask_one':
        'Van deze cliënten is een week of langer niets gehoord. Vraag na of zij nog wachten. Er gaat niemand vanzelf van de lijst.',
      'to-ask_other':
        'Van deze cliënten is {{count}} weken of langer niets gehoord. Vraag na of zij nog wachten. Er gaat niemand vanzelf van de lijst.',
      'to-take-off_one': 'Volgens navraag wachten zij niet meer. Zij staan op de lijst tot u hen eraf haalt.',
      'to-take-off_other':
        'Volgens navraag wachten zij niet meer. Zij staan op de lijst tot u hen eraf haalt.',
    },
    groups: 'Welke cliënten',
    group: { 'to-ask': 'Na te vragen', 'to-take-off': 'Van de lijst te halen' },
    caption: {
      'to-ask': 'Cliënten van wie lang niets is gehoord, het langst bovenaan',
      'to-take-off': 'Cliënten die volgens navraag niet meer wachten',
    },
    pages: 'Bladeren in de cliënten',
    col: {
      select: 'Kies',
      reference: 'Uw kenmerk',
      diagnosis: 'Hoofddiagnosegroep',
      waited: 'Weken wachtend',
      heard: 'Laatst van gehoord',
      answer: 'Laatste antwoord',
    },
    silent_one: '{{count}} week geleden',
    silent_other: '{{count}} weken geleden',
    never: 'nog niet nagevraagd',
    answeredOn: '{{answer}}, {{day}}',
    selectOne: 'Kies {{reference}}',
    selectAll: 'Kies alle op deze bladzijde',
    selectNone: 'Kies niemand',
    selected_one: '{{number}} cliënt gekozen',
    selected_other: '{{number}} cliënten gekozen',
    answers: 'Wat blijkt er van de gekozen cliënten?',
    answer: {
      'still-waiting': 'Wacht nog',
      'not-reached': 'Niet bereikt',
      'helped-elsewhere': 'Elders geholpen',
      'started-here': 'Hier al begonnen',
      'wants-no-care': 'Wil geen zorg meer',
      'not-for-this-list': 'Hoort niet op de lijst',
      deceased: 'Overleden',
    },
    keys: 'Met het toetsenbord: j en k lopen langs de cliënten, x kiest, Shift+X kiest alles ertussen, a kiest de hele bladzijde, 1 tot en met 7 geeft het antwoord.',
    done_one: 'Vastgelegd van {{number}} cliënt: {{answer}}.',
    done_other: 'Vastgelegd van {{number}} cliënten: {{answer}}.',
    toTakeOff: 'Zij staan nog op de lijst, onder ‘Van de lijst te halen’.',
    gone_one: '{{number}} cliënt is intussen van de lijst of onderweg naar een andere aanbieder.',
    gone_other: '{{number}} cliënten zijn intussen van de lijst of onderweg naar een andere aanbieder.',
    takeOff: 'Haal van de lijst',
    sure_one: '{{number}} cliënt van de lijst halen?',
    sure_other: '{{number}} cliënten van de lijst halen?',
    sureText:
      'Open voorstellen voor hen worden ingetrokken. Dit telt apart als opschonen van de lijst. Haal hen ook uit uw eigen systeem: wie in de volgende aanlevering staat, staat weer op de lijst.',
    back: 'Terug',
    takenOff_one: '{{number}} cliënt is van de lijst.',
    takenOff_other: '{{number}} cliënten zijn van de lijst.',
    empty: {
      'to-ask': 'Niemand om na te vragen',
      'to-take-off': 'Niemand van de lijst te halen',
    },
    emptyNext: {
      'to-ask_one': 'Van iedereen op uw lijst is in de afgelopen week iets gehoord.',
      'to-ask_other': 'Van iedereen op uw lijst is in de afgelopen {{count}} weken iets gehoord.',
      'to-take-off_one': 'Wie volgens navraag niet meer wacht, komt hier te staan.',
      'to-take-off_other': 'Wie volgens navraag niet meer wacht, komt hier te staan.',
    },
  },
};
