export const amounts = {
  weeks_one: '{{count, number}} week',
  weeks_other: '{{count, number}} weken',
  minutes_one: '{{count, number}} minuut',
  minutes_other: '{{count, number}} minuten',
} as const;
