import { createHash } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt, type JWTPayload } from 'jose';

const ISSUER = 'doorstroom';
/** Several instances may disagree about the time by at most this much. */
export const CLOCK_SKEW_SECONDS = 60;
/** Opened and kept, the oldest forgotten first: more people than are at work in one region. */
const MOST_OPENED = 5_000;

/**
 * Small states kept by the browser but readable and writable by us only (JWE, direct A256GCM). The first key seals,
 * every key opens: a new key is put in front, the old one is taken away once what it sealed has expired.
 */
export class Sealed {
  private readonly opened = new Map<string, JWTPayload>();
  private readonly keys: readonly { readonly kid: string; readonly secret: Uint8Array }[];

  constructor(keys: readonly string[]) {
    if (keys.length === 0) throw new Error('At least one session key is needed.');
    this.keys = keys.map((key) => {
      const secret = Buffer.from(key, 'base64url');
      if (secret.length !== 32) throw new Error('A session key must be 32 bytes in base64url.');
      // Names the key without telling anything of it.
      return {
        kid: createHash('sha256').update('kid').update(secret).digest('base64url').slice(0, 12),
        secret,
      };
    });
  }

  /** The name of the key that seals. */
  get currentKey(): string {
    return this.keys[0]!.kid;
  }

  /** @param purpose bound in as audience: a sign-in state can never be shown as a session. */
  async seal(purpose: string, content: Readonly<Record<string, unknown>>, seconds: number): Promise<string> {
    const [first] = this.keys;
    return new EncryptJWT({ ...content })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: first!.kid })
      .setIssuer(ISSUER)
      .setAudience(purpose)
      .setIssuedAt()
      .setExpirationTime(`${seconds}s`)
      .encrypt(first!.secret);
  }

  /** Null for whatever is not whole, not ours, not for this purpose or not valid any more: never a reason, never a throw. */
  async open(purpose: string, sealed: string): Promise<JWTPayload | null> {
    const known = this.opened.get(`${purpose} ${sealed}`);
    if (known !== undefined && known.exp! + CLOCK_SKEW_SECONDS > Date.now() / 1000) return known;
    const payload = await this.decrypt(purpose, sealed);
    if (payload !== null) this.remember(`${purpose} ${sealed}`, payload);
    return payload;
  }

  /** The same cookie comes with every click; what it says cannot change, only end. */
  private remember(key: string, payload: JWTPayload): void {
    if (this.opened.size >= MOST_OPENED) this.opened.delete(this.opened.keys().next().value!);
    this.opened.set(key, payload);
  }

  private async decrypt(purpose: string, sealed: string): Promise<JWTPayload | null> {
    try {
      const { payload } = await jwtDecrypt(
        sealed,
        ({ kid }) => {
          const key = this.keys.find((one) => one.kid === kid);
          if (key === undefined) throw new errors.JWEDecryptionFailed();
          return key.secret;
        },
        {
          issuer: ISSUER,
          audience: purpose,
          // Pinned, so that no other algorithm is even tried.
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          clockTolerance: CLOCK_SKEW_SECONDS,
          requiredClaims: ['iat', 'exp'],
        },
      );
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
}
