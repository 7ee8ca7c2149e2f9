/** Why the keys of a system are not taken: for the one who registers them. */
export const clientKeys = {
  form: 'Sleutel {{number}} is geen JSON Web Key. Er is niets opgeslagen.',
  tooMany: 'Een systeem heeft ten hoogste {{most}} sleutels. Er is niets opgeslagen.',
  private:
    'Sleutel {{number}} is geheim of gedeeld, en er is niets van opgeslagen. Beschouw deze sleutel als gelekt: maak een nieuwe, en geef alleen het openbare deel.',
  kind: 'Sleutel {{number}} is geen openbare RSA-sleutel van {{bits}} bits of meer (exponent 65537), en geen sleutel op P-256, P-384 of Ed25519. Er is niets opgeslagen.',
  use: 'Sleutel {{number}} zegt met use, alg of key_ops dat hij voor iets anders is dan ondertekenen met ES256, ES384, EdDSA, PS256 of RS256. Er is niets opgeslagen.',
  kid: 'Sleutel {{number}} heeft geen eigen kid. Geef elke sleutel er een, ten hoogste 100 tekens zonder spatie. Er is niets opgeslagen.',
  twice: 'Sleutel {{number}} is dezelfde als een eerdere. Er is niets opgeslagen.',
} as const;
