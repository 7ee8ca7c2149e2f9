import type { Ledger } from '../../api/types.js';
import { ledgerCsv, ledgerSheet } from './ledger-csv.js';

const none = { sentWeight: null, receivedWeight: null, netWeight: null };
const ledger = {
  population: 'adults',
  lines: [
    {
      key: '99990001',
      label: { nl: '=Wold', en: 'Wold' },
      sent: 40,
      received: 25,
      net: -15,
      ...none,
      alarm: 'unlike',
    },
    {
      key: '99990002',
      label: { nl: 'Borg', en: 'Borg' },
      sent: null,
      received: 0,
      net: null,
      ...none,
      alarm: 'unsaid',
    },
  ],
  own: {
    pairs: [
      {
        key: '99990002',
        label: { nl: 'Borg', en: 'Borg' },
        sent: 1,
        received: 0,
        net: -1,
        sentWeight: 4,
        receivedWeight: 0,
        netWeight: -4,
      },
    ],
  },
} as unknown as Ledger;

describe('the ledger as a file', () => {
  it('is for a program a line for each organisation, and for each pair of the own one', () => {
    expect(ledgerCsv(ledger, 'nl', 'verborgen').split('\r\n').slice(1)).toEqual([
      `"adults","organisation","99990001","'=Wold","40","25","-15","verborgen","verborgen","verborgen","unlike"`,
      '"adults","organisation","99990002","Borg","verborgen","0","verborgen","verborgen","verborgen","verborgen","unsaid"',
      '"adults","own_pair","99990002","Borg","1","0","-1","4","0","-4",""',
    ]);
  });

  it('is for Excel both tables with what they are', () => {
    const words = {
      ...{ title: 'Uitwisseling', source: 'Stand', hidden: '?', header: ['Organisatie'] },
      ...{ alarm: (alarm: string) => alarm, ownTitle: 'Eigen', ownHeader: ['Met'] },
    };
    expect(ledgerSheet(ledger, 'nl', words).split('\r\n').slice(3)).toEqual([
      '"Organisatie"',
      `"'=Wold";40;25;-15;"?";"?";"?";"unlike"`,
      '"Borg";"?";0;"?";"?";"?";"?";"unsaid"',
      '',
      '"Eigen"',
      '"Met"',
      '"Borg";1;0;-1;4;0;-4',
    ]);
  });
});
