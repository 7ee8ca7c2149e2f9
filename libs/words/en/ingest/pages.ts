import { type delivery as dutch } from '../../nl/ingest/pages.js';
import { type Translation } from '../../translation.js';

export const delivery: Translation<typeof dutch> = {
  supply: {
    lead: 'What providers report to the region: programmes and free intake slots in the next thirteen weeks.',
    tabs: 'Whose',
    region: 'Whole region',
    search: 'Search programme, diagnosis or place',
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
    slotHeld: '{{count}} held',
    showAll: 'Show all {{count}} programmes',
    empty: 'No programmes delivered yet',
    emptyNext: 'Your system delivers programmes and intake slots through the API.',
  },
  deliver: {
    lead: 'What your organisation has delivered, and what became of every row.',
    empty: 'Nothing delivered yet',
    emptyNext: 'Start with a trial: send a list with dryRun, and this page shows what would happen.',
    howTitle: 'How to deliver',
    howPush:
      'Your system sends the whole waiting list (snapshot) or only what changed (delta). Sending twice changes nothing.',
    howDryRun: 'With ?dryRun=true everything is checked and nothing is stored.',
    howPrivacy:
      'No names, birth dates, BSN or free text: a row that seems to hold one is refused, and the value is kept nowhere.',
    example: 'Example of a delivery',
    docs: 'API documentation',
  },
  receipt: {
    title: 'Receipt',
    name: 'Receipt of {{moment}}',
    caption: 'Own receipts',
    at: 'Received',
    kind: 'What',
    rows: 'Rows',
    created: 'New',
    changed: 'Changed',
    unchanged: 'Same',
    removed: 'Off the list',
    refused: 'Refused',
    keptText_one:
      '{{count}} entry was missing from the list but stays for now: a refused row may be about it.',
    keptText_other:
      '{{count}} entries were missing from the list but stay for now: the refused rows may be about them.',
    showRefused: 'see the refused rows',
    dryRun: 'trial',
    dryRunText: 'This was a trial: nothing has been stored.',
    allTaken: 'All rows were taken over.',
    refusedTitle_one: '{{count}} row was not taken over',
    refusedTitle_other: '{{count}} rows were not taken over',
    refusedText:
      'Correct them in your own system and send again; the other rows were processed. The refused values themselves were not kept.',
    row: 'Row',
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
