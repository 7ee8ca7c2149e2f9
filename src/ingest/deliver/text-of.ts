const MARK = '\uFEFF';

/** The text of a small file as editors and shells of Windows write it too: UTF-16, or with a byte order mark. */
export function textOf(bytes: Buffer): string {
  const text = bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8');
  return text.startsWith(MARK) ? text.slice(MARK.length) : text;
}
