import { announcedSource, type WaitForDemo } from './from-announced.js';

const REGION = { id: 'GRONINGEN', name: 'Groningen' };
const TODAY = '2026-11-30';
const POSTCODES = [
  { pc4: '9711', municipalityCode: '0014', municipality: 'GRONINGEN', latitude: 53.2, longitude: 6.5 },
  { pc4: '9712', municipalityCode: '0014', municipality: 'GRONINGEN', latitude: 53.3, longitude: 6.6 },
  { pc4: '9641', municipalityCode: '0047', municipality: 'VEENDAM', latitude: 53.1, longitude: 6.9 },
];
let rows = 0;
const wait = (change: Partial<WaitForDemo> = {}): WaitForDemo => ({
  sha256: String(++rows).padStart(64, '0'),
  providerKey: '6001770',
  providerGroup: null,
  providerName: 'Praktijk A',
  agbCodes: ['06290101'],
  municipalityCodes: ['0014'],
  circuit: 'adults',
  diagnosis: 'anxiety',
  careType: 'specialist',
  insurer: null,
  referenceDate: '2018-03-07',
  intake: { status: 'known', weeks: 7.5 },
  treatment: { status: 'unknown', weeks: null },
  remark: 'none',
  ...change,
});

describe('announcedSource', () => {
  it('takes the municipalities with the mean of their postcodes, and waits in whole weeks rounded up', () => {
    const source = announcedSource(REGION, POSTCODES, [wait()], TODAY);
    expect(source.areas).toEqual([
      { code: '0047', name: 'Veendam', latitude: 53.1, longitude: 6.9, weight: 1 },
      { code: '0014', name: 'Groningen', latitude: 53.25, longitude: 6.55, weight: 2 },
    ]);
    expect(source.providers).toEqual([{ id: '06290101', name: 'Praktijk A' }]);
    expect(source.waits).toEqual([
      {
        provider: '06290101',
        area: '0014',
        circuit: 'adults',
        diagnosis: 'anxiety',
        careType: 'specialist',
        intake: 8,
        treatment: null,
        stop: false,
      },
    ]);
  });

  it('leaves out other regions, insurer-specific rows, closed locations and care not offered', () => {
    const source = announcedSource(
      REGION,
      POSTCODES,
      [
        wait({ municipalityCodes: ['0363'] }),
        wait({ municipalityCodes: [] }),
        wait({ insurer: 'CZ' }),
        wait({ remark: 'closed' }),
        wait({ remark: 'no-care-offered' }),
      ],
      TODAY,
    );
    expect(source).toMatchObject({ providers: [], waits: [] });
  });

  it('keeps what a provider announced last, and a stop as a stop', () => {
    const stop = { status: 'stop', weeks: null } as const;
    const source = announcedSource(
      REGION,
      POSTCODES,
      [wait({ referenceDate: '2017-12-01' }), wait({ intake: stop, treatment: stop })],
      TODAY,
    );
    expect(source.waits).toMatchObject([{ intake: null, treatment: null, stop: true }]);
  });

  it('finds the municipality of today for a code of 2018', () => {
    const postcodes = [
      ...POSTCODES,
      { pc4: '9901', municipalityCode: '1979', municipality: 'Eemsdelta', latitude: 53.3, longitude: 6.8 },
      { pc4: '9951', municipalityCode: '1966', municipality: 'Het Hogeland', latitude: 53.3, longitude: 6.5 },
    ];
    const source = announcedSource(
      REGION,
      postcodes,
      [wait({ municipalityCodes: ['0003', '0010', '0014'] }), wait({ municipalityCodes: ['0053'] })],
      TODAY,
    );
    expect(source.waits.map(({ area }) => area)).toEqual(['1979', '0014', '1966']);
  });

  it('joins rows of one AGB code, names a group by its group, and gives a practice without a code one of its own', () => {
    const source = announcedSource(
      REGION,
      POSTCODES,
      [
        wait(),
        wait({ providerKey: '7005110', providerName: 'Praktijk B', providerGroup: 'Groep' }),
        wait({ providerKey: '7000030', agbCodes: [], providerName: null }),
      ],
      TODAY,
    );
    expect(source.providers).toEqual([
      { id: '06290101', name: 'Groep' },
      { id: '99991001', name: 'Vrijgevestigde praktijk 1' },
    ]);
  });
});
