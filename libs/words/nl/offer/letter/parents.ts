import { type Translation } from '../../../translation.js';
import { type adult } from './adult.js';

/** The letter to the parents of a child under 12. Nothing in it is said to the child. */
export const parents = {
  title: 'Uw kind kan eerder terecht bij {{to}}',
  titleUnknown: 'Er is plek voor uw kind bij {{to}}',
  forWhom: 'de ouders of voogd',
  opening:
    'Uw kind staat bij ons op de wachtlijst. Bij {{to}} is eerder plek voor uw kind. Een behandelaar van ons en een behandelaar van {{to}} hebben de aanvraag bekeken. Zij denken dat de behandeling daar bij uw kind past. U kiest zelf of u dit wilt.',
  openingUnknown:
    'Uw kind staat bij ons op de wachtlijst. Bij {{to}} is plek voor uw kind. Een behandelaar van ons en een behandelaar van {{to}} hebben de aanvraag bekeken. Zij denken dat de behandeling daar bij uw kind past. U kiest zelf of u dit wilt.',
  seen: {
    heading: 'Wat weet {{to}} al van uw kind?',
    text: 'Bij {{to}} zag niemand de naam van uw kind. Zij zagen wat voor zorg u zoekt, welke klachten er zijn en hoe ernstig die zijn. Ook zagen zij de leeftijdsgroep, de gemeente, de taal, uw wensen en welke wet geldt. En bijzonderheden voor de behandeling, hoe lang uw kind wacht en hoe ver u kunt reizen.',
    table:
      'De aanvraag is ook besproken in het overleg van de regio. De naam van uw kind was daar niet bekend.',
    others: 'Eerder kon ook een andere organisatie dit zien, zonder de naam: {{others, list}}.',
    before: 'Uw kind was daar eerder in behandeling. Zij zagen in welk jaar dat was.',
    file: 'Het dossier van uw kind is niet gedeeld. Wij delen het pas als u ja zegt.',
  },
  act: {
    heading: 'Wilt u dat uw kind naar {{to}} gaat?',
    text: 'Vertel ons uw keuze uiterlijk op {{answerBy, weekday}}. Tot die dag houden wij de plek voor uw kind vast.',
    askBoth: 'Bel {{phone}} of mail naar {{mail}}. U kunt daar ook alles vragen.',
    askPhone: 'Bel {{phone}}. U kunt daar ook alles vragen.',
    askMail: 'Mail naar {{mail}}. U kunt daar ook alles vragen.',
    askNone: 'Bel of mail het intaketeam van {{from}}. U kunt daar ook alles vragen.',
    silence:
      'Horen wij niets van u? Dan gaat deze plek naar iemand anders. Wij bellen of schrijven u. Uw kind blijft gewoon op de wachtlijst staan.',
  },
  when: {
    heading: 'Wanneer kan uw kind terecht?',
    one: 'Uw kind kan komen voor een eerste gesprek (intake) in deze week:',
    two: 'Uw kind kan komen voor een eerste gesprek (intake). U kiest uit twee weken:',
    three: 'Uw kind kan komen voor een eerste gesprek (intake). U kiest uit drie weken:',
    option_one:
      'De week van {{monday, weekday}}. De behandeling begint dan ongeveer {{count}} week eerder dan bij ons.',
    option_other:
      'De week van {{monday, weekday}}. De behandeling begint dan ongeveer {{count}} weken eerder dan bij ons.',
    optionUnknown: 'De week van {{monday, weekday}}.',
    unknown:
      'Wij weten niet goed hoe lang uw kind anders wacht. Daarom zeggen wij niet hoeveel eerder dit is.',
    position: 'Hoe lang uw kind bij ons nog wacht, is een schatting. Wij keken naar de plaats op de lijst.',
    history:
      'Hoe lang uw kind bij ons nog wacht, is een schatting. Wij keken hoe lang anderen op deze lijst wachtten.',
    announced:
      'Hoe lang uw kind bij ons nog wacht, is een schatting. Wij keken naar de wachttijd die wij bekendmaken.',
    region:
      'Hoe lang uw kind bij ons nog wacht, is een schatting. Wij keken hoe lang anderen in de regio wachtten.',
    dayAndTime: 'De dag en de tijd hoort u van {{to}}.',
  },
  how: {
    heading: 'Hoe gaat het daar?',
    online:
      'De gesprekken zijn via internet. U hoeft niet te reizen. U heeft een computer, tablet of telefoon nodig.',
    alone: 'De behandeling is alleen voor uw kind. Er is geen groep.',
    language: 'Uw kind praat daar in deze taal: {{language}}.',
    company: 'U mag mee naar de gesprekken. U mag ook iemand anders meenemen.',
  },
  same: {
    heading: 'Wat blijft hetzelfde?',
    wait: 'De dag waarop u uw kind bij ons meldde, blijft gelden. Ook als uw kind overstapt.',
    place:
      'Gaat het bij {{to}} niet door? Dan krijgt uw kind bij ons de oude plek terug. Uw kind verliest geen wachttijd.',
    referral: 'U heeft meestal geen nieuwe brief van de huisarts nodig.',
    referralAt18:
      'U heeft meestal geen nieuwe brief van de huisarts nodig. Wordt uw kind bijna 18? Dan soms wel. Wij zoeken dat met u uit.',
    consent: 'Tot 12 jaar beslissen de ouders. Hebben twee ouders het gezag? Dan zeggen zij allebei ja.',
  },
  free: {
    heading: 'U mag nee zeggen',
    text: 'Uw kind hoeft niet naar {{to}}. Nee zeggen kost u niets. Uw kind houdt dan de plek op onze wachtlijst. U hoeft niet te zeggen waarom.',
  },
  help: {
    heading: 'Gaat het slechter met uw kind?',
    text: 'Tot de behandeling begint, kunt u bij ons terecht. Bel ons of de huisarts.',
    crisis: 'Is er nu meteen hulp nodig? Bel {{crisis}}: {{crisisPhone}}.',
    noCrisis: 'Is er nu meteen hulp nodig? Bel de huisarts of de huisartsenpost.',
  },
} as const satisfies Translation<typeof adult>;
