/** The letter to a client of 18 or older. */
export const adult = {
  title: 'U kunt eerder terecht bij {{to}}',
  /** Where nobody knows how long the wait would be otherwise, no “sooner” is promised. */
  titleUnknown: 'Er is plek voor u bij {{to}}',
  forWhom: 'u',
  opening:
    'U staat bij ons op de wachtlijst. Bij {{to}} is eerder plek voor u. Een behandelaar van ons en een behandelaar van {{to}} hebben uw aanvraag bekeken. Zij denken dat de behandeling daar bij u past. U kiest zelf of u dit wilt.',
  openingUnknown:
    'U staat bij ons op de wachtlijst. Bij {{to}} is plek voor u. Een behandelaar van ons en een behandelaar van {{to}} hebben uw aanvraag bekeken. Zij denken dat de behandeling daar bij u past. U kiest zelf of u dit wilt.',
  seen: {
    heading: 'Wat weet {{to}} al van u?',
    text: 'Bij {{to}} zag niemand uw naam. Zij zagen wat voor zorg u zoekt, welke klachten u heeft en hoe ernstig die zijn. Ook zagen zij uw leeftijdsgroep, uw gemeente, uw taal, uw wensen en welke wet geldt. En bijzonderheden voor de behandeling, hoe lang u wacht en hoe ver u kunt reizen.',
    table: 'Uw aanvraag is ook besproken in het overleg van de regio. Uw naam was daar niet bekend.',
    others: 'Eerder kon ook een andere organisatie dit zien, zonder uw naam: {{others, list}}.',
    before: 'U was daar eerder in behandeling. Zij zagen in welk jaar dat was.',
    file: 'Uw dossier is niet gedeeld. Wij delen het pas als u ja zegt.',
  },
  act: {
    heading: 'Wilt u naar {{to}}?',
    text: 'Vertel ons uw keuze uiterlijk op {{answerBy, weekday}}. Tot die dag houden wij de plek voor u vast.',
    askBoth: 'Bel {{phone}} of mail naar {{mail}}. U kunt daar ook alles vragen.',
    askPhone: 'Bel {{phone}}. U kunt daar ook alles vragen.',
    askMail: 'Mail naar {{mail}}. U kunt daar ook alles vragen.',
    askNone: 'Bel of mail het intaketeam van {{from}}. U kunt daar ook alles vragen.',
    silence:
      'Horen wij niets van u? Dan gaat deze plek naar iemand anders. Wij bellen of schrijven u. U blijft gewoon op de wachtlijst staan.',
  },
  when: {
    heading: 'Wanneer kunt u terecht?',
    one: 'U kunt komen voor een eerste gesprek (intake) in deze week:',
    two: 'U kunt komen voor een eerste gesprek (intake). U kiest uit twee weken:',
    three: 'U kunt komen voor een eerste gesprek (intake). U kiest uit drie weken:',
    option_one:
      'De week van {{monday, weekday}}. Uw behandeling begint dan ongeveer {{count}} week eerder dan bij ons.',
    option_other:
      'De week van {{monday, weekday}}. Uw behandeling begint dan ongeveer {{count}} weken eerder dan bij ons.',
    optionUnknown: 'De week van {{monday, weekday}}.',
    unknown: 'Wij weten niet goed hoe lang u anders wacht. Daarom zeggen wij niet hoeveel eerder dit is.',
    position: 'Hoe lang u bij ons nog wacht, is een schatting. Wij keken naar uw plaats op de lijst.',
    history:
      'Hoe lang u bij ons nog wacht, is een schatting. Wij keken hoe lang anderen op deze lijst wachtten.',
    announced:
      'Hoe lang u bij ons nog wacht, is een schatting. Wij keken naar de wachttijd die wij bekendmaken.',
    region:
      'Hoe lang u bij ons nog wacht, is een schatting. Wij keken hoe lang anderen in de regio wachtten.',
    dayAndTime: 'De dag en de tijd hoort u van {{to}}.',
  },
  how: {
    heading: 'Hoe gaat het daar?',
    online:
      'De gesprekken zijn via internet. U hoeft niet te reizen. U heeft een computer, tablet of telefoon nodig.',
    alone: 'De behandeling is alleen voor u. U zit niet in een groep.',
    language: 'U praat daar in deze taal: {{language}}.',
    company: 'U mag iemand meenemen naar de gesprekken. Bijvoorbeeld familie, een vriend of een begeleider.',
  },
  same: {
    heading: 'Wat blijft hetzelfde?',
    wait: 'De dag waarop u zich bij ons meldde, blijft gelden. Ook als u overstapt.',
    place:
      'Gaat het bij {{to}} niet door? Dan krijgt u bij ons uw oude plek terug. U verliest geen wachttijd.',
    referral: 'U heeft meestal geen nieuwe brief van de huisarts nodig.',
    referralAt18:
      'U heeft meestal geen nieuwe brief van de huisarts nodig. Bent u net 18 of wordt u dat bijna? Dan soms wel. Wij zoeken dat met u uit.',
    consent: 'Alleen u beslist. Zonder uw ja gaat uw dossier niet naar {{to}}.',
  },
  free: {
    heading: 'U mag nee zeggen',
    text: 'U hoeft niet naar {{to}}. Nee zeggen kost u niets. U houdt dan uw plek op onze wachtlijst. U hoeft niet te zeggen waarom.',
  },
  help: {
    heading: 'Gaat het slechter met u?',
    text: 'Tot de behandeling begint, kunt u bij ons terecht. Bel ons of uw huisarts.',
    crisis: 'Heeft u nu meteen hulp nodig? Bel {{crisis}}: {{crisisPhone}}.',
    noCrisis: 'Heeft u nu meteen hulp nodig? Bel uw huisarts of de huisartsenpost.',
  },
} as const;
