import { type problems as dutch } from '../../nl/offer/problems.js';
import { type Translation } from '../../translation.js';

export const problems: Translation<typeof dutch> = {
  'addressee-needed':
    'The age band spans 12 or 16. Say first whom the letter is for: the parents, the child and the parents, or the young person.',
  'addressee-impossible': 'For this age band the letter cannot be addressed to this recipient.',
  'letter-language-unknown':
    'There is no letter in this language. The region can add languages (LETTER_LANGUAGES).',
  'letter-not-on-paper':
    'This language cannot be a PDF: its script runs from right to left, or its letters are missing. Print the page of the letter.',
  'not-approved': 'This proposal has not yet been approved by both organisations.',
  'not-your-client':
    'Only the organisation where the client is waiting can make the offer and record the answer.',
  'offered-already': 'This proposal has already been offered to the client.',
  'entry-not-waiting':
    'This client is no longer on the waiting list. The proposal has been withdrawn and the intake slot is free again.',
  'client-stays':
    'This client wants to stay here. The proposal has been withdrawn and the intake slot is free again; nothing changes for the client.',
  'client-in-danger':
    'This client is in danger now: the crisis service comes first. The proposal has been withdrawn and the intake slot is free again; the client keeps the place on the waiting list.',
  'client-under-other-law':
    'This client now has care under another law or in another circuit than this programme. The proposal has been withdrawn and the intake slot is free again; the client keeps the place on the waiting list.',
  'intake-too-soon':
    'The intake is too near: there is too little time for the client’s answer and the preparation. Nothing was offered; the client keeps the place on the waiting list.',
  'answer-by-out-of-range':
    'Choose a working day that gives the client enough time and still leaves time to prepare the intake.',
  'answered-already': 'The answer to this offer has already been recorded, or the time to answer has passed.',
  'not-under-way':
    'This client is not being transferred: the transfer has not started, treatment has begun, or the client is back.',
  'not-your-treatment':
    'Only the treating organisation can record that the intake took place and that treatment started.',
  'intake-not-yet': 'The week of the intake has not started yet. Record the intake once it has taken place.',
  'offer-changed': 'This offer has changed in the meantime. Look at it again.',
  'too-many-options': 'An offer contains the approved week and at most two other weeks, each only once.',
  'option-gone':
    'In one of the chosen weeks there is no longer a slot you can offer. Choose again; nothing was recorded.',
  'option-needed': 'This offer has more than one date. Choose the week the client accepts.',
  'option-unknown': 'That week is not part of the offer. Choose one of the weeks offered.',
  'option-unexpected': 'An offer that the client declines does not take a week.',
  'not-your-step': 'This step is recorded by the other organisation.',
  'step-done-already': 'This step has already been recorded.',
  'step-not-done': 'This step has not been recorded, or has already been undone.',
  'consent-first': 'First record that the client consents to sharing the file.',
  'consent-giver-needed':
    'Say who gave consent: the parents, the child and the parents, or the client. The age group leaves more than one.',
  'consent-giver-impossible':
    'At this age somebody else decides: under 12 the parents, from 12 to 15 the child and the parents, from 16 the client.',
  'consent-giver-unexpected': 'Who gave consent goes with the consent step alone.',
  'letter-date-out-of-range': 'The date of the referral letter is in the future or too long ago.',
  'intake-not-held': 'First record that the intake took place.',
  'done-already': 'A colleague has already completed this.',
  'follow-up-changed': 'A colleague has handed this over in the meantime. Look at the list again.',
  'colleague-unknown':
    'This colleague is not known here. Choose someone from your organisation who has signed in before.',
  'colleague-not-allowed':
    'This colleague’s role does not include follow-ups. Choose a clinician or a data steward.',
  'colleague-away':
    'This colleague is absent. Choose someone who is present, such as the colleague covering for them.',
  'owner-already': 'This colleague already has this task.',
  'reason-needed': 'Choose a reason, or “no reason given”.',
  'reason-unknown': 'This reason is not in use in your region. Choose another; nothing was recorded.',
  'reason-withdrawn': 'Your region no longer uses this reason. Choose another; nothing was recorded.',
  'reason-does-not-fit':
    'This reason does not match the stage the client has reached. If the intake took place, record that first.',
  'reason-unexpected': 'An acceptance does not take a reason.',
};
