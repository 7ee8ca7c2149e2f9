import { type samples as dutch } from '../../nl/common/samples.js';
import { type Translation } from '../../translation.js';

export const samples: Translation<typeof dutch> = {
  slots_one: '{{count}} intake slot in {{week, week}} at {{at}}',
  slots_other: '{{count, number}} intake slots in {{week, week}} at {{at}}',
  because: 'Because of {{why, list}}.',
};
