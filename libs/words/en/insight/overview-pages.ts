import { type overview as dutch } from '../../nl/insight/overview-pages.js';
import { type Translation } from '../../translation.js';

export const overview: Translation<typeof dutch> = {
  answers: {
    title: 'In short',
    where: 'Where do people wait longest?',
    better: 'Is it getting better?',
    transfers: 'What did transfers achieve last month?',
    help: 'What would help most?',
    failed: 'Cannot be fetched now.',
    shortage:
      'Demand exceeds capacity for {{groups}}. Transfers then only redistribute those who wait; what is needed is capacity.',
  },
  releases: {
    choose: 'Release',
    latest: 'Latest',
    earlier:
      'You see what was the latest release on {{date}}, as everybody was shown it then. These are not the latest figures.',
    none: 'Nothing of this had been published by then',
    noneNext: 'Choose a later release, or the latest.',
    toLatest: 'To the latest',
  },
  hotSpots: {
    title: 'Waited so far for the intake, mean in weeks, by diagnosis group and municipality',
    what: 'Weeks that people have waited so far for the intake on average, by the municipality where they live. Those still to come do not count.',
    definition:
      'Of those still waiting for an intake on the last day: the mean number of weeks since registration.',
    finding: {
      both: 'Whole region: {{need}}, {{needWeeks, weeks}} waited so far for the intake on average (norm {{norm, weeks}}). Of the municipalities that can be shown: {{group}}, {{area}}, {{weeks, weeks}}.',
      bothNoNorm:
        'Whole region: {{need}}, {{needWeeks, weeks}} waited so far for the intake on average. Of the municipalities that can be shown: {{group}}, {{area}}, {{weeks, weeks}}.',
      region:
        'Whole region: {{need}}, {{needWeeks, weeks}} waited so far for the intake on average (norm {{norm, weeks}}). Nothing can be shown by municipality.',
      regionNoNorm:
        'Whole region: {{need}}, {{needWeeks, weeks}} waited so far for the intake on average. Nothing can be shown by municipality.',
      hidden: 'Everything is hidden: a count below {{k}} could be worked out from it.',
    },
    heat: {
      within: 'within the norm of {{weeks, weeks}}',
      once: 'up to {{weeks, weeks}}',
      twice: 'up to {{weeks, weeks}}',
      more: 'more than {{weeks, weeks}}',
    },
    asOf: 'As of {{until}}, published on {{date}}; {{lists, number}} of {{all, number}} waiting lists. “Hidden”: a count below {{k}} could be worked out from it. A dash: nobody is waiting.',
    empty: 'Too early to say where people wait longest',
  },
};
