import { type tables as dutch } from '../../nl/ingest/tables.js';
import { type Translation } from '../../translation.js';

export const tables: Translation<typeof dutch> = {
  theFile: 'The file',
  'no-text': '{{file}}: the file holds no text. Expected a header row.',
  'no-rows':
    '{{file}} has a header and no rows below it. Check the export that made it. Nothing was imported, and nothing removed.',
  'columns-missing':
    '{{file}} is not {{what}}: missing: {{missing}}. Expected a header row with {{wanted}}. Nothing was imported.',
  'columns-missing_all':
    '{{file}} is not {{what}}: none of its columns is there. Expected a header row with {{wanted}}. Nothing was imported.',
  'columns-repeated':
    '{{file}}: columns {{one}} and {{other}} have the same name in the header: leave out or rename one of them. Nothing was imported.',
  'seems-seconds':
    '{{file}} seems to be in seconds: in the middle {{times, number}} times the estimate in minutes. Say so with --unit seconds, or --unit minutes if minutes they are. Nothing was imported.',
  'seems-hours':
    '{{file}} seems to be in hours: in the middle {{times, number}} times the estimate in minutes. Give whole minutes, or say --unit minutes if minutes they are. Nothing was imported.',
  'one-way-only':
    '{{file}} is filled in for one way only: {{blank, number}} ways are blank while the way back is there. If that takes as long, say --both-ways; if there is no way, say --blank-unreachable. Nothing was imported.',
};
