/** Of 32 random bytes some 30 differ; fewer than half do once in ten thousand million keys. */
const DIFFERENT_SHARE = 0.5;
/** Random bytes hold no run of this length twice. */
const REPEATED_RUN = 6;
/** What people type where a secret is asked for: alone, doubled, or with digits and signs around it. */
const WORDS = [
  ...['changeme', 'changethis', 'replaceme', 'placeholder', 'yoursecret', 'yourpassword', 'insecure'],
  ...['supersecret', 'secret', 'password', 'passwort', 'passphrase', 'wachtwoord', 'geheim', 'welkom'],
  ...['example', 'voorbeeld', 'sample', 'default', 'standaard', 'letmein', 'qwerty', 'azerty'],
  ...['doorstroom', 'postgres', 'database', 'session', 'sessie', 'development', 'production', 'application'],
  ...['admin', 'owner', 'superuser', 'root', 'user', 'test', 'demo', 'dummy', 'todo', 'token', 'key', 'app'],
];
/** Shorter ones stand in random text now and then. */
const LONG_WORDS = WORDS.filter((word) => word.length >= 6);
/** Beside a word, this many other letters make it no word any more. */
const OTHER_LETTERS = 8;
const FEWEST_DIFFERENT_SIGNS = 6;

const lettersAndDigits = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const stepsOf = (values: readonly number[], wheel: number): number[] =>
  values.slice(1).map((value, i) => (value - values[i]! + wheel) % wheel);

/** Whether bytes can have come from a random generator: no text, no sequence, nothing repeated, nothing padded. */
export function looksRandom(bytes: Uint8Array): boolean {
  const values = [...bytes];
  const differ = (some: readonly number[]): boolean =>
    new Set(some).size >= Math.floor(some.length * DIFFERENT_SHARE);
  const isText = values.every((value) => value >= 0x20 && value < 0x7f);
  return differ(values) && differ(stepsOf(values, 256)) && !isText && !repeatsItself(values);
}

function repeatsItself(values: readonly number[]): boolean {
  const runs = values.slice(REPEATED_RUN - 1).map((_, i) => values.slice(i, i + REPEATED_RUN).join());
  return new Set(runs).size < runs.length;
}

/** Whether a key, as it is written in base64url, was typed by somebody: words, or letters of one case only. */
export function isTypedText(key: string): boolean {
  const oneCase = key === key.toLowerCase() || key === key.toUpperCase();
  return oneCase || LONG_WORDS.some((word) => lettersAndDigits(key).includes(word));
}

/** Whether a password is one that anybody tries first: an example, a word with digits behind it, `abcdef`, `aaaaaa`. */
export function isPlaceholder(password: string): boolean {
  const signs = [...password].map((sign) => sign.codePointAt(0)!);
  if (new Set(signs).size < FEWEST_DIFFERENT_SIGNS || new Set(stepsOf(signs, 0x110000)).size <= 2)
    return true;
  const plain = lettersAndDigits(password);
  const rest = WORDS.reduce((text, word) => text.replaceAll(word, ''), plain);
  return rest.length < plain.length && rest.replace(/\d/g, '').length < OTHER_LETTERS;
}
