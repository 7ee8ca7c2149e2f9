import {
  type FarPostcode,
  PC4_COLUMNS,
  readPc4,
  type Pc4Area,
  type Pc4Reading,
} from '../../../../libs/ingest/index.js';
import { ok, type Result, successorOfPostcode, successorsOf } from '../../../../libs/kernel/index.js';
import { type Replacing, writeConfirmed } from '../file/confirm-removed.js';
import { openTable } from '../file/open-table.js';
import { type AsOwner } from '../../../platform/base/database/index.js';
import { type TableFileOptions } from '../../../platform/base/table-file/index.js';
import { reportOf, thousands, type Figures, type Imported } from '../file/report.js';
import { postcodesGoing, writePostcodes } from './postcode-area.store.js';

function summarise({ taken: areas, far }: Pick<Pc4Reading, 'taken' | 'far'>, today: string) {
  const former = areas.filter(({ municipalityCode }) => successorsOf(municipalityCode, today).length > 0);
  const distinct = (key: (area: Pc4Area) => string): number => new Set(areas.map(key)).size;
  const own = areas.filter(({ coordinates }) => coordinates === 'own').length;
  return {
    ownCoordinates: own,
    municipalityMean: areas.length - own,
    municipalities: distinct(({ municipalityCode }) => municipalityCode),
    careOfficeRegions: distinct(({ careOfficeRegion }) => careOfficeRegion),
    formerCodes: new Set(former.map(({ municipalityCode }) => municipalityCode)).size,
    underFormerCodes: former.length,
    undecided: former.filter(
      ({ municipalityCode, pc4 }) => successorOfPostcode(municipalityCode, pc4, today) === null,
    ).length,
    farFromMunicipality: far,
  };
}

const FAR_ON_SCREEN = 10;
const farInWords = (far: readonly FarPostcode[]): string =>
  [
    ...far
      .slice(0, FAR_ON_SCREEN)
      .map(({ pc4, municipalityCode, km }) => `${pc4} (${municipalityCode}, ${km} km)`),
    ...(far.length > FAR_ON_SCREEN ? [`and ${far.length - FAR_ON_SCREEN} more`] : []),
  ].join(', ');

const figures = (summary: ReturnType<typeof summarise>): Figures => [
  ['coordinates of their own', thousands(summary.ownCoordinates)],
  ['mean of the municipality', `${thousands(summary.municipalityMean)} (no coordinates in the file)`],
  ['municipalities', thousands(summary.municipalities)],
  ['care-office regions', thousands(summary.careOfficeRegions)],
  ...(summary.farFromMunicipality.length > 0
    ? ([
        [
          'far from their municipality',
          `${thousands(summary.farFromMunicipality.length)}, taken as they are, of no weight in any mean: ${farInWords(summary.farFromMunicipality)}`,
        ],
      ] as const)
    : []),
  ...(summary.formerCodes > 0
    ? ([
        [
          'municipalities that ended',
          `${thousands(summary.formerCodes)}, with ${thousands(summary.underFormerCodes)} postcodes: a map made from them has those of today`,
        ],
      ] as const)
    : []),
  ...(summary.undecided > 0
    ? ([
        ['of divided municipalities', `${thousands(summary.undecided)} postcodes whose part is not known`],
      ] as const)
    : []),
];

/** Imports postcodes with municipality, care-office region and coordinates. The same file again changes nothing. */
export async function importPostcodes(
  asOwner: AsOwner,
  file: string,
  options: Replacing & TableFileOptions & { readonly today: string },
): Promise<Result<Imported, string>> {
  const opened = await openTable(
    file,
    { what: 'a file of four-digit postcodes', columns: PC4_COLUMNS },
    options,
  );
  if (!opened.ok) return opened;
  const reading = readPc4(opened.value.table);
  const { taken } = reading;
  const written = await writeConfirmed(
    asOwner,
    options,
    (owner) => postcodesGoing(owner, taken),
    (owner, replace) => writePostcodes(owner, taken, replace),
  );
  if (!written.ok) return written;
  const summary = summarise(reading, options.today);
  const report = reportOf('Postcodes (PC4)', opened.value, reading, written.value, summary);
  return ok({ report, figures: figures(summary) });
}
