/** What the tests of saying say. */
export const samples = {
  slots_one: '{{count}} intakeplek in {{week, week}} bij {{at}}',
  slots_other: '{{count, number}} intakeplekken in {{week, week}} bij {{at}}',
  because: 'Vanwege {{why, list}}.',
} as const;
