/** What may be said of two plans, and no more than that. */
export const whatIf = {
  impossible: 'Met deze wijzigingen is er geen plan mogelijk: wat al loopt past er niet meer in.',
  better: 'De regio wint hierbij, dat is zeker: tussen {{low, number}} en {{high, number}} punten.',
  worse: 'De regio verliest hierbij, dat is zeker: tussen {{low, number}} en {{high, number}} punten.',
  same: 'Het maakt voor de regio niets uit: het beste plan is precies evenveel waard.',
  'not-certain':
    'Het is niet zeker of de regio hierbij wint of verliest. De gevonden plannen schelen {{difference, signed}} punten, minder dan de twee plannen van het beste af kunnen zijn; het werkelijke verschil ligt tussen {{low, signed}} en {{high, signed}}.',
  'other-weights':
    'De gewichten zijn anders, dus de waarden van de twee plannen zijn niet te vergelijken; wat er aan weken en reistijd verandert wel.',
  few: 'Verborgen: het antwoord zou over enkele cliënten gaan.',
  levels:
    'In de gevonden plannen: {{breach, signed}} gewogen weken norm-overschrijding vermeden, {{weeks, signed}} weken eerder in behandeling, {{travel, signed}} minuten reizen.',
  point:
    'Een punt is wat het beleid ervan maakt: een week norm-overschrijding minder telt {{breach, number}} maal het gewicht van de ernst, een week eerder {{weeks, number}}, een minuut reizen −{{travel, number}}.',
} as const;
