import { readFile, rm, writeFile } from 'node:fs/promises';
import { Encrypter, Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** A key file as age and age-keygen write it: a key a line, and lines that begin with # are remarks. */
async function linesOf(path: string, option: string): Promise<string[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`${path} cannot be read (${code}). ${option} names the file with the key.`, {
      cause: error,
    });
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

const fits = (adding: () => void): boolean => {
  try {
    adding();
    return true;
  } catch {
    return false; // the library says why in words that may repeat the key
  }
};

/** Public keys of a file. @throws Error a sentence that repeats nothing of the file */
export async function recipientsOf(path: string): Promise<readonly string[]> {
  const lines = await linesOf(path, '--recipient');
  if (lines.some((line) => line.startsWith('AGE-SECRET-KEY-')))
    throw new Error(
      `${path} holds a secret key, which belongs on no machine that makes backups. Use the public one beside it (age1…).`,
    );
  if (lines.length === 0 || !lines.every((line) => fits(() => new Encrypter().addRecipient(line))))
    throw new Error(
      `${path} holds no public key of age (age1…). \`backup-key --to <file>\` makes one, and so does age-keygen.`,
    );
  return lines;
}

/** Secret keys of a file. @throws Error a sentence that repeats nothing of the file */
export async function identitiesOf(path: string): Promise<readonly string[]> {
  const lines = await linesOf(path, '--key');
  if (lines.length === 0 || !lines.every((line) => fits(() => new Decrypter().addIdentity(line))))
    throw new Error(
      `${path} holds no secret key of age (AGE-SECRET-KEY-…). The public one (age1…) opens nothing.`,
    );
  return lines;
}

/** Makes a pair of keys: the secret one in the file, the public one in the file beside it. */
export async function makeKeys(
  path: string,
): Promise<{ readonly recipient: string; readonly public: string }> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const beside = `${path}.pub`;
  const write = async (file: string, text: string, mode: number): Promise<void> => {
    try {
      await writeFile(file, text, { flag: 'wx', mode, flush: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new Error(
        code === 'EEXIST'
          ? `There is a file ${file} already, and a key replaces none. Name another one.`
          : `${file} cannot be written (${code}). Check that its folder is there and that this account may write into it.`,
        { cause: error },
      );
    }
  };
  await write(path, `# public key: ${recipient}\n${identity}\n`, 0o600);
  try {
    await write(beside, `${recipient}\n`, 0o644);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { recipient, public: beside };
}
