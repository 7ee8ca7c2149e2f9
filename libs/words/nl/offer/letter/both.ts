import { type Translation } from '../../../translation.js';
import { type adult } from './adult.js';
import { young } from './young.js';

/** The letter to a child of 12 to 15 and to the parents: to the child, and what they decide together to all of them. */
export const both = {
  ...young,
  forWhom: 'jou en je ouders of voogd',
  opening:
    'Je staat bij ons op de wachtlijst. Bij {{to}} is eerder plek voor je. Een behandelaar van ons en een behandelaar van {{to}} hebben je aanvraag bekeken. Zij denken dat de behandeling daar bij je past. Jij en je ouders kiezen samen of jullie dit willen.',
  openingUnknown:
    'Je staat bij ons op de wachtlijst. Bij {{to}} is plek voor je. Een behandelaar van ons en een behandelaar van {{to}} hebben je aanvraag bekeken. Zij denken dat de behandeling daar bij je past. Jij en je ouders kiezen samen of jullie dit willen.',
  seen: {
    ...young.seen,
    file: 'Je dossier is niet gedeeld. Wij delen het pas als jij en je ouders ja zeggen.',
  },
  act: {
    heading: 'Willen jullie naar {{to}}?',
    text: 'Vertel ons jullie keuze uiterlijk op {{answerBy, weekday}}. Tot die dag houden wij de plek voor je vast.',
    askBoth: 'Bel {{phone}} of mail naar {{mail}}. Jullie kunnen daar ook alles vragen.',
    askPhone: 'Bel {{phone}}. Jullie kunnen daar ook alles vragen.',
    askMail: 'Mail naar {{mail}}. Jullie kunnen daar ook alles vragen.',
    askNone: 'Bel of mail het intaketeam van {{from}}. Jullie kunnen daar ook alles vragen.',
    silence:
      'Horen wij niets van jullie? Dan gaat deze plek naar iemand anders. Wij bellen of schrijven jullie. Je blijft gewoon op de wachtlijst staan.',
  },
  when: {
    ...young.when,
    two: 'Je kunt komen voor een eerste gesprek (intake). Jullie kiezen uit twee weken:',
    three: 'Je kunt komen voor een eerste gesprek (intake). Jullie kiezen uit drie weken:',
    dayAndTime: 'De dag en de tijd horen jullie van {{to}}.',
  },
  how: {
    ...young.how,
    online:
      'De gesprekken zijn via internet. Jullie hoeven niet te reizen. Je hebt een computer, tablet of telefoon nodig.',
    company: 'Je ouders mogen mee naar de gesprekken. Je mag ook iemand anders meenemen.',
  },
  same: {
    ...young.same,
    referralAt18:
      'Je hebt meestal geen nieuwe brief van de huisarts nodig. Ben je net 18 of word je dat bijna? Dan soms wel. Wij zoeken dat met jullie uit.',
    wait: 'De dag waarop jullie je bij ons meldden, blijft gelden. Ook als je overstapt.',
    consent:
      'Van 12 tot en met 15 jaar beslissen jij en je ouders samen. Hebben twee ouders het gezag? Dan zeggen zij allebei ja. Jij ook.',
  },
  free: {
    heading: 'Jullie mogen nee zeggen',
    text: 'Je hoeft niet naar {{to}}. Nee zeggen kost jullie niets. Je houdt dan je plek op onze wachtlijst. Jullie hoeven niet te zeggen waarom.',
  },
  help: {
    ...young.help,
    text: 'Tot de behandeling begint, kunnen jullie bij ons terecht. Bel ons of de huisarts.',
    crisis: 'Is er nu meteen hulp nodig? Bel {{crisis}}: {{crisisPhone}}.',
    noCrisis: 'Is er nu meteen hulp nodig? Bel de huisarts of de huisartsenpost.',
  },
} as const satisfies Translation<typeof adult>;
