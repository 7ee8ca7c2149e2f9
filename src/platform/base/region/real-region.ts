import pg from 'pg';
import { inBothLanguages } from '../config/setting-reader.js';
import { SettingsError, type Settings } from '../config/settings.js';
import { firstRegion, regionAtTerminal } from './region.store.js';

/**
 * Without an issuer people sign in as made-up persons, without a password: never where a region of this database is
 * real, whatever the environment calls itself.
 * @throws SettingsError
 */
export async function refuseRealRegionWithoutIssuer(settings: Settings, ownerUrl: string): Promise<void> {
  if (settings.oidc !== null) return;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const own = await regionAtTerminal(owner, settings.region.id);
    const region = own?.synthetic === false ? settings.region.id : await firstRegion(owner, false);
    if (region === null) return;
    throw new SettingsError([inBothLanguages('platform.settings.realRegionWithoutIssuer', { region })]);
  } finally {
    await owner.end();
  }
}
