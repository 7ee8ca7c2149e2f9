export const problems = {
  'no-such-provider': 'Deze organisatie doet niet mee in deze regio.',
} as const;
