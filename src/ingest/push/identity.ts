import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { readOwn, refuseShared, writeOwn } from './folder.js';

const ARMORED = '-----BEGIN AGE ENCRYPTED FILE-----';
/** 2^17: 128 MB and some seconds for each guess (OWASP Password Storage Cheat Sheet); age itself opens it too. */
const WORK_FACTOR = 17;
const SECRET = /^AGE-SECRET-KEY-[A-Z0-9]+$/;

/**
 * Makes what opens the look-up table, as age-keygen does: with a passphrase encrypted by it, as `age -p` does.
 * @returns the public half, to which the table is encrypted
 */
export async function makeIdentity(path: string, passphrase: string | null): Promise<Result<string, string>> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const text = `# public key: ${recipient}\n${identity}\n`;
  let kept = text;
  if (passphrase !== null) {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(WORK_FACTOR);
    kept = armor.encode(await encrypter.encrypt(text));
  }
  const written = await writeOwn(path, kept);
  return written.ok ? ok(recipient) : written;
}

async function unlocked(
  sealed: string,
  path: string,
  passphrase: () => Promise<Result<string, string>>,
): Promise<Result<string, string>> {
  const said = await passphrase();
  if (!said.ok) return said;
  const decrypter = new Decrypter();
  decrypter.addPassphrase(said.value);
  try {
    return ok(await decrypter.decrypt(armor.decode(sealed.trim()), 'text'));
  } catch {
    return refuse(`This passphrase does not open ${path}, or the file is damaged.`); // why may repeat a part of it
  }
}

/**
 * The secret that opens the look-up table.
 * @param passphrase asked only where the file has one
 */
export async function readIdentity(
  path: string,
  passphrase: () => Promise<Result<string, string>>,
): Promise<Result<string, string>> {
  const text = await readOwn(path);
  if (!text.ok) return text;
  if (text.value === null)
    return refuse(`There is no ${path}. --identity names the file that opens the look-up table.`);
  const own = await refuseShared(path);
  if (!own.ok) return own;
  const plain = text.value.trimStart().startsWith(ARMORED)
    ? await unlocked(text.value, path, passphrase)
    : ok(text.value);
  if (!plain.ok) return plain;
  const secret = plain.value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => SECRET.test(line));
  return secret === undefined
    ? refuse(`${path} holds no identity of age (AGE-SECRET-KEY-…), as push-key new makes it.`)
    : ok(secret);
}
