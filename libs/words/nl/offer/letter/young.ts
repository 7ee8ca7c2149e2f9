import { type Translation } from '../../../translation.js';
import { type adult } from './adult.js';

/** The letter to a young person of 16 or 17, who decides alone (WGBO). */
export const young = {
  title: 'Je kunt eerder terecht bij {{to}}',
  titleUnknown: 'Er is plek voor je bij {{to}}',
  forWhom: 'jou',
  opening:
    'Je staat bij ons op de wachtlijst. Bij {{to}} is eerder plek voor je. Een behandelaar van ons en een behandelaar van {{to}} hebben je aanvraag bekeken. Zij denken dat de behandeling daar bij je past. Je kiest zelf of je dit wilt.',
  openingUnknown:
    'Je staat bij ons op de wachtlijst. Bij {{to}} is plek voor je. Een behandelaar van ons en een behandelaar van {{to}} hebben je aanvraag bekeken. Zij denken dat de behandeling daar bij je past. Je kiest zelf of je dit wilt.',
  seen: {
    heading: 'Wat weet {{to}} al van je?',
    text: 'Bij {{to}} zag niemand je naam. Zij zagen wat voor zorg je zoekt, welke klachten je hebt en hoe ernstig die zijn. Ook zagen zij je leeftijdsgroep, je gemeente, je taal, je wensen en welke wet geldt. En bijzonderheden voor de behandeling, hoe lang je wacht en hoe ver je kunt reizen.',
    table: 'Je aanvraag is ook besproken in het overleg van de regio. Je naam was daar niet bekend.',
    others: 'Eerder kon ook een andere organisatie dit zien, zonder je naam: {{others, list}}.',
    before: 'Je was daar eerder in behandeling. Zij zagen in welk jaar dat was.',
    file: 'Je dossier is niet gedeeld. Wij delen het pas als jij ja zegt.',
  },
  act: {
    heading: 'Wil je naar {{to}}?',
    text: 'Vertel ons je keuze uiterlijk op {{answerBy, weekday}}. Tot die dag houden wij de plek voor je vast.',
    askBoth: 'Bel {{phone}} of mail naar {{mail}}. Je kunt daar ook alles vragen.',
    askPhone: 'Bel {{phone}}. Je kunt daar ook alles vragen.',
    askMail: 'Mail naar {{mail}}. Je kunt daar ook alles vragen.',
    askNone: 'Bel of mail het intaketeam van {{from}}. Je kunt daar ook alles vragen.',
    silence:
      'Horen wij niets van je? Dan gaat deze plek naar iemand anders. Wij bellen of schrijven je. Je blijft gewoon op de wachtlijst staan.',
  },
  when: {
    heading: 'Wanneer kun je terecht?',
    one: 'Je kunt komen voor een eerste gesprek (intake) in deze week:',
    two: 'Je kunt komen voor een eerste gesprek (intake). Je kiest uit twee weken:',
    three: 'Je kunt komen voor een eerste gesprek (intake). Je kiest uit drie weken:',
    option_one:
      'De week van {{monday, weekday}}. Je behandeling begint dan ongeveer {{count}} week eerder dan bij ons.',
    option_other:
      'De week van {{monday, weekday}}. Je behandeling begint dan ongeveer {{count}} weken eerder dan bij ons.',
    optionUnknown: 'De week van {{monday, weekday}}.',
    unknown: 'Wij weten niet goed hoe lang je anders wacht. Daarom zeggen wij niet hoeveel eerder dit is.',
    position: 'Hoe lang je bij ons nog wacht, is een schatting. Wij keken naar je plaats op de lijst.',
    history:
      'Hoe lang je bij ons nog wacht, is een schatting. Wij keken hoe lang anderen op deze lijst wachtten.',
    announced:
      'Hoe lang je bij ons nog wacht, is een schatting. Wij keken naar de wachttijd die wij bekendmaken.',
    region:
      'Hoe lang je bij ons nog wacht, is een schatting. Wij keken hoe lang anderen in de regio wachtten.',
    dayAndTime: 'De dag en de tijd hoor je van {{to}}.',
  },
  how: {
    heading: 'Hoe gaat het daar?',
    online:
      'De gesprekken zijn via internet. Je hoeft niet te reizen. Je hebt een computer, tablet of telefoon nodig.',
    alone: 'De behandeling is alleen voor jou. Je zit niet in een groep.',
    language: 'Je praat daar in deze taal: {{language}}.',
    company:
      'Je mag iemand meenemen naar de gesprekken. Bijvoorbeeld je ouders, een vriend of een begeleider.',
  },
  same: {
    heading: 'Wat blijft hetzelfde?',
    wait: 'De dag waarop je je bij ons meldde, blijft gelden. Ook als je overstapt.',
    place:
      'Gaat het bij {{to}} niet door? Dan krijg je bij ons je oude plek terug. Je verliest geen wachttijd.',
    referral: 'Je hebt meestal geen nieuwe brief van de huisarts nodig.',
    referralAt18:
      'Je hebt meestal geen nieuwe brief van de huisarts nodig. Ben je net 18 of word je dat bijna? Dan soms wel. Wij zoeken dat met je uit.',
    consent: 'Vanaf 16 jaar beslis je zelf. Zonder jouw ja gaat je dossier niet naar {{to}}.',
  },
  free: {
    heading: 'Je mag nee zeggen',
    text: 'Je hoeft niet naar {{to}}. Nee zeggen kost je niets. Je houdt dan je plek op onze wachtlijst. Je hoeft niet te zeggen waarom.',
  },
  help: {
    heading: 'Gaat het slechter met je?',
    text: 'Tot de behandeling begint, kun je bij ons terecht. Bel ons of je huisarts.',
    crisis: 'Heb je nu meteen hulp nodig? Bel {{crisis}}: {{crisisPhone}}.',
    noCrisis: 'Heb je nu meteen hulp nodig? Bel je huisarts of de huisartsenpost.',
  },
} as const satisfies Translation<typeof adult>;
