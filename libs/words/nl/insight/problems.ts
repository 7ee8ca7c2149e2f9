export const problems = {
  'not-published-by-then':
    'Op die dag was hiervan nog niets gepubliceerd. Kies een latere publicatie, of de nieuwste.',
} as const;
