/** What each number of the policy is, what it does and between which bounds; named as it is in the policy. */
export const number = {
  matching_norm_intake: {
    label: 'Norm tot de intake',
    what: 'Van aanmelden tot de intake (Treeknorm: 4).',
  },
  matching_norm_treatment: {
    label: 'Norm tot de behandeling',
    what: 'Van de intake tot de start van de behandeling (Treeknorm: 10).',
  },
  matching_norm_total: {
    label: 'Norm in totaal',
    what: 'Van aanmelden tot de behandeling (Treeknorm: 14).',
  },
  matching_severityWeight_1: {
    label: 'Gewicht van ernst 1',
    what: 'Hoe zwaar wachten van de lichtste groep telt.',
  },
  matching_severityWeight_2: {
    label: 'Gewicht van ernst 2',
    what: 'Hoe zwaar wachten van de middelste groep telt.',
  },
  matching_severityWeight_3: {
    label: 'Gewicht van ernst 3',
    what: 'Hoe zwaar wachten van de ernstigste groep telt.',
  },
  matching_minGainWeeks: {
    label: 'Kleinste winst',
    what: 'Wie minder eerder terechtkan, krijgt geen voorstel.',
  },
  matching_weights_breach: {
    label: 'Gewicht van een week boven de norm',
    what: 'Hoe zwaar elke week telt die iemand boven de norm wacht.',
  },
  matching_weights_weeks: {
    label: 'Gewicht van een week wachten',
    what: 'Hoe zwaar elke week eerder telt.',
  },
  matching_weights_travel: {
    label: 'Gewicht van een minuut reizen',
    what: 'Hoe zwaar elke minuut langer reizen telt.',
  },
  matching_weights_waited: {
    label: 'Gewicht van lang gewacht',
    what: 'Wat elke week die iemand al wacht, toevoegt; 0 = niets.',
  },
  matching_longWaitingFloor: {
    label: 'Deel voor wie het langst wacht',
    what: 'Welk deel van de plekken ten minste naar hen gaat; 0 = niet vastgelegd.',
  },
  matching_familiarMinutes: {
    label: 'Waarde van een bekende behandelaar',
    what: 'Hoeveel minuten verder reizen opweegt tegen een aanbieder die de cliënt kent.',
  },
  matching_softExclusionMinutes: {
    label: 'Prijs van een zachte uitsluiting',
    what: 'Hoeveel minuten reizen een zacht criterium weegt.',
  },
  matching_seed: {
    label: 'Beginwaarde',
    what: 'Bij dezelfde waarde geeft dezelfde stand hetzelfde plan.',
  },
  horizonWeeks: { label: 'Weken vooruit', what: 'Hoe ver de matching vooruitkijkt.' },
  proposalDays: {
    label: 'Tijd om te beoordelen',
    what: 'Hoelang twee behandelaren over een voorstel beslissen.',
  },
  answerDays: { label: 'Tijd om te antwoorden', what: 'Hoelang een cliënt over een aanbod nadenkt.' },
  leadTimes_sending: {
    label: 'Kortste tijd voor het eerste besluit',
    what: 'Zo lang heeft de overdragende kant na een voorstel ten minste.',
  },
  leadTimes_receiving: {
    label: 'Kortste tijd voor het tweede besluit',
    what: 'Zo lang heeft de andere kant daarna ten minste.',
  },
  leadTimes_answer: {
    label: 'Kortste tijd om te antwoorden',
    what: 'Zo lang heeft een cliënt ten minste, ook als de intake dichtbij is.',
  },
  leadTimes_preparation: {
    label: 'Kortste voorbereiding van de intake',
    what: 'Zo veel hele dagen liggen er tussen het ja van de cliënt en de week van de intake.',
  },
  suppressUnder: {
    label: 'Kleinste getal dat getoond wordt',
    what: 'Aantallen hieronder zijn verborgen, en ook waaruit ze te berekenen zijn.',
  },
  publicationDays: { label: 'Publicatieperiode', what: 'Zo lang blijven cijfers van de regio gelijk.' },
  whatIfsPerDay: { label: 'Wat-als-vragen per dag', what: 'Hoeveel iemand er op een dag stelt.' },
  acceptance_decisions: {
    label: 'Beslissingen om van te leren',
    what: 'Vanaf zoveel beslissingen telt de matching mee wat vaak wordt afgewezen.',
  },
  acceptance_leastPercent: {
    label: 'Laagste kans die telt',
    what: 'Geen kans op een ja wordt lager geschat dan dit deel van die van de regio.',
  },
  review_absenceWeeks: {
    label: 'Langste afwezigheid',
    what: 'Hoelang een behandelaar zich afwezig meldt.',
  },
  caseTable_weeksWithoutNorm: {
    label: 'Regiotafel zonder norm',
    what: 'Zo lang wachten brengt iemand zonder norm op de regiotafel.',
  },
  wishes_weeks: {
    label: 'Geldigheid van een wens',
    what: 'Hoelang het antwoord van een cliënt telt; daarna wordt het opnieuw gevraagd.',
  },
  wishes_formerProviderDays: {
    label: 'Tijd voor een eerdere behandelaar',
    what: 'Hoelang een aanbieder die de cliënt kent over een voorstel beslist.',
  },
  ages_bandYears: {
    label: 'Smalste leeftijdsgroep',
    what: 'Zo veel jaren omvat een leeftijdsgroep ten minste.',
  },
  pushes_removedPercent: {
    label: 'Lijst die veel loslaat: deel',
    what: 'Laat een lijst meer los, dan bevestigt de afzender dat eerst.',
  },
  pushes_removedRows: {
    label: 'Lijst die veel loslaat: rijen',
    what: 'Alleen als er ook meer rijen dan dit verdwijnen.',
  },
  pushes_mostEntries: {
    label: 'Langste wachtlijst',
    what: 'Zo veel wachtplekken heeft een aanbieder hoogstens.',
  },
  pushes_dueDays: {
    label: 'Tijd tussen twee aanleveringen',
    what: 'Is een wachtlijst ouder, dan staat dat erbij.',
  },
  cleaning_askWeeks: {
    label: 'Navragen of iemand nog wacht',
    what: 'Na zo veel weken zonder bericht vraagt een aanbieder na of de cliënt nog wacht.',
  },
  caseTable_refusals: {
    label: 'Afwijzingen tot de regiotafel',
    what: 'Na zoveel afwijzingen wordt een casus voorgesteld voor de regiotafel.',
  },
  caseTable_weeksBeyondNorm: {
    label: 'Weken boven de norm tot de regiotafel',
    what: 'Zoveel boven de norm brengt iemand op de regiotafel.',
  },
  caseTable_queue: { label: 'Casussen per overleg', what: 'Hoeveel er hoogstens klaarliggen.' },
  caseTable_restWeeks: {
    label: 'Rust na een besluit',
    what: 'Zo lang komt een casus niet vanzelf terug.',
  },
  caseTable_actionDays: {
    label: 'Tijd voor een actie',
    what: 'Hoelang wie een actie krijgt daarvoor heeft.',
  },
};
