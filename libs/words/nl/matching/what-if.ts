/** What may be said of two plans, and no more than that. */
export const whatIf = {
  impossible: 'Met deze wijzigingen is er geen plan mogelijk: wat al loopt past er niet meer in.',
  better:
    'Deze groep wint hierbij, dat is zeker: omgerekend {{low, number}} tot {{high, weeks}} minder wachten boven de norm, gewogen naar ernst.',
  worse:
    'Deze groep verliest hierbij, dat is zeker: omgerekend {{low, number}} tot {{high, weeks}} meer wachten boven de norm, gewogen naar ernst.',
  unweighted:
    'In het beleid tellen weken boven de norm niet mee; wat er aan weken en reistijd verandert staat hieronder.',
  same: 'Voor deze groep maakt het niets uit: het beste plan is voor haar precies evenveel waard.',
  'not-certain':
    'Het is niet zeker of deze groep hierbij wint of verliest. De gevonden plannen schelen omgerekend {{difference, signed-weeks}} wachten boven de norm, gewogen naar ernst (+ is winst): minder dan de twee plannen van het beste af kunnen zijn. Het werkelijke verschil ligt tussen {{low, signed}} en {{high, signed}}.',
  unchanged:
    'In de gevonden plannen verandert er voor deze groep niets, afgerond. Helemaal zeker is dat niet: het werkelijke verschil ligt omgerekend tussen {{low, signed}} en {{high, signed-weeks}} wachten boven de norm, gewogen naar ernst.',
  unproved:
    'Het is niet zeker of deze groep hierbij wint of verliest. De gevonden plannen schelen omgerekend {{difference, signed-weeks}} wachten boven de norm, gewogen naar ernst (+ is winst).',
  'unchanged-unproved': 'In de gevonden plannen verandert er voor deze groep niets, afgerond.',
  unbounded:
    'Wat aan het bewijs ontbreekt is van het hele plan; naast wat deze groep wint zegt het te weinig om een ondergrens en een bovengrens te noemen.',
  'other-weights':
    'De gewichten zijn anders, dus de waarden van de twee plannen zijn niet te vergelijken; wat er aan weken en reistijd verandert wel.',
  few: 'Verborgen: het antwoord zou over enkele cliënten gaan.',
  levels:
    'In de gevonden plannen: {{breach, signed}} gewogen weken boven de norm voorkomen, {{weeks, signed-weeks}} eerder in behandeling, {{travel, signed-minutes}} reizen.',
  exchange:
    'Zo is omgerekend: een week wachten boven de norm telt in dit beleid even zwaar als {{weeks, weeks}} eerder in behandeling, of als {{minutes, minutes}} reizen.',
} as const;
