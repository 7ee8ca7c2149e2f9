import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { startServer } from '../../src/server.js';
import { type TestApp, testApp, testSettings } from '../support/app.js';

const PASSWORD = 's3cr3t-of-anna';

/** Keys that somebody can guess, or that do not fit: the service says so before it serves anybody with them. */
describe('a start with keys and places that are no good', () => {
  let running: TestApp;
  beforeAll(async () => (running = await testApp({ stages: [] })));
  afterAll(() => running.close());

  const start = async (env: Readonly<Record<string, string>>): Promise<void> => {
    const settings = testSettings({
      DATABASE_URL: running.postgres.applicationUrl,
      DATABASE_OWNER_URL: running.postgres.ownerUrl,
      ...env,
    });
    await (await startServer(settings)).stop();
  };
  const [mine, theirs] = ['x1', 'x2'].map((kid) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return { ...privateKey.export({ format: 'jwk' }), kid };
  });

  it.each([
    ['SESSION_KEYS', Buffer.from('a'.repeat(32)).toString('base64url')],
    ['SESSION_KEYS', Buffer.alloc(32).toString('base64url')],
    ['SESSION_KEYS', 'changeme'.repeat(6).slice(0, 43)],
    ['TOKEN_KEYS', JSON.stringify({ keys: [{ ...mine, x: theirs?.x, y: theirs?.y }] })],
    ['TOKEN_KEYS', JSON.stringify({ keys: [mine, { ...theirs, kid: mine?.kid }] })],
    ['TOKEN_KEYS', JSON.stringify({ keys: [{ ...mine, alg: 'HS256' }] })],
    ['AUDIT_ANCHOR_FILE', join('/', 'nowhere', 'anchors.jsonl')],
    ['PUBLIC_URL', `http://anna:${PASSWORD}@127.0.0.1:3000`],
    ['OIDC_ISSUER', `https://anna:${PASSWORD}@issuer.example`],
  ])('ends with a sentence that names %s and shows nothing of it', async (setting, value) => {
    const refused = start({ OIDC_CLIENT_ID: 'x', [setting]: value });
    await expect(refused).rejects.toThrow(setting);
    const sentence = await refused.catch((error: Error) => error.message);
    for (const secret of [mine?.d ?? '', PASSWORD, ...(setting === 'SESSION_KEYS' ? [value] : [])])
      expect(sentence).not.toContain(secret);
  });
});
