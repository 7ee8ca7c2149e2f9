/** The order of the worklist in one sentence, made of what it is sorted by. */
export const order = {
  sentence:
    'Volgorde: eerst {{first}}, dan achtereenvolgens {{then, list}}. Daarbinnen telt na elkaar {{within, list}}.',
  first: {
    'last-days': 'wat vandaag of de volgende werkdag vervalt',
    'other-approved': 'wat de andere kant al goedkeurde',
    severe: 'ernstig en boven de norm',
    'beyond-norm': 'boven de norm',
    sooner: 'de rest',
  },
  within: {
    'last-day': 'wat het eerst vervalt',
    'beyond-norm': 'wat het verst boven de norm is',
    waited: 'wie het langst wacht',
  },
} as const;
