import { type Server } from 'node:http';
import pg from 'pg';
import { SettingsError } from '../../src/platform/base/config/settings.js';
import { refuseRealRegionWithoutIssuer } from '../../src/platform/base/region/index.js';
import { startServer } from '../../src/server.js';
import { type TestApp, testApp, testSettings } from '../support/app.js';
import { Browser } from '../support/browser.js';

const PROVIDER = '99990001';

/** Somebody who put real data in and forgot OIDC_ISSUER and NODE_ENV: nobody may walk in without a password. */
describe('a region that is not synthetic', () => {
  let running: TestApp;
  let owner: pg.Client;

  beforeAll(async () => {
    running = await testApp({ stages: [] });
    owner = new pg.Client({ connectionString: running.postgres.ownerUrl });
    await owner.connect();
    await owner.query(`INSERT INTO region (id, name, synthetic) VALUES ('GRONINGEN', 'Groningen', true);
      INSERT INTO provider (region_id, id, name) VALUES ('GRONINGEN', '${PROVIDER}', 'Noord')`);
  });
  afterAll(async () => {
    await owner.end();
    await running.close();
  });
  beforeEach(() =>
    owner.query(`UPDATE region SET synthetic = true; DELETE FROM region WHERE id <> 'GRONINGEN'`),
  );

  const settings = (env: Readonly<Record<string, string>> = {}) =>
    testSettings({
      DATABASE_URL: running.postgres.applicationUrl,
      DATABASE_OWNER_URL: running.postgres.ownerUrl,
      ...env,
    });
  const real = () => owner.query('UPDATE region SET synthetic = false');

  it('has no personas, also where the service was running already', async () => {
    const browser = new Browser(running.app.getHttpServer() as Server);
    expect((await browser.follow('/auth/sign-in')).text).toContain(`clinician-${PROVIDER}`);
    await real();
    const again = await browser.get(browser.at);
    expect(again.status).toBe(404);
    expect(again.text).not.toContain(`clinician-${PROVIDER}`);
    const fresh = await new Browser(running.app.getHttpServer() as Server).follow('/auth/sign-in');
    expect([fresh.status, fresh.text.includes(`clinician-${PROVIDER}`)]).toEqual([404, false]);
  });

  it.each<Readonly<Record<string, string>>>([
    {},
    { DEMO: 'false' },
    { NODE_ENV: 'development' },
    { REGION: 'ELSEWHERE' },
  ])('lets no service start without an issuer, with %j', async (env) => {
    await real();
    await expect(startServer(settings(env))).rejects.toThrow(
      /Region GRONINGEN[^]*OIDC_ISSUER[^]*Regio GRONINGEN[^]*OIDC_ISSUER/,
    );
    await expect(
      refuseRealRegionWithoutIssuer(settings(env), running.postgres.ownerUrl),
    ).rejects.toBeInstanceOf(SettingsError);
  });

  it('is served with an issuer, and one that is synthetic without', async () => {
    await refuseRealRegionWithoutIssuer(settings(), running.postgres.ownerUrl);
    await real();
    const issuer = { OIDC_ISSUER: 'https://issuer.example', OIDC_CLIENT_ID: 'doorstroom' };
    await refuseRealRegionWithoutIssuer(settings(issuer), running.postgres.ownerUrl);
  });
});
