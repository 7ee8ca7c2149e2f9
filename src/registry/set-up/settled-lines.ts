import { type ImportedMap } from './imported-map.js';
import { type InArea, type SettledRegion } from './region.js';

const inside = ({ entries, programmes }: InArea): string => `${entries} entries, ${programmes} programmes`;

/** What of the postcode table was of an earlier year, for the screen. */
export function mapLines({ former, undecided }: Pick<ImportedMap, 'former' | 'undecided'>): string[] {
  if (former.codes === 0) return [];
  return [
    `  of an earlier year  ${former.postcodes} postcodes under ${former.codes} codes that have ended; the map has the municipalities of today`,
    ...(undecided.length > 0
      ? [
          `  part not known      ${undecided.map(({ pc4, municipalityCode }) => `${pc4} (${municipalityCode})`).join(', ')}`,
        ]
      : []),
  ];
}

/** What became of the areas that the region had, and what is left for the operator, for the screen. */
export function settledLines({ moved, divided, elsewhere, matrixWays }: SettledRegion): string[] {
  return [
    ...(moved.length > 0 ? ['', 'Moved to the municipality of today'] : []),
    ...moved.map((area) => `  ${area.code} ${area.name} → ${area.into}: ${inside(area)}`),
    ...(divided.length > 0
      ? [
          '',
          'Divided, and kept until its providers push the code of today or you say --move <old>=<new> for all of it',
        ]
      : []),
    ...divided.map(
      (area) =>
        `  ${area.code} ${area.name} → ${area.among.map(({ code, name }) => `${code} ${name}`).join(' or ')}: ${inside(area)}`,
    ),
    ...(elsewhere.length > 0 ? ['', 'Not in the imported postcodes, and kept'] : []),
    ...elsewhere.map((area) => `  ${area.code} ${area.name}: ${inside(area)}`),
    ...(matrixWays > 0
      ? [
          '',
          `${matrixWays} travel times of a matrix were from or to what has ended; those of today are estimates until it is imported again.`,
        ]
      : []),
  ];
}
