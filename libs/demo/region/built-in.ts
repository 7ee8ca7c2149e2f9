import { type CareType, type Circuit } from '../../ingest/index.js';
import { type DiagnosisCode } from '../../kernel/index.js';
import { type DemoArea, type DemoProvider, type DemoSource, type DemoWait } from './source.js';

/**
 * The demo region that is shipped. Municipalities and codes are real (situation of 2021 and later); inhabitants are
 * rounded figures of about 2024 and coordinates those of a main town, both only to spread made-up clients over the map.
 */
const AREAS: readonly DemoArea[] = [
  { code: '0014', name: 'Groningen', latitude: 53.2194, longitude: 6.5665, weight: 243_000 },
  { code: '1979', name: 'Eemsdelta', latitude: 53.3252, longitude: 6.8705, weight: 45_000 },
  { code: '1966', name: 'Het Hogeland', latitude: 53.3655, longitude: 6.5602, weight: 48_000 },
  { code: '1952', name: 'Midden-Groningen', latitude: 53.1619, longitude: 6.7612, weight: 61_000 },
  { code: '1895', name: 'Oldambt', latitude: 53.1434, longitude: 7.0353, weight: 39_000 },
  { code: '0765', name: 'Pekela', latitude: 53.0986, longitude: 7.0102, weight: 12_000 },
  { code: '0037', name: 'Stadskanaal', latitude: 52.9892, longitude: 6.9503, weight: 32_000 },
  { code: '0047', name: 'Veendam', latitude: 53.1054, longitude: 6.8782, weight: 27_000 },
  { code: '1969', name: 'Westerkwartier', latitude: 53.2151, longitude: 6.3853, weight: 65_000 },
  { code: '1950', name: 'Westerwolde', latitude: 53.0103, longitude: 7.0895, weight: 26_000 },
];

/** Invented, with AGB codes that are not given out; a likeness to an organisation that exists is chance. */
const PROVIDERS: readonly DemoProvider[] = [
  { id: '99990001', name: 'GGZ Wold en Wad' },
  { id: '99990002', name: 'Stichting De Stadsborg' },
  { id: '99990003', name: 'Psychologen aan het Verbindingskanaal' },
  { id: '99990004', name: 'Jeugd-ggz De Tureluur' },
  { id: '99990005', name: 'Centrum voor Psychotherapie Noorderhaven' },
  { id: '99990006', name: 'Verslavingszorg De Overtoom' },
  { id: '99990007', name: 'Ouderenpsychiatrie Dollardzicht' },
  { id: '99990008', name: 'Praktijk Kanaalstreek' },
  { id: '99990009', name: 'Behandelcentrum Maarwold' },
  { id: '99990010', name: 'Online kliniek Helderzicht' },
  {
    id: '99990011',
    name: 'Stichting Samenwerkende Centra voor Geestelijke Gezondheidszorg, Verslavingszorg en Herstelondersteuning in Stad, Ommelanden en Veenkoloniën',
  },
  { id: '99990012', name: 'Polikliniek Psychiatrie Ommelanden' },
];

/** Intake and treatment in weeks; 'stop' and null as announced. */
type Row = readonly [
  provider: number,
  area: string,
  circuit: Circuit,
  careType: CareType,
  diagnoses: readonly DiagnosisCode[],
  intake: number | 'stop' | null,
  treatment: number | null,
  as?: 'online' | 'long-term',
];

const MOOD: readonly DiagnosisCode[] = ['dsm5-anxiety', 'dsm5-depressive'];
const ANXIETY: readonly DiagnosisCode[] = ['dsm5-anxiety', 'dsm5-obsessive-compulsive', 'dsm5-trauma'];
const ANY: readonly DiagnosisCode[] = ['no-distinction'];
const DEVELOPMENT: readonly DiagnosisCode[] = ['dsm5-adhd', 'dsm5-autism'];

