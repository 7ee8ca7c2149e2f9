import { columnsOf, type Owner, table } from '../../platform/base/database/index.js';
import { type OrganisationSource } from '../../platform/identity/index.js';
import { Programme } from '../programme/programme.entity.js';
import { Provider } from './provider.entity.js';
import { ProviderSize } from './provider-size.entity.js';

const p = table(Provider, 'p');
const g = table(Programme, 'g');
const z = table(ProviderSize, 'z');

/** What the platform asks of the registry: what organisations are called. */
export const ORGANISATIONS: OrganisationSource = Object.freeze<OrganisationSource>({
  named: (tx, ids) =>
    tx.query(
      `SELECT ${columnsOf(p, 'id', 'name')} FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.id} = ANY ($1)`,
      [ids],
    ),
  largest: (tx, most) =>
    tx.query(
      `SELECT ${columnsOf(z, 'id', 'name')}, EXISTS (SELECT FROM ${g} WHERE ${g.regionId} = ${z.regionId} AND ${g.providerId} = ${z.id}
         AND 'jeugdwet' = ANY (${g.titles})) AS "treatsYouth" FROM ${z} WHERE ${z.regionId} = acting_region()
       ORDER BY ${z.entries} DESC, ${z.id} LIMIT $1`,
      [most],
    ),
});

/** For a command, which acts for no region. */
export async function providerKnownTo(owner: Owner, region: string, id: string): Promise<boolean> {
  const { rows } = await owner.query<{ known: boolean }>(
    `SELECT EXISTS (SELECT FROM ${p} WHERE ${p.regionId} = $1 AND ${p.id} = $2) AS known`,
    [region, id],
  );
  return rows[0]?.known === true;
}
