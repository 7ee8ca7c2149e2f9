/** The letter to the client, in plain Dutch at B1: short sentences, one thought each, no words of the trade. A test reads it. */
export const letter = {
  /** Name of the file, before its reference. */
  file: 'brief',
  page: 'Pagina',
  ofPages: 'van',
  title: 'U kunt eerder terecht bij {{to}}',
  date: 'Datum',
  reference: 'Ons kenmerk',
  greeting: 'Goedendag,',
  opening:
    'U staat bij ons op de wachtlijst. Bij {{to}} is eerder plek voor u. Een behandelaar van ons en een behandelaar van {{to}} hebben hiernaar gekeken. Zij denken dat de behandeling daar bij u past. U kiest zelf of u dit wilt.',
  when: {
    heading: 'Wanneer kunt u terecht?',
    weeks: {
      one: 'U kunt komen voor een eerste gesprek (intake) in deze week:',
      two: 'U kunt komen voor een eerste gesprek (intake). U kiest uit twee weken:',
      three: 'U kunt komen voor een eerste gesprek (intake). U kiest uit drie weken:',
    },
    choice: 'Keuze {{choice}}',
    option_one:
      'De week van {{monday, weekday}}. Uw behandeling begint dan ongeveer {{count}} week eerder dan bij ons.',
    option_other:
      'De week van {{monday, weekday}}. Uw behandeling begint dan ongeveer {{count}} weken eerder dan bij ons.',
    dayAndTime: 'De dag en de tijd hoort u van {{to}}.',
  },
  how: {
    heading: 'Hoe gaat het daar?',
    treatment: 'Behandeling',
    treatmentText: '{{programme}}, bij {{to}}.',
    online: 'Online',
    onlineText:
      'De gesprekken zijn via internet. U hoeft niet te reizen. U heeft een computer, tablet of telefoon nodig.',
    place: 'Plaats',
    placeText: 'De gesprekken zijn in {{place}}.',
    placeAndTrip: 'De gesprekken zijn in {{place}}. De reis duurt ongeveer {{minutes}} minuten.',
    form: 'Vorm',
    group: 'De behandeling is in een groep. De groep begint op een vast moment, samen met andere mensen.',
    alone: 'De behandeling is alleen voor u. U zit niet in een groep.',
    language: 'Taal',
    languageText: 'U praat daar in deze taal: {{language}}.',
    start: 'Begin',
    startAtOnce: 'De behandeling begint meteen na het eerste gesprek.',
    startLater_one: 'De behandeling begint ongeveer {{count}} week na het eerste gesprek.',
    startLater_other: 'De behandeling begint ongeveer {{count}} weken na het eerste gesprek.',
  },
  same: {
    heading: 'Wat blijft hetzelfde?',
    wait: 'Wachttijd',
    waitText: 'De dag waarop u zich bij ons meldde, blijft gelden. Ook als u overstapt.',
    place: 'Uw plek',
    placeText:
      'Gaat het bij {{to}} niet door? Dan krijgt u bij ons uw oude plek terug. U verliest geen wachttijd.',
    referral: 'Verwijsbrief',
    referralText: 'U heeft meestal geen nieuwe brief van de huisarts nodig.',
    file: 'Dossier',
    fileText: 'Wij delen uw gegevens alleen als u dat goed vindt.',
    questions: 'Vragen',
    questionsText:
      'Tot de behandeling begint, kunt u bij ons terecht. Gaat het slechter met u? Bel ons of uw huisarts.',
  },
  free: {
    heading: 'U mag nee zeggen',
    text: 'U hoeft niet naar {{to}}. Nee zeggen kost u niets. U houdt dan uw plek op onze wachtlijst. U hoeft niet te zeggen waarom.',
  },
  act: {
    heading: 'Wat vragen wij van u?',
    text: 'Vertel uw keuze aan het intaketeam van {{from}}. Doe dat uiterlijk op {{answerBy, weekday}}. Bellen of mailen is goed. Tot die dag houden wij de plek voor u vast.',
    silence: 'Horen wij niets van u? Dan bellen of schrijven wij u. U blijft gewoon op de wachtlijst staan.',
    company: 'U mag iemand meenemen naar de gesprekken. Bijvoorbeeld familie, een vriend of een begeleider.',
  },
  closing: 'Met vriendelijke groet,',
  signature: 'Het intaketeam van {{from}}',
} as const;
