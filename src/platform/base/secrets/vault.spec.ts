import { randomBytes } from 'node:crypto';
import { testSettings } from '../../../../test/support/app.js';
import { Vault } from './vault.js';

const key = (): string => randomBytes(32).toString('base64url');
const vault = (...keys: string[]): Vault => new Vault(testSettings({ SESSION_KEYS: keys.join(',') }));

describe('the vault', () => {
  it('opens what it sealed, for the purpose it was sealed for', async () => {
    const one = vault(key());
    const sealed = await one.seal('webhook:1', 'whsec_x');
    expect(sealed).not.toContain('whsec');
    expect(await one.open('webhook:1', sealed)).toBe('whsec_x');
    expect(await one.open('webhook:2', sealed)).toBeNull();
    expect(await vault(key()).open('webhook:1', sealed)).toBeNull();
  });

  it('seals anew with the first key, after which the old one may go', async () => {
    const [old, fresh] = [key(), key()];
    const sealed = await vault(old).seal('a', 'text');
    const rotating = vault(fresh, old);
    const renewed = await rotating.renewed('a', sealed);
    expect(await vault(fresh).open('a', renewed!)).toBe('text');
    expect(await rotating.renewed('a', renewed!)).toBeNull();
    expect(await vault(fresh).renewed('a', sealed)).toBeNull();
  });
});
