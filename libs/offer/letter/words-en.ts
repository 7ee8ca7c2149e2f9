import { labelOf, LANGUAGES, mondayOf } from '../../kernel/index.js';
import { type OfferFacts } from '../offer/facts.js';
import { longDate, weekdayAndDate } from '../../words/index.js';
import { type LetterItem, type LetterWords } from './parts.js';

const weeks = (n: number): string => (n === 1 ? '1 week' : `${n} weeks`);
const item = (label: string, text: string): LetterItem => ({ label, text });

function treatment({ treatmentWeeks: n }: OfferFacts): string {
  return n === 0
    ? 'Treatment starts right after the first talk.'
    : `Treatment starts about ${weeks(n)} after the first talk.`;
}

function travel({ online, place, travelMinutes }: OfferFacts): LetterItem {
  if (online)
    return item(
      'Online',
      'The talks are over the internet. You do not have to travel. You need a computer, a tablet or a phone.',
    );
  const where = `The talks are in ${place}.`;
  return item(
    'Place',
    travelMinutes === null ? where : `${where} The trip takes about ${travelMinutes} minutes.`,
  );
}

/** Plain English at B1, part by part the same letter as the Dutch one. */
export const lettersEn: LetterWords = {
  language: 'en',
  paging: ['Page', 'of'],
  title: ({ to }) => `You can be helped sooner at ${to}`,
  head: ({ offeredOn, reference }) => [
    item('Date', longDate(offeredOn, 'en')),
    item('Our reference', reference),
  ],
  greeting: 'Hello,',
  opening: ({ facts: { to } }) =>
    `You are on our waiting list. There is a place for you sooner at ${to}. ` +
    `A clinician of ours and a clinician of ${to} have looked at this. ` +
    'They think that the treatment there suits you. You decide if you want this.',
  when: {
    heading: 'When can you come?',
    intro: (count) =>
      count === 1
        ? 'You can come for a first talk (intake) in this week:'
        : `You can come for a first talk (intake). You choose one of ${count === 2 ? 'two' : 'three'} weeks:`,
    option: ({ week, weeksSooner }, number) => ({
      label: number === null ? null : `Choice ${number}`,
      text: `The week of ${weekdayAndDate(mondayOf(week), 'en')}. Your treatment then starts about ${weeks(weeksSooner)} sooner than with us.`,
    }),
    after: ({ to }) => `You will hear the day and the time from ${to}.`,
  },
  how: {
    heading: 'What is it like there?',
    items: (facts) => [
      item('Treatment', `${facts.programme}, at ${facts.to}.`),
      travel(facts),
      item(
        'Form',
        facts.group
          ? 'The treatment is in a group. The group starts at a fixed time, together with other people.'
          : 'The treatment is for you alone. You are not in a group.',
      ),
      item('Language', `You speak this language there: ${labelOf(LANGUAGES, facts.language, 'en')}.`),
      item('Start', treatment(facts)),
    ],
  },
  same: {
    heading: 'What stays the same?',
    items: ({ to }) => [
      item('Waiting time', 'The day on which you came to us still counts. Also if you move.'),
      item(
        'Your place',
        `Does it not work out at ${to}? Then you get your old place with us back. You lose no waiting time.`,
      ),
      item('Referral', 'You mostly do not need a new letter from your doctor.'),
      item('Your file', 'We share what we know only if you allow it.'),
      item(
        'Questions',
        'Until treatment starts, you can come to us. Do you feel worse? Call us or your own doctor.',
      ),
    ],
  },
  free: {
    heading: 'You can say no',
    text: ({ to }) =>
      `You do not have to go to ${to}. Saying no costs you nothing. You then keep your place on our waiting list. You do not have to say why.`,
  },
  act: {
    heading: 'What do we ask of you?',
    text: ({ answerBy, facts: { from } }) =>
      `Tell the intake team of ${from} what you choose. Do this by ${weekdayAndDate(answerBy, 'en')}. ` +
      'You can call or send a mail. Until that day we hold the place for you.',
    silence: 'Do we not hear from you? Then we will call or write to you. You stay on the waiting list.',
    company: 'You may take somebody along to the talks. For example family, a friend or a carer.',
  },
  closing: ({ from }) => ['Kind regards,', `The intake team of ${from}`],
};
