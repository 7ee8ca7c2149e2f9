export const urgency = {
  /** Why a proposal stands where it stands in the worklist. */
  lapses: {
    today: 'Vervalt vandaag',
    inDays_one: 'Vervalt morgen',
    inDays_other: 'Vervalt over {{count}} dagen',
  },
  waitsForClient: 'Wacht op het antwoord van de cliënt',
  waitsForOffer: 'Wacht op het aanbod aan de cliënt',
  readyToOffer: {
    today: 'Klaar om aan te bieden, vervalt vandaag',
    inDays_one: 'Klaar om aan te bieden, vervalt morgen',
    inDays_other: 'Klaar om aan te bieden, vervalt over {{count}} dagen',
  },
  otherApproved: 'De andere organisatie heeft al goedgekeurd',
  severe: {
    total: 'Ernstig, {{amount}} boven de norm',
    intake: 'Ernstig, de intake komt {{amount}} na de norm van {{limit}}',
    treatment: 'Ernstig, van intake tot behandeling duurt het {{amount}} langer dan de norm van {{limit}}',
  },
  beyond: {
    total: '{{amount}} boven de norm',
    intake: 'De intake komt {{amount}} na de norm van {{limit}}',
    treatment: 'Van intake tot behandeling duurt het {{amount}} langer dan de norm van {{limit}}',
  },
  sooner: 'Kan {{amount}} eerder',
  waitsForOther: {
    today: 'Wacht op de andere organisatie, vervalt vandaag',
    inDays_one: 'Wacht op de andere organisatie, vervalt morgen',
    inDays_other: 'Wacht op de andere organisatie, vervalt over {{count}} dagen',
  },
  closed: 'Afgesloten',
} as const;
