export const problems = {
  'no-such-entry': 'Deze wachtplek bestaat niet (meer), of staat niet op de lijst van uw organisatie.',
  'nobody-by-reference':
    'Bij deze aanbieder is en was geen wachtplek met dit kenmerk. Controleer het kenmerk, en of dit de aanbieder is die de brief stuurde.',
  'provider-needed': 'Een kenmerk is van een aanbieder. Kies ook de aanbieder: die staat bovenaan de brief.',
  'entry-or-reference': 'Noem of het kenmerk van de aanbieder, of de id van de wachtplek.',
  'transfer-under-way':
    'Deze cliënt is onderweg naar een andere aanbieder, die op de intake rekent. Leg eerst de start of de terugkeer vast; daarna kan de wachtplek worden gewist.',
  'rehearsal-under-way': 'Er wordt al geteld wat er zou verdwijnen. Probeer het zo weer.',
  'rehearsal-too-long':
    'Er is zo veel dat het tellen hier te lang duurt. De beheerder van de server kan het tellen met: doorstroom retention --dry-run.',
} as const;
