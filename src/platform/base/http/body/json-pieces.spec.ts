import fc from 'fast-check';
import { ProblemException } from '../problem.js';
import { JsonPieces } from './json-pieces.js';
import { BODIES } from './limits.js';

const LIMITS = { depth: 32, pieceBytes: 100_000, pieceValues: 10_000, rows: 1_000 };

/** Reads a text in chunks that end where `cuts` says, as parts of the whole. */
function read(text: string | Buffer, cuts: readonly number[] = [], limits = LIMITS): unknown {
  const bytes = Buffer.from(text as string);
  const ends = [...new Set(cuts.map((cut) => Math.floor(cut * bytes.length)))].sort((a, b) => a - b);
  const pieces = new JsonPieces(limits);
  let from = 0;
  for (const end of [...ends, bytes.length]) {
    pieces.write(bytes.subarray(from, end));
    from = end;
  }
  return pieces.end();
}

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemException) return error.refusal.code;
    throw error;
  }
  return 'nothing';
};
/** What the engine of the language makes of a text, bodies being objects and lists. */
const whole = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { value } : 'refused';
  } catch {
    return 'refused';
  }
};
const inPieces = (text: string, cuts: readonly number[]): unknown => {
  let value: unknown;
  const code = codeOf(() => (value = read(text, cuts)));
  return code === 'nothing' ? { value } : 'refused';
};

const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
const spaced = fc
  .tuple(fc.json(), fc.constantFrom(undefined, 1, '\t'))
  .map(([json, space]) => JSON.stringify(JSON.parse(json), null, space));
/** Lists of rows as a sender writes them, and names that mean something to others. */
const names = fc.constantFrom(
  'entries',
  'mode',
  'a',
  '',
  '__proto__',
  'constructor',
  '"',
  '\\',
  '[',
  'é',
  '0',
);
const envelope = fc
  .array(fc.tuple(names, fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue())), { maxLength: 5 })
  .map(
    (fields) =>
      `{${fields.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(' ,\n')}}`,
  );

describe('a document read in pieces', () => {
  it('is what the whole of it would be, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.oneof(spaced, envelope), cuts, (text, where) => {
        expect(inPieces(text, where)).toEqual(whole(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is refused where the whole of it would be: with a character more, less or other', () => {
    const slip = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      gone: fc.nat(2),
      come: fc.constantFrom('', ',', '[', ']', '{', '}', '"', ':', '\\', ' ', '1', 'x', '\n', '[]', ',,'),
    });
    fc.assert(
      fc.property(envelope, slip, cuts, (text, { at, gone, come }, where) => {
        const place = Math.floor(at * text.length);
        const other = text.slice(0, place) + come + text.slice(place + gone);
        expect(inPieces(other, where)).toEqual(whole(other));
      }),
      { numRuns: 3_000 },
    );
  });

  it('holds a list of rows that is empty, and of names that come twice the last', () => {
    expect(read('{"entries": [ \n ]}')).toEqual({ entries: [] });
    expect(read('{"a":[1],"a":[2]}')).toEqual({ a: [2] });
    expect(read('{"a":[1],"a":2}')).toEqual({ a: 2 });
    expect(read('\ufeff{"a":[1]}')).toEqual({ a: [1] });
    const own = read('{"__proto__":[{"__proto__":1}]}') as object;
    expect(Object.keys(own)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(own)).toBe(Object.prototype);
  });
});

describe('a document that is too much', () => {
  const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

  it.each([
    ['deep', deep(33), 'body-too-deep'],
    ['deep, in a row', `{"a":[${deep(32)}]}`, 'body-too-deep'],
    ['wide, around the lists', `{${'"a":1,'.repeat(5_001)}"b":1}`, 'body-too-wide'],
    ['wide, in one list', `[${'1,'.repeat(10_001)}1]`, 'body-too-wide'],
    ['wide, in one row', `{"a":[{${'"a":1,'.repeat(5_001)}"b":1}]}`, 'body-too-wide'],
    ['large, in one row', `{"a":["${'x'.repeat(100_000)}"]}`, 'body-too-wide'],
    ['large, around many lists', `{${`"${'x'.repeat(1_000)}":[],`.repeat(101)}"b":1}`, 'body-too-wide'],
    ['long', `{"a":[${'1,'.repeat(1_000)}1]}`, 'body-too-many-rows'],
    ['in another encoding', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'unsupported-encoding'],
    ['unfinished, in a row', '{"a":[{"b":', 'malformed-json'],
    ['unfinished, in a text', '{"a":"', 'malformed-json'],
    ['nothing', '', 'malformed-json'],
  ])('is refused: %s', (_, text, code) => {
    expect(codeOf(() => read(text))).toBe(code);
  });

  it('is refused while it is still coming', () => {
    const pieces = new JsonPieces(LIMITS);
    expect(codeOf(() => pieces.write(Buffer.from('['.repeat(100))))).toBe('body-too-deep');
  });

  it('is refused for its row, and nothing of it is repeated', () => {
    let said = '';
    try {
      read('{"mode":"delta",\n"entries":[\n{"a":1},\n{"bsn":111222333,}]}');
    } catch (error) {
      said = JSON.stringify((error as ProblemException).refusal);
    }
    expect(said).toContain('rij 2');
    expect(said).toContain('line 3');
    expect(said).not.toContain('111222333');
  });
});

describe('reading a list', () => {
  it('takes no step longer than a moment, and time in proportion to its length', () => {
    const row = JSON.stringify({ reference: 'C-000123', settings: ['2'], age: [23, 27], severity: 2 });
    const body = Buffer.from(`{"mode":"snapshot","entries":[${Array(50_000).fill(row).join(',')}]}`);
    const pieces = new JsonPieces(BODIES.list);
    const steps: number[] = [];
    for (let i = 0; i < body.length; i += 65_536) {
      const began = process.cpuUsage();
      pieces.write(body.subarray(i, i + 65_536));
      const { user, system } = process.cpuUsage(began);
      steps.push((user + system) / 1000);
    }
    expect((pieces.end() as { entries: unknown[] }).entries).toHaveLength(50_000);
    // Milliseconds of computing, those of the collector of garbage among them: it comes by in a few of the steps.
    expect(steps.sort((a, b) => a - b)[Math.floor(steps.length * 0.9)]).toBeLessThan(50);
  });
});
