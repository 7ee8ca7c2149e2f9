import { type FieldProblem } from '../../kernel/index.js';
import { fieldSentence, inBoth } from '../../words/index.js';
import { ENTRY } from './entry.js';
import { type Fields } from './field.js';
import { readingContext } from '../../../test/support/reading-context.js';
import { recordReader } from './read-record.js';
import { CEILING, PROGRAMME, PROGRAMME_REFERENCE, SLOT } from './supply.js';

const context = readingContext({ programmes: new Set(['angst']) });
/** What no field takes, or one field or another. */
const WRONG: readonly unknown[] = [
  ...[undefined, true, '12', [], ['x'], 'a@b.nl', '2026-W99', '2027-01-01', '1990-01-01', '1990-W01'],
  ...[1.5, -1, 2_000_000, [18], [40, 20], [23, 23], [0], {}],
];

describe.each<[string, Fields]>([
  ['entries', ENTRY],
  ['programmes', { ...PROGRAMME, reference: PROGRAMME_REFERENCE }],
  ['slots', SLOT],
  ['ceilings', CEILING],
])('a reader of %s', (_, fields) => {
  const read = recordReader(fields, context);
  const problems = Object.keys(fields).flatMap((name) =>
    WRONG.flatMap((value): readonly FieldProblem[] => read({ [name]: value }).problems),
  );

  it('has a sentence in both languages for whatever it says', () => {
    const worded = new Map(problems.map((problem) => [problem.code, fieldSentence(problem)]));
    const unworded = [...worded].filter(
      ([, { nl }]) => nl === inBoth('common.fields.otherwise', { field: 'x' }).nl || /\{\{/.test(nl),
    );
    expect(worded.size).toBeGreaterThan(2);
    expect(unworded).toEqual([]);
    expect(
      [...worded.keys()].filter(
        (code) => fieldSentence({ field: 'x', code: 'no such code' }).en === worded.get(code)?.en,
      ),
    ).toEqual([]);
  });

  it('gives each field that its description names, and no other', () => {
    expect(Object.keys(read({}).record)).toEqual(Object.keys(fields));
    expect(read({ more: 1 }).problems.map(({ code }) => code)).toContain('unknown-fields');
  });

  it('asks for what is not optional alone', () => {
    const missing = read({})
      .problems.filter(({ code }) => code === 'missing')
      .map(({ field }) => field);
    expect(missing).toEqual(Object.keys(fields).filter((name) => fields[name].optional !== true));
  });
});
