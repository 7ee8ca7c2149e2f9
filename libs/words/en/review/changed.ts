import { type changed as dutch } from '../../nl/review/changed.js';
import { type Translation } from '../../translation.js';

export const changed: Translation<typeof dutch> = {
  programme: '{{now}} instead of {{before}}.',
  week: 'Intake in week {{now}} instead of week {{before}}.',
  gain_one: 'Treated {{count}} week sooner than now expected; the previous proposal gained {{before}}.',
  gain_other: 'Treated {{count}} weeks sooner than now expected; the previous proposal gained {{before}}.',
  travel: '{{now, minutes}} of travel instead of {{before}}.',
  online: 'Online instead of at a location.',
  notOnline: 'At a location, {{now, minutes}} of travel, instead of online.',
};
