import { roles } from './roles.js';
import { type frame as dutch } from '../../nl/common/pages.js';
import { type Translation } from '../../translation.js';

export const frame: Translation<typeof dutch> = {
  stages: {
    deliver: 'Deliver',
    supply: 'Supply',
    matching: 'Matching',
    review: 'Review',
    offer: 'Offer',
    insight: 'Insight',
    oversight: 'Oversight',
  },
  frame: {
    skip: 'Skip to content',
    main: 'Content',
    navigation: 'Main navigation',
    breadcrumb: 'Breadcrumb',
    menu: 'Menu',
    language: 'Language',
    region: '{{name}} region',
    synthetic: 'synthetic data',
    signOut: 'Sign out',
    waitingForUs: 'awaiting our review',
    offline:
      'No connection. What you see may be out of date; decisions are recorded once the connection is back.',
  },
  account: {
    account: 'Account',
    actingFor: 'Acting for',
    switchTo: 'Switch to',
    everywhere: 'Sign out everywhere',
    everywhereWhy: 'Ends your sessions in every browser, including on other devices.',
    region: 'the region',
    failed: 'That did not work. Try again.',
  },
  roles,
  landing: {
    name: 'Doorstroom: earlier help in mental health care',
    title: 'Many people on a waiting list could be helped earlier elsewhere',
    text: 'Doorstroom compares the region’s waiting lists with its free intake slots and proposes who could be helped earlier elsewhere. Two clinicians from two organisations review each proposal. The client decides, and loses nothing by declining.',
    signIn: 'Sign in',
    demo: 'This is a demonstration. All clients, waiting lists and clinicians are synthetic: no real people are involved.',
    propose: {
      title: 'A proposal',
      text: 'The matching finds the combination that saves the region the most waiting, and proves how good it is.',
    },
    sending: {
      title: 'First review',
      text: 'A clinician at the organisation where the client is waiting checks that the programme suits the client’s needs.',
    },
    receiving: {
      title: 'Second review',
      text: 'A clinician at the receiving organisation reviews it too. Only then is the slot reserved.',
    },
    offer: {
      title: 'An offer with a date',
      text: 'The client chooses. If they decline, their place on the list, registration date and norm clock stay exactly as they were.',
    },
  },
  home: {
    title: 'Doorstroom',
    nothing: 'There is nothing here for your role yet',
    next: 'Ask your organisation’s administrator which role you need, or sign in with another role.',
  },
  notFound: {
    title: 'Page not found',
    what: 'This address does not exist',
    next: 'Check the address. If a link in Doorstroom led you here, what was there is gone. Choose a section in the navigation, or',
    home: 'start from the beginning',
  },
  states: {
    loading: 'Loading',
    failedTitle: 'Something went wrong',
    failed: 'The server gave an unexpected answer.',
    failedNext:
      'Nothing has been changed. Try again; if it keeps failing, quote the number below when you report it.',
    offline: 'The server cannot be reached.',
    missingTitle: 'Not found',
    missingNext: 'Go back to the list you came from; it shows what there is now.',
    failedNextWithoutNumber:
      'Nothing has changed. Try again in a few minutes; if it still does not work, tell your administrator when it was and what you were doing.',
    signInAgain: 'Sign in again',
    endedTitle: 'Your session has ended',
    endedNext: 'Sign in again; you will come back to this page.',
    missing: 'This does not exist, or no longer does.',
    forbiddenTitle: 'No access',
    forbidden: 'Your role does not give access to this page.',
    forbiddenNext: 'If you need it for your work, ask your organisation’s administrator.',
    reference: 'Number: {{reference}}',
    retry: 'Try again',
  },
  definition: { button: 'About {{of}}' },
  narrowing: { active: 'chosen' },
  pager: { previous: 'Previous', next: 'Next', range: '{{first}}–{{last}} of {{total}}' },
  shortcuts: {
    title: 'Keyboard shortcuts',
    j: 'next proposal',
    k: 'previous proposal',
    enter: 'open the proposal',
    a: 'approve (on the page of a proposal)',
    r: 'reject (on the page of a proposal)',
    u: 'undo the last decision',
    question: 'this overview',
    on: 'Use keyboard shortcuts',
    close: 'Close',
  },
};
