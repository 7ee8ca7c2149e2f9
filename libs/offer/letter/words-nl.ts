import { labelOf, LANGUAGES, mondayOf } from '../../kernel/index.js';
import { type OfferFacts } from '../offer/facts.js';
import { longDate, weekdayAndDate } from '../../words/index.js';
import { type LetterItem, type LetterWords } from './parts.js';

const weeks = (n: number): string => (n === 1 ? '1 week' : `${n} weken`);
const item = (label: string, text: string): LetterItem => ({ label, text });

function treatment({ treatmentWeeks: n }: OfferFacts): string {
  return n === 0
    ? 'De behandeling begint meteen na het eerste gesprek.'
    : `De behandeling begint ongeveer ${weeks(n)} na het eerste gesprek.`;
}

function travel({ online, place, travelMinutes }: OfferFacts): LetterItem {
  if (online)
    return item(
      'Online',
      'De gesprekken zijn via internet. U hoeft niet te reizen. U heeft een computer, tablet of telefoon nodig.',
    );
  const where = `De gesprekken zijn in ${place}.`;
  return item(
    'Plaats',
    travelMinutes === null ? where : `${where} De reis duurt ongeveer ${travelMinutes} minuten.`,
  );
}

/** Plain Dutch at B1: short sentences, one thought each, no words of the trade. A test reads it. */
export const lettersNl: LetterWords = {
  language: 'nl',
  paging: ['Pagina', 'van'],
  title: ({ to }) => `U kunt eerder terecht bij ${to}`,
  head: ({ offeredOn, reference }) => [
    item('Datum', longDate(offeredOn, 'nl')),
    item('Ons kenmerk', reference),
  ],
  greeting: 'Goedendag,',
  opening: ({ facts: { to } }) =>
    `U staat bij ons op de wachtlijst. Bij ${to} is eerder plek voor u. ` +
    `Een behandelaar van ons en een behandelaar van ${to} hebben hiernaar gekeken. ` +
    'Zij denken dat de behandeling daar bij u past. U kiest zelf of u dit wilt.',
  when: {
    heading: 'Wanneer kunt u terecht?',
    intro: (count) =>
      count === 1
        ? 'U kunt komen voor een eerste gesprek (intake) in deze week:'
        : `U kunt komen voor een eerste gesprek (intake). U kiest uit ${count === 2 ? 'twee' : 'drie'} weken:`,
    option: ({ week, weeksSooner }, number) => ({
      label: number === null ? null : `Keuze ${number}`,
      text: `De week van ${weekdayAndDate(mondayOf(week), 'nl')}. Uw behandeling begint dan ongeveer ${weeks(weeksSooner)} eerder dan bij ons.`,
    }),
    after: ({ to }) => `De dag en de tijd hoort u van ${to}.`,
  },
  how: {
    heading: 'Hoe gaat het daar?',
    items: (facts) => [
      item('Behandeling', `${facts.programme}, bij ${facts.to}.`),
      travel(facts),
      item(
        'Vorm',
        facts.group
          ? 'De behandeling is in een groep. De groep begint op een vast moment, samen met andere mensen.'
          : 'De behandeling is alleen voor u. U zit niet in een groep.',
      ),
      item('Taal', `U praat daar in deze taal: ${labelOf(LANGUAGES, facts.language, 'nl')}.`),
      item('Begin', treatment(facts)),
    ],
  },
  same: {
    heading: 'Wat blijft hetzelfde?',
    items: ({ to }) => [
      item('Wachttijd', 'De dag waarop u zich bij ons meldde, blijft gelden. Ook als u overstapt.'),
      item(
        'Uw plek',
        `Gaat het bij ${to} niet door? Dan krijgt u bij ons uw oude plek terug. U verliest geen wachttijd.`,
      ),
      item('Verwijsbrief', 'U heeft meestal geen nieuwe brief van de huisarts nodig.'),
      item('Dossier', 'Wij delen uw gegevens alleen als u dat goed vindt.'),
      item(
        'Vragen',
        'Tot de behandeling begint, kunt u bij ons terecht. Gaat het slechter met u? Bel ons of uw huisarts.',
      ),
    ],
  },
  free: {
    heading: 'U mag nee zeggen',
    text: ({ to }) =>
      `U hoeft niet naar ${to}. Nee zeggen kost u niets. U houdt dan uw plek op onze wachtlijst. U hoeft niet te zeggen waarom.`,
  },
  act: {
    heading: 'Wat vragen wij van u?',
    text: ({ answerBy, facts: { from } }) =>
      `Vertel uw keuze aan het intaketeam van ${from}. Doe dat uiterlijk op ${weekdayAndDate(answerBy, 'nl')}. ` +
      'Bellen of mailen is goed. Tot die dag houden wij de plek voor u vast.',
    silence: 'Horen wij niets van u? Dan bellen of schrijven wij u. U blijft gewoon op de wachtlijst staan.',
    company: 'U mag iemand meenemen naar de gesprekken. Bijvoorbeeld familie, een vriend of een begeleider.',
  },
  closing: ({ from }) => ['Met vriendelijke groet,', `Het intaketeam van ${from}`],
};
