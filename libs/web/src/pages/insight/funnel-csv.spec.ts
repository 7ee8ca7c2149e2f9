import type { Funnel } from '../../api/types.js';
import { funnelCsv, funnelSheet } from './funnel-csv.js';

const funnel = {
  ...{ population: 'adults', k: 10, asOf: '2026-11-30T05:00:00Z' },
  ...{ proposed: 120, seen: null, approved: 60, offered: 48, accepted: 30, intake: null, started: 0 },
  times: [
    { step: 'seen', medianDays: null, absent: 'suppressed' },
    { step: 'approved', medianDays: 2.5, absent: null },
    { step: 'offered', medianDays: null, absent: 'unknown' },
    { step: 'started', medianDays: null, absent: 'none' },
  ],
  held: [
    { by: 'sending', at: 'approved', count: 12, medianDays: 3 },
    { by: 'client', at: 'offered', count: null, medianDays: null },
  ],
  losses: [
    { after: 'declined', loss: 'declined', reason: 'too-far', count: 18 },
    { after: 'declined', loss: 'declined', reason: null, count: null },
  ],
} as unknown as Funnel;
const words = { hidden: 'verborgen', reason: () => '=andere' };

describe('the funnel as a file', () => {
  it('is for a program one line a figure; what is hidden says so, and what is not there is empty', () => {
    expect(funnelCsv(funnel, words).split('\r\n')).toEqual([
      '"population","table","at","by","reason","count","median_days"',
      '"adults","step","proposed","","","120",""',
      '"adults","step","seen","","","verborgen","verborgen"',
      '"adults","step","approved","","","60","2.5"',
      '"adults","step","offered","","","48",""',
      '"adults","step","accepted","","","30",""',
      '"adults","step","intake","","","verborgen",""',
      '"adults","step","started","","","0",""',
      '"adults","held","approved","sending","","12","3"',
      '"adults","held","offered","client","","verborgen","verborgen"',
      '"adults","lost","declined","declined","too-far","18",""',
      `"adults","lost","declined","declined","'=andere","verborgen",""`,
    ]);
  });

  it('is for Excel three tables below each other, with what they are', () => {
    const sheet = funnelSheet(funnel, 'nl', {
      ...words,
      ...{ title: 'Doorstroom', source: 'Stand', steps: ['Stap'], step: (step) => step },
      ...{ heldTitle: 'Aan zet', held: ['Wie'], holder: ({ by, at }) => [by, at] },
      ...{ lossesTitle: 'Gestopt', losses: ['Waar'], loss: ({ after }) => after },
    }).split('\r\n');
    expect(sheet.slice(0, 7)).toEqual([
      '\ufeff"Doorstroom"',
      '"Stand"',
      '',
      '"Stap"',
      '"proposed";120;1;""',
      '"seen";"verborgen";"verborgen";"verborgen"',
      '"approved";60;0,5;2,5',
    ]);
    expect(sheet.slice(-7)).toEqual([
      '"sending";"approved";12;3',
      '"client";"offered";"verborgen";"verborgen"',
      '',
      '"Gestopt"',
      '"Waar"',
      `"declined";"'=andere";18`,
      `"declined";"'=andere";"verborgen"`,
    ]);
  });
});
