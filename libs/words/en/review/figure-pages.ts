import { type figures as dutch } from '../../nl/review/figure-pages.js';
import { type Translation } from '../../translation.js';

export const figures: Translation<typeof dutch> = {
  eyes: {
    label: 'Sending side: {{sending}}. Receiving side: {{receiving}}.',
    open: 'not yet viewed',
    seen: 'viewed, not yet reviewed',
    approved: 'approved',
    refused: 'rejected',
  },
  waitBar: {
    label:
      '{{waited, weeks}} waited, {{total, weeks}} expected until treatment; with the proposal {{proposed, weeks}}.',
    labelNow: '{{waited, weeks}} waited, {{total, weeks}} expected until treatment.',
  },
  known: { estimate: 'estimated', unknown: 'duration not known' },
  need: { age: '{{ages}}\u00a0years' },
  intensityShort: {
    outpatient: 'outpatient',
    outreach: 'outreach',
    day: 'day treatment',
    inpatient: 'inpatient',
    'secure-outpatient': 'forensic outpatient',
    'secure-inpatient': 'forensic inpatient',
  },
  settingShort: {
    '1': 'outpatient',
    '2': 'outpatient',
    '3': 'outpatient',
    '4': 'outreach',
    '5': 'inpatient',
    '6': 'forensic inpatient',
    '7': 'forensic outpatient',
    '8': 'highly specialised',
  },
  gain: {
    soonerUnknown: 'sooner; by how much is not known',
    sooner_one: '{{count}} week sooner',
    sooner_other: '{{count}} weeks sooner',
    asSoon: 'about as soon, by estimate',
    later_one: 'about {{count}} week later, by estimate',
    later_other: 'about {{count}} weeks later, by estimate',
    underNorm: 'within the norm',
  },
  norm: {
    none: 'no norm for this group',
    within: 'within the norm',
  },
  travel: { minutes: '{{minutes}} min', online: 'online' },
  legend: {
    title: 'Key',
    waited: 'waited',
    expected: 'remaining wait',
    beyond: 'beyond the norm',
    proposed: 'with the proposal',
    norm: 'ticks: norms, where they apply',
    eyes: 'filled: approved, dot: viewed, line: us',
  },
};
