import { NotFoundException } from '@nestjs/common';
import { ok, type ProblemCatalogue, refuse, type Result } from '../../../../libs/kernel/index.js';
import { ProblemException, refusalOfProblem, unwrap } from './problem.js';

const PROBLEMS = {
  words: 'platform.http.problems',
  status: { 'not-ready': 503, 'too-many-requests': 429, 'malformed-json': 400 },
  field: { 'malformed-json': 'body' },
} as const satisfies ProblemCatalogue;
type Code = keyof typeof PROBLEMS.status;

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('a result that is unwrapped', () => {
  const unwrapped = (result: Parameters<typeof unwrap<number, Code>>[0]): unknown =>
    thrownBy(() => unwrap(result, PROBLEMS));

  it('is its value', () => expect(unwrapped(ok(3))).toBe(3));

  it('is the problem of its code, with status and sentence of the catalogue', () => {
    const { refusal } = unwrapped(refuse('not-ready')) as ProblemException;
    expect(refusal).toMatchObject({
      code: 'not-ready',
      status: 503,
      en: expect.stringContaining('not ready'),
    });
  });

  it('fills in what the sentence names, and hands on what a client can act on', () => {
    const error = { code: 'too-many-requests', params: { seconds: 7 }, extra: { retryAfter: 7 } } as const;
    expect((unwrapped(refuse(error)) as ProblemException).refusal).toMatchObject({
      en: 'Too many requests. Try again in 7 seconds.',
      extra: { retryAfter: 7 },
    });
  });

  it('says which field it is about', () => {
    const { refusal } = unwrapped(refuse('malformed-json')) as ProblemException;
    expect(refusal.errors).toEqual([
      { field: 'body', code: 'malformed-json', nl: refusal.nl, en: refusal.en },
    ]);
  });

  it('is not there for whoever may not see it', () => {
    const result: Result<number, Code | 'not-found'> = refuse('not-found');
    expect(unwrapped(result)).toBeInstanceOf(NotFoundException);
  });

  it('words the fields at fault by their codes', () => {
    const errors = [
      { row: 3, field: 'severity', code: 'out-of-range', params: { from: 0, to: 4, unit: 'x' } },
    ];
    expect(refusalOfProblem(PROBLEMS, { code: 'not-ready', errors }).errors).toEqual([
      {
        row: 3,
        field: 'severity',
        code: 'out-of-range',
        nl: 'Rij 3, severity: verwacht een heel getal van 0 tot en met 4 (x).',
        en: 'Row 3, severity: expected a whole number from 0 to 4 (x).',
      },
    ]);
  });
});
