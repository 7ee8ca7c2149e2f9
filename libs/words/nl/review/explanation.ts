export const explanation = {
  /** A wait against the norm, alone or after a comma. */
  norm: {
    within: 'binnen de norm',
    none: 'voor deze zorg geldt geen norm',
    total: '{{amount}} boven de norm',
    intake: 'de intake komt {{amount}} na de norm van {{limit}}',
    treatment: 'van intake tot behandeling duurt het {{amount}} langer dan de norm van {{limit}}',
  },
  gain: 'De behandeling begint naar verwachting {{now}} na aanmelding, met dit voorstel na {{proposed}}: {{amount}} eerder.',
  /** How sure the wait without the proposal is. */
  present: {
    position:
      'Hoe lang het hier nog duurt is een schatting, naar de plaats op de wachtlijst: waarschijnlijk {{low}} tot {{high, weeks}}.',
    history:
      'Hoe lang het hier nog duurt is een schatting, naar hoe lang anderen op deze lijst wachtten: waarschijnlijk {{low}} tot {{high, weeks}}.',
    announced:
      'Hoe lang het hier nog duurt is een schatting, naar de aangekondigde wachttijd: waarschijnlijk {{low}} tot {{high, weeks}}.',
    region:
      'Hoe lang het hier nog duurt is een schatting, naar hoe lang anderen met deze zorgvraag in de regio wachtten: waarschijnlijk {{low}} tot {{high, weeks}}.',
    unknown:
      'Hoe lang het hier nog duurt is niet bekend. Gerekend is met wat in de regio wordt aangekondigd.',
  },
  treatmentUnknown:
    'Hoe lang het daar van intake tot behandeling duurt is niet bekend. Gerekend is met wat in de regio wordt aangekondigd.',
  noNorm: 'Onder deze wet geldt geen Treeknorm.',
  staysWithin: 'De wachttijd blijft binnen de Treeknorm van {{limit, weeks}}.',
  /** The wait now, then with the proposal. */
  nowAndThen: 'Nu {{now}}{{proposed}}.',
  now: {
    within: 'is dat binnen de Treeknorm',
    total: 'is dat {{amount}} boven de Treeknorm',
    part: 'is dat in totaal binnen de Treeknorm, maar {{norm}}',
  },
  then: {
    within: '; met dit voorstel blijft het erbinnen',
    same: ', met dit voorstel nog {{amount}}',
    total: ', met dit voorstel {{norm}}',
    part: '; met dit voorstel blijft het totaal erbinnen, maar {{norm}}',
  },
  travel: {
    none: 'De zorg is online: reizen is niet nodig.',
    unlimited: 'De reis duurt ongeveer {{minutes, minutes}}; de cliënt heeft geen grens aan het reizen.',
    limited: 'De reis duurt ongeveer {{minutes, minutes}}; de cliënt kan tot {{most, minutes}} reizen.',
  },
  /** What another place would mean, compared with the proposed one. */
  alternative: {
    open: '{{when}}, {{way}}',
    onePromised: '{{when}}, {{way}}; die plek is in deze ronde aan een ander voorgesteld',
    promised:
      '{{when}}, {{way}}; de {{free}} vrije plekken van die week zijn in deze ronde aan anderen voorgesteld',
    asSoon: 'even snel',
    sooner: '{{amount}} eerder',
    later: '{{amount}} later',
    alsoOnline: 'ook online',
    onlineInstead: 'online in plaats van reizen',
    travelInstead: '{{amount}} reizen in plaats van online',
    asFar: 'even ver',
    farther: '{{amount}} langer reizen',
    nearer: '{{amount}} korter reizen',
  },
} as const;
