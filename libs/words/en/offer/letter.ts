import { type letter as dutch } from '../../nl/offer/letter.js';
import { type Translation } from '../../translation.js';

/** Plain English at B1, sentence by sentence the same letter as the Dutch one. */
export const letter: Translation<typeof dutch> = {
  file: 'letter',
  page: 'Page',
  ofPages: 'of',
  title: 'You can be helped sooner at {{to}}',
  date: 'Date',
  reference: 'Our reference',
  greeting: 'Hello,',
  opening:
    'You are on our waiting list. There is a place for you sooner at {{to}}. A clinician of ours and a clinician of {{to}} have looked at this. They think that the treatment there suits you. You decide if you want this.',
  when: {
    heading: 'When can you come?',
    weeks: {
      one: 'You can come for a first talk (intake) in this week:',
      two: 'You can come for a first talk (intake). You choose one of two weeks:',
      three: 'You can come for a first talk (intake). You choose one of three weeks:',
    },
    choice: 'Choice {{choice}}',
    option_one:
      'The week of {{monday, weekday}}. Your treatment then starts about {{count}} week sooner than with us.',
    option_other:
      'The week of {{monday, weekday}}. Your treatment then starts about {{count}} weeks sooner than with us.',
    dayAndTime: 'You will hear the day and the time from {{to}}.',
  },
  how: {
    heading: 'What is it like there?',
    treatment: 'Treatment',
    treatmentText: '{{programme}}, at {{to}}.',
    online: 'Online',
    onlineText:
      'The talks are over the internet. You do not have to travel. You need a computer, a tablet or a phone.',
    place: 'Place',
    placeText: 'The talks are in {{place}}.',
    placeAndTrip: 'The talks are in {{place}}. The trip takes about {{minutes}} minutes.',
    form: 'Form',
    group: 'The treatment is in a group. The group starts at a fixed time, together with other people.',
    alone: 'The treatment is for you alone. You are not in a group.',
    language: 'Language',
    languageText: 'You speak this language there: {{language}}.',
    start: 'Start',
    startAtOnce: 'Treatment starts right after the first talk.',
    startLater_one: 'Treatment starts about {{count}} week after the first talk.',
    startLater_other: 'Treatment starts about {{count}} weeks after the first talk.',
  },
  same: {
    heading: 'What stays the same?',
    wait: 'Waiting time',
    waitText: 'The day on which you came to us still counts. Also if you move.',
    place: 'Your place',
    placeText:
      'Does it not work out at {{to}}? Then you get your old place with us back. You lose no waiting time.',
    referral: 'Referral',
    referralText: 'You mostly do not need a new letter from your doctor.',
    file: 'Your file',
    fileText: 'We share what we know only if you allow it.',
    questions: 'Questions',
    questionsText:
      'Until treatment starts, you can come to us. Do you feel worse? Call us or your own doctor.',
  },
  free: {
    heading: 'You can say no',
    text: 'You do not have to go to {{to}}. Saying no costs you nothing. You then keep your place on our waiting list. You do not have to say why.',
  },
  act: {
    heading: 'What do we ask of you?',
    text: 'Tell the intake team of {{from}} what you choose. Do this by {{answerBy, weekday}}. You can call or send a mail. Until that day we hold the place for you.',
    silence: 'Do we not hear from you? Then we will call or write to you. You stay on the waiting list.',
    company: 'You may take somebody along to the talks. For example family, a friend or a carer.',
  },
  closing: 'Kind regards,',
  signature: 'The intake team of {{from}}',
};
