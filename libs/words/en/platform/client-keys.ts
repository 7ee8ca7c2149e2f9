import { type clientKeys as dutch } from '../../nl/platform/client-keys.js';
import { type Translation } from '../../translation.js';

export const clientKeys: Translation<typeof dutch> = {
  form: 'Key {{number}} is no JSON Web Key. Nothing was stored.',
  tooMany: 'A system has {{most}} keys at most. Nothing was stored.',
  private:
    'Key {{number}} is private or shared, and nothing of it was stored. Treat that key as leaked: make a new one, and register its public part only.',
  kind: 'Key {{number}} is no public RSA key of {{bits}} bits or more (exponent 65537), and no key on P-256, P-384 or Ed25519. Nothing was stored.',
  use: 'Key {{number}} says with use, alg or key_ops that it is for something else than signing with ES256, ES384, EdDSA, PS256 or RS256. Nothing was stored.',
  kid: 'Key {{number}} has no kid of its own. Give each key one, of 100 characters at most and without a space. Nothing was stored.',
  twice: 'Key {{number}} is the same as an earlier one. Nothing was stored.',
};
