import { placeName } from '../../libs/registry/index.js';
import { announcedSource, builtInSource, type DemoSource } from '../../libs/demo/index.js';
import { ok, predecessorsOf, refuse, type Result } from '../../libs/kernel/index.js';
import { type Owner } from '../platform/base/database/index.js';
import { announcedWaitsIn } from '../ingest/index.js';
import { importedMap } from '../registry/index.js';

/** The region of the built-in table. */
const BUILT_IN = 'GRONINGEN';

const synthetic = (name: string): string => `${name} (synthetisch)`;

/**
 * What the region is grown from: the imported postcodes and announced waits of the care-office region of that name;
 * the built-in table where they are not imported, or where it is asked for.
 */
export async function sourceFor(
  owner: Owner,
  region: { readonly id: string; readonly name: string },
  basis: 'imported-or-built-in' | 'built-in',
  today: string,
): Promise<Result<DemoSource, string>> {
  const builtIn = builtInSource({ id: region.id, name: synthetic(region.name) });
  if (basis === 'built-in') return ok(builtIn);
  const map = await importedMap(owner, region.id, today);
  if (!map.ok) return region.id === BUILT_IN ? ok(builtIn) : map;
  const { name, postcodes } = map.value;
  const codes = new Set(postcodes.map(({ municipalityCode }) => municipalityCode));
  const ofAnyYear = [...codes].flatMap((code) => [code, ...predecessorsOf(code, today)]);
  const waits = await announcedWaitsIn(owner, ofAnyYear);
  const named = { id: region.id, name: synthetic(placeName(name)) };
  const source = announcedSource(named, postcodes, waits, today);
  if (source.waits.length > 0) return ok(source);
  if (region.id === BUILT_IN) return ok(builtIn);
  return refuse(
    `No announced waits are imported for ${region.id}. Import them first: doorstroom import nza <file>.`,
  );
}
