import { ELIGIBILITY_CODES } from '../../registry/index.js';
import { type ProblemDetail } from '../../kernel/index.js';
import { say } from '../../words/index.js';
import { causeOf, lateness, lateProblem } from './cause.js';
import { GONE_REASONS } from './standing.js';

const sayProblem = ({ code, params }: ProblemDetail, language: 'nl' | 'en') =>
  say(language, `review.problems.${code as 'slot-gone'}`, params as never);
const ENDED = [...ELIGIBILITY_CODES, ...GONE_REASONS];

describe('why a proposal ended', () => {
  it.each(ENDED)('%s is said in both languages, and again to whoever decides too late', (reason) => {
    expect(causeOf(reason)?.nl).toMatch(/\.$/);
    expect(causeOf(reason)?.en).not.toBe(causeOf(reason)?.nl);
    const code = lateness(reason);
    if (code === 'proposal-closed') throw new Error('a cause of its own');
    for (const language of ['nl', 'en'] as const)
      expect(sayProblem(lateProblem(code, reason), language)).toContain(causeOf(reason)![language]);
  });

  it('says that somebody keeps their place to nobody who has none', () => {
    const said = (reason: string) => sayProblem(lateProblem('not-eligible-any-more', reason), 'nl');
    expect(said('entry-not-waiting')).toBe(
      'De cliënt staat niet meer op de wachtlijst. Het voorstel is ingetrokken.',
    );
    expect(said('intake-stop')).toContain('houdt de plek op de wachtlijst en doet mee');
    expect(said('client-wish')).toContain('houdt de plek op de wachtlijst.');
  });

  it('is the rejection where somebody gave one, and no more than closed where nothing changed', () => {
    expect(causeOf('clinically-unsuitable')).toBeNull();
    expect(causeOf(null)).toBeNull();
    for (const reason of [
      null,
      'clinically-unsuitable',
      'superseded',
      'replaced-by-clinician',
      'no-decision-in-time',
    ])
      expect(lateness(reason)).toBe('proposal-closed');
  });
});
