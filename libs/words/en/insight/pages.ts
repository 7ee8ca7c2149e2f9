import { type insight as dutch } from '../../nl/insight/pages.js';
import { type Translation } from '../../translation.js';

export const insight: Translation<typeof dutch> = {
  measure: {
    intake: 'To intake',
    treatment: 'From intake to treatment',
    total: 'In total',
    intakeDefinition:
      'Mean number of weeks from registration to the (expected) intake, for everyone currently waiting. Norm: {{norm, weeks}}.',
    treatmentDefinition:
      'Mean number of weeks from intake to the start of treatment, for everyone currently waiting. Norm: {{norm, weeks}}.',
    totalDefinition:
      'Mean number of weeks from registration to the start of treatment, for everyone currently waiting. Norm: {{norm, weeks}}.',
    definitionWithoutNorm:
      'Average number of weeks of everybody who waits now. No Treeknorm applies to this group.',
  },
  insight: {
    leadWithoutNorm: 'How long do people wait in the region? No Treeknorm applies to this group.',
    whom: 'For whom',
    population: {
      adults: 'Adults (Zvw)',
      youth: 'Youth',
      forensic: 'Forensic',
      wlz: 'Wlz',
      unknown: 'Legal basis unknown',
    },
    weeksWithoutNorm: 'weeks on average',
    measureWithoutNorm: '{{measure}}, weeks',
    findingWithoutNorm: '{{group}}: longest wait, {{weeks, weeks}} on average',
    lead: 'How long do people in the region wait, compared with the Treeknorm?',
    finding:
      'For {{share}} of the {{places}} waiting-list entries, the expected wait exceeds the norm of {{norm, weeks}}.',
    waits: 'waiting times',
    expected: 'Expected wait',
    expectedIs: 'For everyone waiting now: the weeks already waited plus the weeks still to come.',
    weeksOnAverage: 'weeks on average, norm {{norm}}',
    above: '{{weeks, weeks}} beyond the norm',
    shareBeyond: '{{share}} beyond the norm ({{number}} entries)',
    suppressed: 'Hidden: a count below {{k}} could be worked out from it.',
    absent: 'No data to calculate from.',
    source: 'Source: {{source}}, as of {{date}}. “Hidden”: a count below {{k}} could be worked out from it.',
    hidden: 'hidden',
    sources: { 'waiting-lists-pushed-by-providers': 'waiting lists submitted by providers' },
    tabs: 'Breakdown',
    tab: { regio: 'Flow through the region', aanbieder: 'By provider', diagnose: 'By diagnosis group' },
    group: { aanbieder: 'Provider', diagnose: 'Diagnosis group' },
    tableTitle: {
      aanbieder: 'Waiting times by provider',
      diagnose: 'Waiting times by diagnosis group',
    },
    places: 'Entries',
    measureHeader: '{{measure}}, weeks (norm {{norm}})',
    beyondCount: 'Beyond norm',
    beyondShare: 'Share',
    axis: 'weeks, mean',
    normLine: 'norm {{weeks, weeks}}',
    findingBeyond: '{{group}}: longest wait, {{weeks, weeks}} on average, {{over}} beyond the norm',
    findingWithin: '{{group}}: longest wait, {{weeks, weeks}} on average, within the norm',
    nothingToShow: 'The waiting times are hidden',
    mostShown: 'the {{shown}} longest of {{all}}; see the table for all',
    sheet: {
      source: 'As of {{date}}. “hidden”: a count below {{k}} could be worked out from it.',
      mean: '{{measure}}: mean in weeks (norm {{norm}})',
      meanWithoutNorm: '{{measure}}: mean in weeks',
      beyond: '{{measure}}: entries beyond the norm',
      share: '{{measure}}: share beyond the norm (0 to 1)',
    },
  },
  trend: {
    title: 'Trend',
    region: 'The region',
    of: { aanbieder: 'Trend of provider', diagnose: 'Trend of diagnosis group' },
    measures: 'What',
    soFar: 'Trend: waited so far',
    notExpected: 'Only the weeks already waited. Those still to come count towards the expected wait above.',
    notExpectedNorm:
      'Only the weeks already waited. Many who are still within the norm will exceed it later: the expected wait above shows that.',
    measure: { aandeel: 'Still within the norm', mediaan: 'Weeks waited so far' },
    finding: {
      aandeel: {
        none: '{{group}}: {{value}} have not yet waited longer for the intake than the norm of {{norm, weeks}}; no change beyond ordinary variation',
        higher:
          '{{group}}: {{value}} have not yet waited longer for the intake than the norm of {{norm, weeks}}; more than ordinary variation explains',
        lower:
          '{{group}}: {{value}} have not yet waited longer for the intake than the norm of {{norm, weeks}}; fewer than ordinary variation explains',
        'too-few':
          '{{group}}: {{value}} have not yet waited longer for the intake than the norm of {{norm, weeks}}; too few months to see a change',
      },
      mediaan: {
        none: '{{group}}: half have waited {{weeks, weeks}} or more for the intake, no change beyond ordinary variation',
        higher:
          '{{group}}: half have waited {{weeks, weeks}} or more for the intake, more than ordinary variation explains',
        lower:
          '{{group}}: half have waited {{weeks, weeks}} or more for the intake, less than ordinary variation explains',
        'too-few':
          '{{group}}: half have waited {{weeks, weeks}} or more for the intake; too few months to see a change',
      },
    },
    findingAbsent: '{{group}}: no figure for {{month}} ({{reason}})',
    absent: {
      'no-norm': 'no norm',
      'no-places': 'nobody waiting',
      suppressed: 'hidden',
      'unknown-waits': 'unknown',
      'not-delivered': 'not delivered',
      'other-norm': 'another norm',
    },
    empty: 'No trend yet',
    emptyNext: {
      'no-history': 'Nobody has waited here yet. After the first whole month, this shows how it goes.',
      counting: 'The days of the past are still being counted. Look again in a minute.',
      absent: 'There is no figure about this group in any of these months.',
      none: 'No month is over yet. After the first whole month, this shows how it goes.',
    },
    axis: { aandeel: 'share still within the norm', mediaan: 'weeks waited, median' },
    ordinary: 'ordinary variation: {{lower}} to {{upper}}, mean {{centre}}',
    better: 'better than ordinary variation',
    worse: 'worse than ordinary variation',
    forecast: {
      title: 'If it goes on like this',
      finding: {
        aandeel:
          'In {{month}}, {{lower}} to {{upper}} will not yet have waited longer than the norm, if it goes on like this',
        mediaan:
          'In {{month}}, half will have waited {{lower}} to {{upper, weeks}} or more, if it goes on like this',
      },
      steady: 'No change is more than chance: the forecast is the last month, with the spread of the past.',
      drift:
        'The change of the past, {{change}} a month, is more than chance; the forecast is that it goes on.',
      weeks: '{{change, weeks}}',
      points: '{{change}} percentage points',
      tested:
        'Tested on its own past: of the months forecast earlier ({{forecasts}}), {{coverage}} came out within the interval. Intended: {{level}}.',
      narrow: 'So the intervals were too narrow: allow for more spread.',
      untested: 'Not yet to be tested on its own past: that takes more than twelve months.',
      absent: {
        'too-few-months':
          'No forecast: it takes twelve months one after the other with figures about the same lists.',
        'latest-absent': 'No forecast: there is no figure for the last month.',
      },
      legend: 'forecast, with the interval of {{level}}',
      range: '{{middle}} ({{lower}}\u2060–\u2060{{upper}})',
      none: 'none',
      table: 'Forecast by month, with the interval of {{level}}: {{group}}',
    },
    table: 'Trend by month: {{group}}',
    month: 'Month',
    places: 'Entries',
    providers: 'Providers',
    share: 'Still within norm',
    median: 'Waited so far, weeks (median)',
    lower: 'lower limit',
    upper: 'upper limit',
    asOf: 'As of the last day of each month, published on {{date}}. “Hidden”: a count below {{k}} could be worked out from it.',
  },
};
