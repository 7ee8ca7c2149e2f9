import { type FieldProblem } from '../../kernel/index.js';
import {
  codeCell,
  MUNICIPALITY,
  numberCell,
  POSTCODE,
  readTable,
  type RowReader,
  saysUnknown,
  textCell,
  type Column,
  type Reading,
  type RefusedRow,
  type TidyTable,
} from '../table/index.js';
import { farFromTheirs, type FarPostcode } from './far-postcodes.js';

/** A four-digit postcode and where it lies. */
export interface Pc4Area {
  readonly row: number;
  readonly pc4: string;
  readonly place: string;
  readonly municipalityCode: string;
  readonly municipality: string;
  readonly province: string;
  /** zorgkantoor region. */
  readonly careOfficeRegion: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** 'municipality-mean' where the source has none of its own. */
  readonly coordinates: 'own' | 'municipality-mean';
}

type Unplaced = Omit<Pc4Area, 'latitude' | 'longitude' | 'coordinates'> & {
  readonly own: { readonly latitude: number; readonly longitude: number } | null;
};

export const PC4_COLUMNS = {
  pc4: { name: 'pc4', aliases: ['postcode4'], required: true },
  place: { name: 'place', aliases: ['plaats', 'woonplaats'], required: true },
  municipalityCode: { name: 'municipality_code', aliases: ['gemeentecode'], required: true },
  municipality: { name: 'municipality', aliases: ['gemeente'], required: true },
  province: { name: 'province', aliases: ['provincie'], required: true },
  careOfficeRegion: { name: 'zorgkantoor', aliases: ['zorgkantoorregio'], required: true },
  latitude: { name: 'lat', aliases: ['latitude'], required: true },
  longitude: { name: 'lon', aliases: ['lng', 'longitude'], required: true },
} as const satisfies Readonly<Record<string, Column>>;
type Pc4Column = keyof typeof PC4_COLUMNS;

/** The European Netherlands, a little wide: catches swapped or mistyped coordinates. */
const LATITUDES = [50.7, 53.7] as const;
const LONGITUDES = [3.2, 7.3] as const;

function readRow(row: number, cells: Readonly<Record<Pc4Column, string>>, reader: RowReader): Unplaced {
  const name = (key: Pc4Column): string => PC4_COLUMNS[key].name;
  const text = (key: Pc4Column): string => reader.take(textCell(name(key), cells[key], true), '');
  const located = !saysUnknown(cells.latitude) || !saysUnknown(cells.longitude);
  return {
    row,
    pc4: reader.take(codeCell('pc4', cells.pc4, POSTCODE, reader), ''),
    place: text('place'),
    municipalityCode: reader.take(
      codeCell(name('municipalityCode'), cells.municipalityCode, MUNICIPALITY, reader),
      '',
    ),
    municipality: text('municipality'),
    province: text('province'),
    careOfficeRegion: text('careOfficeRegion'),
    own: located
      ? {
          latitude: reader.take(numberCell('lat', cells.latitude, ...LATITUDES), 0),
          longitude: reader.take(numberCell('lon', cells.longitude, ...LONGITUDES), 0),
        }
      : null,
  };
}

const nowhere: FieldProblem = { field: 'lat', code: 'no-coordinates' };

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Unweighted mean of the postcodes of each municipality that have coordinates of their own. */
function means(rows: readonly Unplaced[]): Map<string, { latitude: number; longitude: number }> {
  const sums = new Map<string, { n: number; latitude: number; longitude: number }>();
  for (const { municipalityCode, own } of rows) {
    if (!own) continue;
    const sum = sums.get(municipalityCode) ?? { n: 0, latitude: 0, longitude: 0 };
    sum.n++;
    sum.latitude += own.latitude;
    sum.longitude += own.longitude;
    sums.set(municipalityCode, sum);
  }
  return new Map(
    [...sums].map(([code, { n, latitude, longitude }]) => [
      code,
      { latitude: rounded(latitude / n), longitude: rounded(longitude / n) },
    ]),
  );
}

export interface Pc4Reading extends Reading<Pc4Area> {
  /** Postcodes whose coordinates lie far from all others of their municipality; taken as they are. */
  readonly far: readonly FarPostcode[];
}

/**
 * The whole file. A postcode without coordinates gets its municipality's mean and says so; where the whole
 * municipality has none it is refused: a province's mean would be wrong by an hour's travel without anybody noticing.
 * Coordinates far from their municipality are taken, flagged, and count for no mean.
 */
export function readPc4(table: TidyTable): Pc4Reading {
  const reading = readTable(table, PC4_COLUMNS, {
    read: readRow,
    key: ({ pc4 }) => pc4,
    content: ({ row: _row, ...rest }) => JSON.stringify(rest),
    rowOf: ({ row }) => row,
  });
  const far = farFromTheirs(
    reading.taken.flatMap(({ own, row, pc4, municipalityCode }) =>
      own === null ? [] : [{ ...own, row, pc4, municipalityCode }],
    ),
  );
  const isFar = new Set(far.map(({ pc4 }) => pc4));
  // Where all of a municipality are far from each other they are all there is.
  const mean = new Map([
    ...means(reading.taken),
    ...means(reading.taken.filter(({ pc4 }) => !isFar.has(pc4))),
  ]);
  const taken: Pc4Area[] = [];
  const refused: RefusedRow[] = [...reading.refused];
  for (const { own, ...area } of reading.taken) {
    const at = own ?? mean.get(area.municipalityCode);
    if (at) taken.push({ ...area, ...at, coordinates: own ? 'own' : 'municipality-mean' });
    else refused.push({ row: area.row, errors: [nowhere] });
  }
  return { ...reading, taken, refused: refused.sort((a, b) => a.row - b.row), far };
}
