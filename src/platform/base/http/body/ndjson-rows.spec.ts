import fc from 'fast-check';
import { ProblemException } from '../problem.js';
import { BODIES } from './limits.js';
import { NdjsonRows } from './ndjson-rows.js';

const LIMITS = { depth: 4, pieceBytes: 400, pieceValues: 20, rows: 5 };

function read(text: string | Buffer, cuts: readonly number[] = [], limits = LIMITS): readonly unknown[] {
  const bytes = Buffer.from(text as string);
  const lines = new NdjsonRows(limits);
  let from = 0;
  for (const end of [...new Set(cuts.map((cut) => Math.floor(cut * bytes.length)))].sort((a, b) => a - b)) {
    lines.write(bytes.subarray(from, end));
    from = end;
  }
  lines.write(bytes.subarray(from));
  return lines.end().rows;
}

const refusalOf = (work: () => unknown): { readonly code: string; readonly en: string } => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemException) return error.refusal;
    throw error;
  }
  return { code: 'nothing', en: '' };
};

describe('rows of lines', () => {
  it('are what JSON.parse makes of each line, wherever chunks are cut, whatever ends a line', () => {
    const rows = fc.array(fc.json({ maxDepth: 3 }), { maxLength: 30 });
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
    const ends = fc.constantFrom('\n', '\r\n', '\n\n', '\n \t\n');
    fc.assert(
      fc.property(rows, cuts, ends, fc.boolean(), fc.boolean(), (lines, at, end, last, mark) => {
        const text = (mark ? '\uFEFF' : '') + lines.join(end) + (last ? end : '');
        // The mark is known by its first chunk.
        const after = mark ? at.map((cut) => Math.max(cut, Math.min(1, 4 / Buffer.byteLength(text)))) : at;
        expect(read(text, after, BODIES.list)).toEqual(lines.map((line) => JSON.parse(line) as unknown));
      }),
    );
  });

  it('are none where there is nothing', () => {
    for (const text of ['', '\n', '\r\n \n\t\n', '\uFEFF']) expect(read(text)).toEqual([]);
  });

  it.each([
    ['a line cut off', '{"a":1}\n{"a":', 2, 2],
    ['two rows in a line', '{"a":1}\n\n{"a":2},{"a":3}\n', 2, 3],
    ['a row over two lines', '{"a":1,\n"b":2}', 1, 1],
    ['a line break within a text', '{"a":"x\ny"}', 1, 1],
    ['a list around the rows', '[\n{"a":1}\n]', 1, 1],
    ['a mark before a later line', '{"a":1}\n\uFEFF{"a":2}', 2, 2],
  ])('refuse all of it, and say where: %s', (_, text, row, line) => {
    const { code, en } = refusalOf(() => read(text));
    expect(code).toBe('malformed-json');
    expect(en).toContain(`Look at row ${row}, which begins on line ${line}.`);
  });

  it('say nothing of what stood there', () => {
    expect(refusalOf(() => read('{"naam": Jansen}'))).toMatchObject({ code: 'malformed-json' });
    expect(JSON.stringify(refusalOf(() => read('{"naam": Jansen}')))).not.toContain('Jansen');
  });

  it.each([
    ['deep', '[[[[[1]]]]]', 'body-too-deep'],
    ['deep, and not closed', '[[[[[', 'body-too-deep'],
    ['wide', `[${'1,'.repeat(30)}1]`, 'body-too-wide'],
    ['long without an end', `"${'x'.repeat(500)}`, 'body-too-wide'],
    ['many', '1\n'.repeat(6), 'body-too-many-rows'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'unsupported-encoding'],
  ])('stop where a row is too %s', (_, text, code) => {
    expect(refusalOf(() => read(text)).code).toBe(code);
    // And while it is still coming, chunk after chunk.
    const cuts = Array.from({ length: 40 }, (__, i) => i / 40);
    expect(refusalOf(() => read(text, cuts)).code).toBe(code);
  });

  it('are as wide and as deep as the limits say, each anew', () => {
    const widest = `[${Array(20).fill('1').join(',')}]`;
    expect(read(`${widest}\n[[[[1]]]]\n${widest}`, [0.3, 0.6])).toHaveLength(3);
  });
});
