export const nearest = {
  slots_one: '{{count}} intakeplek meer bij {{where}} in {{week, week}}',
  slots_other: '{{count}} intakeplekken meer bij {{where}} in {{week, week}}',
  maxOut_one: '{{count}} voorstel meer te beoordelen door {{where}}',
  maxOut_other: '{{count}} voorstellen meer te beoordelen door {{where}}',
  maxNetIn: '{{count}} meer instroom dan uitstroom bij {{where}}',
  ceiling: '{{count}} meer onder het omzetplafond van verzekeraar {{insurer}} bij {{where}}',
  maxTravel: '{{count}} minuten verder reizen, naar {{where}}',
  insurer: 'een contract van verzekeraar {{insurer}} met {{where}}',
  minStart: 'een groep van {{count}} minder bij {{where}} in {{week, week}}',
  minHighShare: 'meer cliënten met ernst 3 bij {{where}}',
  maxPerSender: '{{count}} meer per week van de eigen aanbieder bij {{where}}',
  intakeStop: 'het einde van de aanmeldstop bij {{where}}',
} as const;
