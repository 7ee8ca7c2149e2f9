export const problems = {
  'no-such-entry': 'Deze wachtplek bestaat niet (meer), of staat niet op de lijst van uw organisatie.',
  'transfer-under-way':
    'Deze cliënt is onderweg naar een andere aanbieder, die op de intake rekent. Leg eerst de start of de terugkeer vast; daarna kan de wachtplek worden gewist.',
  'rehearsal-under-way': 'Er wordt al geteld wat er zou verdwijnen. Probeer het zo weer.',
  'rehearsal-too-long':
    'Er is zo veel dat het tellen hier te lang duurt. De beheerder van de server kan het tellen met: doorstroom retention --dry-run.',
} as const;
