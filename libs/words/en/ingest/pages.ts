import { type delivery as dutch } from '../../nl/ingest/pages.js';
import { type Translation } from '../../translation.js';

export const delivery: Translation<typeof dutch> = {
  supply: {
    lead: 'What providers report to the region: programmes and free intake slots in the next thirteen weeks.',
    tabs: 'Provider',
    region: 'Whole region',
    search: 'Search by programme, diagnosis or location',
    found_one: '{{count}} programme',
    found_other: '{{count}} programmes',
    grid: 'Free intake slots by programme and week',
    programme: 'Programme',
    week: 'wk {{week}}',
    waits: 'intake {{intake}} wk, treatment {{treatment}} wk',
    stop: 'Intake stop',
    more: 'and {{count}} more',
    slotNone: 'no slot reported',
    slotFull: 'full',
    slotHeld: '{{count}} reserved',
    showAll: 'Show all {{count}} programmes',
    empty: 'No programmes submitted yet',
    emptyNext: 'Your system submits programmes and intake slots through the API.',
  },
  deliver: {
    lead: 'What your organisation has submitted, and what happened to each row.',
    empty: 'Nothing submitted yet',
    emptyNext:
      'Start with a trial run: this page then shows what would happen, without anything being stored.',
    howTitle: 'How to submit data',
    howPush:
      'Your system sends the whole waiting list or only what has changed. Sending the same data twice does no harm.',
    howDryRun: 'In a trial run everything is checked and nothing is stored.',
    howPrivacy:
      'No names, dates of birth, BSN or free text: a row that appears to contain any of these is refused, and the value is not stored anywhere.',
    example: 'Example submission',
    docs: 'API documentation',
  },
  receipt: {
    title: 'Receipt',
    name: 'Receipt of {{moment}}',
    caption: 'Your receipts',
    at: 'Received',
    kind: 'What',
    rows: 'Rows',
    created: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    removed: 'Removed',
    refused: 'Refused',
    keptText_one:
      '{{count}} entry was missing from the list but has been kept for now: a refused row may refer to it.',
    keptText_other:
      '{{count}} entries were missing from the list but have been kept for now: the refused rows may refer to them.',
    showRefused: 'view refused rows',
    dryRun: 'trial',
    dryRunText: 'This was a trial run: nothing was stored.',
    allTaken: 'All rows were processed.',
    refusedTitle_one: '{{count}} row was refused',
    refusedTitle_other: '{{count}} rows were refused',
    refusedText:
      'Correct them in your own system and send them again; the other rows have been processed. The refused values themselves were not stored.',
    row: 'Row',
    allRows: 'All',
    field: 'Field',
    why: 'What is wrong',
    firstShown: 'The first {{shown}} are shown.',
  },
  receiptKind: {
    'waiting-list': 'Waiting list',
    programmes: 'Programmes',
    slots: 'Intake slots',
    ceilings: 'Volume ceilings',
  },
  receiptMode: { snapshot: 'whole list', delta: 'changes only' },
};
