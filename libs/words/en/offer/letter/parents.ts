import { type Translation } from '../../../translation.js';
import { type adult as dutch } from '../../../nl/offer/letter/adult.js';
import { adult } from './adult.js';

/** To the parents; nothing in it is said to the child. */
export const parents: Translation<typeof dutch> = {
  title: 'Your child can be helped sooner at {{to}}',
  titleUnknown: 'There is a place for your child at {{to}}',
  forWhom: 'the parents or guardian',
  opening:
    'Your child is on our waiting list. There is a place for your child sooner at {{to}}. A clinician of ours and a clinician of {{to}} have looked at the request. They think that the treatment there would suit your child. It is up to you whether you want this.',
  openingUnknown:
    'Your child is on our waiting list. There is a place for your child at {{to}}. A clinician of ours and a clinician of {{to}} have looked at the request. They think that the treatment there would suit your child. It is up to you whether you want this.',
  seen: {
    heading: 'What does {{to}} know about your child so far?',
    text: 'Nobody at {{to}} saw your child’s name. They saw what care you ask for, what problems there are and how serious they are. They also saw the age group, the town, the language, your wishes and which law applies. And special points for treatment, how long your child waited and how far you can travel.',
    table:
      'The request was also discussed in the meeting of the region. Your child’s name was not known there.',
    others: 'Another organisation could see this earlier, without the name: {{others, list}}.',
    before: 'Your child was treated there before. They saw in which year that was.',
    file: 'Your child’s file has not been shared. We share it only once you say yes.',
  },
  act: {
    ...adult.act,
    heading: 'Do you want your child to go to {{to}}?',
    text: 'Tell us your choice by {{answerBy, weekday}}. We hold the place for your child until that day.',
    silence:
      'What if we do not hear from you? Then this place goes to somebody else. We will call or write to you. Your child stays on the waiting list.',
  },
  when: {
    heading: 'When can your child come?',
    one: 'Your child can come for a first appointment (intake) in this week:',
    two: 'Your child can come for a first appointment (intake). You choose one of two weeks:',
    three: 'Your child can come for a first appointment (intake). You choose one of three weeks:',
    option_one:
      'The week of {{monday, weekday}}. Treatment then starts about {{count}} week sooner than with us.',
    option_other:
      'The week of {{monday, weekday}}. Treatment then starts about {{count}} weeks sooner than with us.',
    optionUnknown: 'The week of {{monday, weekday}}.',
    unknown:
      'We do not know exactly how long your child would otherwise wait. So we cannot say how much sooner this is.',
    position:
      'How much longer your child would wait with us is an estimate. We looked at the place on the list.',
    history:
      'How much longer your child would wait with us is an estimate. We looked at how long others on this list waited.',
    announced:
      'How much longer your child would wait with us is an estimate. We looked at the waiting time that we publish.',
    region:
      'How much longer your child would wait with us is an estimate. We looked at how long others in the region waited.',
    dayAndTime: 'You will hear the day and time from {{to}}.',
  },
  how: {
    heading: 'What is it like there?',
    online: adult.how.online,
    alone: 'The treatment is for your child alone. There is no group.',
    language: 'Your child speaks this language there: {{language}}.',
    company: 'You may come to the appointments. You may also bring somebody else.',
  },
  same: {
    heading: 'What stays the same?',
    wait: 'The day you came to us still counts, even if your child goes there.',
    place:
      'What if it does not work out at {{to}}? Then your child gets the old place with us back. Your child loses no waiting time.',
    referral: 'You do not usually need a new letter from your doctor.',
    referralAt18:
      'You do not usually need a new letter from your doctor. Will your child soon turn 18? Then you may need one. We will find out with you.',
    consent: 'Under 12 the parents decide. Do two parents have custody? Then both of them must say yes.',
  },
  free: {
    heading: 'You can say no',
    text: 'Your child does not have to go to {{to}}. Saying no costs you nothing. Your child then keeps the place on our waiting list. You do not have to say why.',
  },
  help: {
    heading: 'Is your child getting worse?',
    text: 'Until treatment starts, you can come to us. Call us or your child’s doctor.',
    crisis: 'Does your child need help right now? Call {{crisis}}: {{crisisPhone}}.',
    noCrisis:
      'Does your child need help right now? Call the doctor or the out-of-hours doctor (huisartsenpost).',
  },
};
