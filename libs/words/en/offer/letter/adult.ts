import { type adult as dutch } from '../../../nl/offer/letter/adult.js';
import { type Translation } from '../../../translation.js';

/** Plain English at B1, sentence by sentence the same letter as the Dutch one. */
export const adult: Translation<typeof dutch> = {
  title: 'You can be helped sooner at {{to}}',
  titleUnknown: 'There is a place for you at {{to}}',
  forWhom: 'you',
  opening:
    'You are on our waiting list. There is a place for you sooner at {{to}}. A clinician of ours and a clinician of {{to}} have looked at your request. They think that the treatment there would suit you. It is up to you whether you want this.',
  openingUnknown:
    'You are on our waiting list. There is a place for you at {{to}}. A clinician of ours and a clinician of {{to}} have looked at your request. They think that the treatment there would suit you. It is up to you whether you want this.',
  seen: {
    heading: 'What does {{to}} know about you so far?',
    text: 'Nobody at {{to}} saw your name. They saw what care you need, what problems you have and how serious they are. They also saw your age group, your town, your language, your wishes and which law applies. And special points for treatment, how long you have waited and how far you can travel.',
    table: 'Your request was also discussed in the meeting of the region. Your name was not known there.',
    others: 'Another organisation could see this earlier, without your name: {{others, list}}.',
    before: 'You were treated there before. They saw in which year that was.',
    file: 'Your file has not been shared. We share it only once you say yes.',
  },
  act: {
    heading: 'Do you want to go to {{to}}?',
    text: 'Tell us your choice by {{answerBy, weekday}}. We hold the place for you until that day.',
    askBoth: 'Call {{phone}} or write to {{mail}}. You can also ask us anything there.',
    askPhone: 'Call {{phone}}. You can also ask us anything there.',
    askMail: 'Write to {{mail}}. You can also ask us anything there.',
    askNone: 'Call or email the intake team of {{from}}. You can also ask us anything there.',
    silence:
      'What if we do not hear from you? Then this place goes to somebody else. We will call or write to you. You stay on the waiting list.',
  },
  when: {
    heading: 'When can you come?',
    one: 'You can come for a first appointment (intake) in this week:',
    two: 'You can come for a first appointment (intake). You choose one of two weeks:',
    three: 'You can come for a first appointment (intake). You choose one of three weeks:',
    option_one:
      'The week of {{monday, weekday}}. Your treatment then starts about {{count}} week sooner than with us.',
    option_other:
      'The week of {{monday, weekday}}. Your treatment then starts about {{count}} weeks sooner than with us.',
    optionUnknown: 'The week of {{monday, weekday}}.',
    unknown:
      'We do not know exactly how long you would otherwise wait. So we cannot say how much sooner this is.',
    position: 'How much longer you would wait with us is an estimate. We looked at your place on the list.',
    history:
      'How much longer you would wait with us is an estimate. We looked at how long others on this list waited.',
    announced:
      'How much longer you would wait with us is an estimate. We looked at the waiting time that we publish.',
    region:
      'How much longer you would wait with us is an estimate. We looked at how long others in the region waited.',
    dayAndTime: 'You will hear the day and time from {{to}}.',
  },
  how: {
    heading: 'What is it like there?',
    online:
      'The appointments are over the internet. You do not have to travel. You need a computer, a tablet or a phone.',
    alone: 'The treatment is for you alone. You are not in a group.',
    language: 'You speak this language there: {{language}}.',
    company: 'You may bring somebody to the appointments. For example family, a friend or a carer.',
  },
  same: {
    heading: 'What stays the same?',
    wait: 'The day you came to us still counts, even if you go there.',
    place:
      'What if it does not work out at {{to}}? Then you get your old place with us back. You lose no waiting time.',
    referral: 'You do not usually need a new letter from your doctor.',
    referralAt18:
      'You do not usually need a new letter from your doctor. Have you just turned 18, or will you soon? Then you may need one. We will find out with you.',
    consent: 'You alone decide. Your file only goes to {{to}} if you say yes.',
  },
  free: {
    heading: 'You can say no',
    text: 'You do not have to go to {{to}}. Saying no costs you nothing. You then keep your place on our waiting list. You do not have to say why.',
  },
  help: {
    heading: 'Are you feeling worse?',
    text: 'Until treatment starts, you can come to us. Call us or your own doctor.',
    crisis: 'Do you need help right now? Call {{crisis}}: {{crisisPhone}}.',
    noCrisis: 'Do you need help right now? Call your doctor or the out-of-hours doctor (huisartsenpost).',
  },
};
