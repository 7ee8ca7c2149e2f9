import { type absence as dutch } from '../../nl/review/absence-pages.js';
import { type Translation } from '../../translation.js';

export const absence: Translation<typeof dutch> = {
  absence: {
    title: 'Absence',
    lead: 'While you are away, a colleague takes over the proposals and follow-ups you have taken on at {{organisation}}. It does not change who may review.',
    said: { set: 'Your absence has been saved.', ended: 'This absence has been cancelled.' },
    youAnswer: 'You are covering for {{name}}, up to and including {{until}}.',
    youWillAnswer: 'You are covering for {{name}}, from {{since}} to {{until}} inclusive.',
    planned: 'Your absence',
    days: '{{since}} to {{until}} inclusive',
    now: 'away now',
    answers: '{{name}} is covering for you.',
    teamAnswers: 'The team will take over your proposals.',
    back: 'I am back',
    backOf: 'I am back: end the absence {{days}}',
    callOff: 'Cancel absence',
    callOffOf: 'Cancel absence: {{days}}',
    change: 'Change',
    changeOf: 'Change: absence {{days}}',
    plan: 'Plan an absence',
    changing: 'Change an absence',
    since: 'First day',
    until: 'Last day',
    longest_one: 'At most {{count}} week. It starts and ends automatically.',
    longest_other: 'At most {{count}} weeks. It starts and ends automatically.',
    missing: 'Choose a day.',
    who: 'Who covers for you',
    nobody: 'nobody: the team',
    isAway: 'away until {{until}}',
    isAwayFrom: 'away {{since}} to {{until}}',
    bothAway:
      'This colleague is also away on some of these days. On those days the team will take over your proposals.',
    known:
      'Coordinating clinicians in your organisation who have signed in before. The colleague covering for you is notified.',
    submit: 'Plan this absence',
    save: 'Save the change',
    cancel: 'Cancel',
  },
};
