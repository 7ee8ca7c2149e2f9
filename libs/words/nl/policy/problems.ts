export const problems = {
  'policy-unusable': 'Het beleid is niet opgeslagen: {{part}} ontbreekt, is onbekend of valt buiten wat mag.',
  'policy-changed':
    'Iemand anders heeft het beleid intussen gewijzigd. Er is niets opgeslagen: kijk eerst wat er nu staat.',
  'policy-set-often':
    'Het beleid is vandaag al {{most}} keer gewijzigd. Probeer het morgen weer; wat een wijziging zou doen, laat Wat-als zien.',
  'no-such-policy': 'Deze versie van het beleid bestaat niet.',
} as const;