// Long lists and free intakes for the same care, as in every region: compare the rows of one diagnosis group.
const ROWS: readonly Row[] = [
  [1, '0014', 'adults', 'specialist', MOOD, 17, 9],
  [1, '0014', 'adults', 'specialist', ['dsm5-personality'], 26, 14],
  [1, '0014', 'adults', 'specialist', DEVELOPMENT, 31, 10],
  [1, '0014', 'adults', 'specialist', ['dsm5-psychotic', 'dsm5-bipolar'], 6, 3],
  [1, '0014', 'adults', 'specialist', ['dsm5-trauma', 'dsm5-dissociative'], 21, 9],
  [1, '1895', 'adults', 'specialist', MOOD, 12, 6],
  [1, '0037', 'adults', 'specialist', ['dsm5-anxiety', 'dsm5-depressive', 'dsm5-personality'], 14, 8],
  [1, '1979', 'adults', 'specialist', [...ANXIETY, 'dsm5-depressive'], 11, 7],
  [1, '0014', 'elderly', 'specialist', ['dsm5-depressive', 'dsm5-neurocognitive'], 8, 4],
  [1, '0014', 'forensic', 'specialist', ANY, 9, 5],
  [2, '0014', 'adults', 'specialist', ['dsm5-personality', 'dsm5-anxiety'], 22, 16],
  [2, '0014', 'adults', 'specialist', ['dsm5-eating'], 19, 11],
  [2, '0014', 'adults', 'specialist', ['dsm5-somatic'], 13, 6],
  [2, '0014', 'adults', 'specialist', ['dsm5-bipolar', 'dsm5-depressive'], 10, 5],
  [2, '0014', 'adults', 'specialist', ['dsm5-obsessive-compulsive'], 16, 8],
  [2, '1952', 'adults', 'specialist', [...MOOD, 'dsm5-trauma'], 9, 5],
  [2, '0014', 'adolescents', 'specialist', MOOD, 15, 7],
  [2, '0014', 'youth', 'specialist', DEVELOPMENT, 24, 9],
  [3, '0014', 'adults', 'basic', ANY, 7, 1],
  [3, '0014', 'adults', 'specialist', MOOD, 3, 2],
  [3, '1969', 'adults', 'basic', ANY, 2, 1],
  [4, '0014', 'youth', 'specialist', ['dsm5-adhd', 'dsm5-autism', 'dsm5-other-neurodevelopmental'], 18, 8],
  [4, '1966', 'youth', 'specialist', DEVELOPMENT, 5, 3],
  [4, '0047', 'youth', 'specialist', ['dsm5-autism', ...ANXIETY, 'dsm5-depressive'], 3, 4],
  [4, '1895', 'youth', 'basic', ANY, 2, 1],
  [4, '0014', 'adolescents', 'specialist', ['dsm5-anxiety', 'dsm5-depressive', 'dsm5-eating'], 9, 5],
  [5, '0014', 'adults', 'specialist', ['dsm5-personality'], 4, 3],
  [5, '0014', 'adults', 'specialist', ['dsm5-anxiety', 'dsm5-depressive', 'dsm5-somatic'], 5, 4],
  [5, '1969', 'adults', 'specialist', [...ANXIETY, 'dsm5-depressive'], 2, 2],
  [6, '0014', 'addiction', 'specialist', ['dsm5-addiction'], 7, 2],
  [6, '1895', 'addiction', 'specialist', ['dsm5-addiction'], 2, 1],
  [6, '0037', 'addiction', 'combined', ['dsm5-addiction'], 3, 1],
  [7, '1895', 'elderly', 'specialist', ['dsm5-neurocognitive', 'dsm5-depressive', 'dsm5-anxiety'], 3, 2],
  [7, '1979', 'elderly', 'specialist', ['dsm5-neurocognitive', 'dsm5-depressive'], 2, 2],
  [8, '0037', 'adults', 'combined', MOOD, 2, 2],
  [8, '1950', 'adults', 'basic', ANY, 1, 1],
  [8, '0765', 'adults', 'combined', ['dsm5-anxiety', 'dsm5-depressive', 'dsm5-somatic'], 3, 2],
  [8, '0047', 'adults', 'specialist', DEVELOPMENT, 6, 4],
  [9, '0047', 'adults', 'specialist', [...ANXIETY, 'dsm5-personality'], 4, 3],
  [9, '1952', 'adults', 'specialist', ['dsm5-depressive', 'dsm5-bipolar', 'dsm5-anxiety'], 3, 3],
  [9, '1952', 'youth', 'specialist', ['dsm5-adhd', 'dsm5-autism'], 6, 3],
  [9, '1952', 'adults', 'specialist', ['dsm5-eating'], 4, 3],
  [10, '0014', 'adults', 'basic', ANY, 1, 1, 'online'],
  [10, '0014', 'adults', 'specialist', MOOD, 2, 1, 'online'],
  [10, '0014', 'adolescents', 'combined', MOOD, 2, 2, 'online'],
  [
    11,
    '0014',
    'adults',
    'specialist',
    ['dsm5-anxiety', 'dsm5-depressive', 'dsm5-personality', 'dsm5-other'],
    16,
    10,
  ],
  [11, '1979', 'adults', 'specialist', DEVELOPMENT, 20, 8],
  [11, '1966', 'adults', 'combined', ANY, 8, 4],
  [11, '0014', 'addiction', 'specialist', ['dsm5-addiction'], 11, 4],
  [11, '1950', 'youth', 'specialist', ['dsm5-adhd', 'dsm5-other-neurodevelopmental'], 13, 6],
  [11, '1895', 'adults', 'specialist', ['dsm5-psychotic'], 3, 2],
  [11, '0037', 'adults', 'specialist', ['dsm5-personality'], 'stop', null],
  [12, '0014', 'adults', 'specialist', ['dsm5-psychotic', 'dsm5-bipolar', 'dsm5-depressive'], 5, null],
  [12, '0014', 'adults', 'specialist', ['dsm5-somatic', 'dsm5-anxiety'], 7, 4],
  [12, '0014', 'elderly', 'specialist', ['dsm5-neurocognitive'], 9, 3],
  [12, '0014', 'youth', 'specialist', ['dsm5-eating', 'dsm5-somatic'], null, null],
  [12, '1895', 'forensic', 'specialist', ANY, 3, 2],
  [1, '0014', 'elderly', 'specialist', ['dsm5-neurocognitive'], 14, 4, 'long-term'],
  [7, '1979', 'elderly', 'specialist', ['dsm5-neurocognitive'], 2, 2, 'long-term'],
  [9, '1952', 'adults', 'specialist', ['dsm5-psychotic'], 3, 3, 'long-term'],
  [11, '0014', 'adults', 'specialist', ['dsm5-psychotic'], 12, 6, 'long-term'],
];

const idOf = (n: number): string => `9999${String(n).padStart(4, '0')}`;

/** The region of `npm start`: ten real municipalities, a dozen invented providers. */
export function builtInSource(region: { readonly id: string; readonly name: string }): DemoSource {
  const waits = ROWS.flatMap(([n, area, circuit, careType, diagnoses, intake, treatment, as]): DemoWait[] =>
    diagnoses.map((diagnosis) => ({
      provider: idOf(n),
      area,
      circuit,
      careType,
      diagnosis,
      intake: intake === 'stop' ? null : intake,
      treatment,
      stop: intake === 'stop',
      online: as === 'online',
      longTerm: as === 'long-term',
    })),
  );
  return { region, basis: 'built-in', areas: AREAS, providers: PROVIDERS, waits };
}
