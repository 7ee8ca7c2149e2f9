import { type levers as dutch } from '../../nl/insight/levers.js';
import { type Translation } from '../../translation.js';

export const levers: Translation<typeof dutch> = {
  places: '{{count, number}} more intakes for {{group}}, spread over the programmes',
  ceilings: 'All insurer ceilings {{count, number}}% higher',
  reviews: 'Every provider can review {{count, number}}% more proposals',
  'net-intakes': 'Every provider takes in {{count, number}}% more on balance',
  groups: 'Groups start with {{count, number}} client fewer',
  travel: 'Travel: {{count, minutes}} further for those with a limit',
  exclusions: 'Clinicians may deviate from every exclusion criterion',
  contracts: 'Every programme takes clients of all insurers',
  stops: 'No intake stops',
};
