import { randomBytes } from 'node:crypto';
import { CompactEncrypt, SignJWT } from 'jose';
import { Sealed } from './sealed.js';

const key = (): string => randomBytes(32).toString('base64url');
const [oldKey, newKey] = [key(), key()];

describe('a sealed state', () => {
  const sealed = new Sealed([oldKey]);

  it('opens to what was put in, for the purpose it was sealed for and no other', async () => {
    const cookie = await sealed.seal('session', { user: 'a' }, 60);
    expect(await sealed.open('session', cookie)).toMatchObject({ user: 'a' });
    expect(await sealed.open('sign-in', cookie)).toBeNull();
  });

  it('opens with an older key while keys are changed, and not once that key is gone', async () => {
    const cookie = await sealed.seal('session', { user: 'a' }, 60);
    expect(await new Sealed([newKey, oldKey]).open('session', cookie)).not.toBeNull();
    expect(await new Sealed([newKey]).open('session', cookie)).toBeNull();
    const renewed = await new Sealed([newKey, oldKey]).seal('session', {}, 60);
    expect(await new Sealed([newKey]).open('session', renewed)).not.toBeNull();
  });

  it('does not open when it is past its time, changed, or something else', async () => {
    expect(await sealed.open('session', await sealed.seal('session', {}, -120))).toBeNull();
    const cookie = await sealed.seal('session', { user: 'a' }, 60);
    expect(await sealed.open('session', `${cookie.slice(0, -2)}AA`)).toBeNull();
    for (const other of ['', 'x', 'a.b.c', 'a.b.c.d.e', 'null'])
      expect(await sealed.open('session', other)).toBeNull();
  });

  it('does not open what is merely signed, or sealed in another way with the very key', async () => {
    const secret = Buffer.from(oldKey, 'base64url');
    const signed = await new SignJWT({ iss: 'doorstroom', aud: 'session' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(secret);
    expect(await sealed.open('session', signed)).toBeNull();
    const wrapped = await new CompactEncrypt(new TextEncoder().encode('{"iss":"doorstroom","aud":"session"}'))
      .setProtectedHeader({ alg: 'A256KW', enc: 'A256GCM' })
      .encrypt(secret);
    expect(await sealed.open('session', wrapped)).toBeNull();
  });

  it('is not made with a key of another length, nor with none', () => {
    expect(() => new Sealed([])).toThrow();
    expect(() => new Sealed(['c2hvcnQ'])).toThrow(/32 bytes/);
  });
});
