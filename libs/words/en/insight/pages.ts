import { type insight as dutch } from '../../nl/insight/pages.js';
import { type Translation } from '../../translation.js';

export const insight: Translation<typeof dutch> = {
  measure: {
    intake: 'To intake',
    treatment: 'From intake to treatment',
    total: 'In total',
    intakeDefinition:
      'Mean number of weeks from registration to the (expected) intake, of everybody waiting now. Norm: {{norm}} weeks.',
    treatmentDefinition:
      'Mean number of weeks from intake to the start of treatment, of everybody waiting now. Norm: {{norm}} weeks.',
    totalDefinition:
      'Mean number of weeks from registration to the start of treatment, of everybody waiting now. Norm: {{norm}} weeks.',
  },
  insight: {
    lead: 'How long do people in the region wait, against the Treeknorm?',
    finding: '{{share}} of the {{places}} places take longer than the norm of {{norm}} weeks.',
    waits: 'waiting times',
    weeksOnAverage: 'weeks on average, norm {{norm}}',
    above: '{{weeks}} weeks beyond the norm',
    shareBeyond: '{{share}} wait longer than the norm ({{number}} places)',
    suppressed: 'Fewer than {{k}} places: not shown.',
    absent: 'No data to calculate from.',
    source:
      'Source: {{source}}, as of {{date}}. “< {{k}}” and “hidden”: not shown, because a count below {{k}} could be worked out from it.',
    hidden: 'hidden',
    sources: { 'waiting-lists-pushed-by-providers': 'waiting lists as the providers deliver them' },
    tabs: 'Breakdown',
    tab: { regio: 'Flow through the region', aanbieder: 'By provider', diagnose: 'By diagnosis group' },
    group: { aanbieder: 'Provider', diagnose: 'Diagnosis group' },
    tableTitle: {
      aanbieder: 'Waiting times by provider',
      diagnose: 'Waiting times by diagnosis group',
    },
    places: 'Places',
    measureHeader: '{{measure}}, weeks (norm {{norm}})',
    beyondCount: 'Beyond norm',
    beyondShare: 'Share',
    axis: 'weeks, mean',
    normLine: 'norm {{weeks}} weeks',
    findingBeyond: '{{group}}: longest wait, {{weeks}} weeks on average, {{over}} beyond the norm',
    findingWithin: '{{group}}: longest wait, {{weeks}} weeks on average, within the norm',
    nothingToShow: 'Too few places to show',
    mostShown: 'the {{shown}} longest of {{all}}; all in the table',
    download: 'Download the table (CSV)',
  },
  funnel: {
    title: 'Flow',
    finding: '{{accepted}} of {{proposed}} proposals led to a transfer',
    definition:
      'From each proposal of the matching to the start of treatment at the new provider. The percentages are shares of all proposals.',
    step: {
      proposed: 'Proposed',
      approved: 'Approved by four eyes',
      offered: 'Offered',
      accepted: 'Client says yes',
      started: 'Treatment started',
    },
    share: '{{share}} of proposals',
    refused: '{{number}} refused by a clinician',
    declined: '{{number}} declined by the client',
    hidden: 'not shown',
    asOf: 'as of {{date}}',
    empty: 'No proposals yet',
    emptyNext:
      'After the first matching this shows how many proposals lead to treatment, and where they get stuck.',
  },
};
