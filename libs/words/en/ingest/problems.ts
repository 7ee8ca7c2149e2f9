import { type problems as dutch } from '../../nl/ingest/problems.js';
import { type Translation } from '../../translation.js';

export const problems: Translation<typeof dutch> = {
  'provider-not-registered': 'Your organisation is not a provider of this region. Contact the administrator.',
  'empty-snapshot':
    'An empty list would take everybody off the list; nothing was changed. If nobody is left on it, send "expectEmpty": true as well, with NDJSON as &expectEmpty=true.',
  'snapshot-not-empty': '"expectEmpty" goes with an empty list in mode "snapshot" only; nothing was changed.',
  'idempotency-key-reused':
    'This Idempotency-Key belongs to another message already; nothing was changed. Use a new one for each message.',
  'idempotency-key-wrong-form':
    'Expected in Idempotency-Key a random uuid, or 32 to 64 random hexadecimal digits.',
  'dry-run-unclear': 'dryRun is true or false; nothing was changed.',
  'mode-said-outside':
    'In JSON, mode and expectEmpty stand in the message itself; behind the question mark they go with NDJSON only. Nothing was changed.',
  'removes-many':
    'This message takes away {{removed, number}} of the {{held, number}} rows that are there now; nothing was changed. If that is right, send the same again with confirmRemoved={{removed}} after the question mark.',
  'removes-many_changed':
    'You confirmed another number: this message now takes away {{removed, number}} of the {{held, number}} rows. Nothing was changed. If that is right, send the same again with confirmRemoved={{removed}}.',
  'too-many-entries':
    'With this message {{listed, number}} rows are on your waiting list; this region lets a provider have {{most, number}} at most. Nothing was changed. First take off the list who no longer waits (mode "snapshot"), or ask the region for a higher number.',
  'too-many-entries_kept':
    'With this message {{kept, number}} rows of yours are kept, those who left the list included; that may be {{most, number}} at most. Nothing was changed. Give who was on the list before the same reference.',
  'too-many-programmes':
    'Your organisation has {{most, number}} programmes already and cannot have more; nothing was changed. Use the reference of a programme that is no longer there.',
  'too-many-today':
    'In the past 24 hours {{pushes, number}} messages of your organisation were taken, with {{rows, number}} rows that were new or different; no more can be taken now. Nothing was changed. Send only what is different, and try again in an hour.',
  'confirm-removed-unclear':
    'confirmRemoved is the number of rows that go, as a whole number; nothing was changed.',
  'receipt-not-found': 'This receipt does not exist, or is not of your organisation.',
  'wrong-shape': 'This message is not what the API description asks for; nothing was changed.',
  'fields-refused': 'Some fields are not right; nothing was changed.',
  'programme-not-found':
    'Your organisation has no such programme; push it first with PUT /api/v1/programmes/{reference}.',
  'stop-holds_one':
    'This programme holds a place for {{count}} client ({{weeks}}). That place stays, under an intake stop too; other proposals for this programme end. Nothing has changed yet. If that is right, send the stop again with confirmHeld={{count}}.',
  'stop-holds_other':
    'This programme holds places for {{count}} clients ({{weeks}}). Those places stay, under an intake stop too; other proposals for this programme end. Nothing has changed yet. If that is right, send the stop again with confirmHeld={{count}}.',
  'confirm-held-unclear':
    'confirmHeld is how many clients have a place, as a whole number; nothing has changed.',
  'slots-held': 'Slots are held for clients already; nothing was changed.',
  'slots-held_weeks': 'Slots are held for clients already ({{weeks}}); nothing was changed.',
  'file-unreadable': '{{why}}',
  'file-identifying-header':
    'The title of column {{place}} looks like data about a person; nothing was taken over. Is there a header with names of columns above the rows?',
  'answers-missing':
    'Of {{open, number}} columns or values it has not been said what they mean; nothing was delivered. Ask for a preview first and answer what is open in it.',
  'too-many-files': 'Too many files are being read right now. Try again in a minute.',
  'bundle-refused':
    'This message cannot be taken: of a transaction everything is taken or nothing. Nothing has changed; below is what is wrong with it.',
  'already-on-list':
    'Somebody who is sent with POST is on the list already, or has been; nothing has changed. Use PUT to change an entry or to put somebody back on the list.',
  'resource-not-valid': 'This resource is not what the profile asks for; below is what is wrong with it.',
  'changed-meanwhile':
    'What you mean to change has changed meanwhile; nothing has been done. Read it again, and then send your change with the new ETag in ifMatch.',
};
