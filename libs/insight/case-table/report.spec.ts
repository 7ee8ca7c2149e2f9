import { caseReport, type ActionCount, type CaseCount, type CountTable } from './report.js';

const row = (change: Partial<CaseCount>): CaseCount => ({
  provider: 'north',
  reason: 'refused',
  decision: null,
  outcome: null,
  daysToDecision: null,
  cases: 1,
  ...change,
});
const shown = ({ rows }: CountTable): Record<string, number | null> =>
  Object.fromEntries(rows.filter(({ count }) => count !== 0).map(({ key, count }) => [key, count]));

describe('the figures of the case table', () => {
  it('count each case once by reason, decision and outcome, and each table adds up to all of them', () => {
    const report = caseReport(
      [
        row({ cases: 30 }),
        row({
          reason: 'by-hand',
          decision: 'bridging-care',
          outcome: 'actions-done',
          daysToDecision: 6,
          cases: 20,
        }),
        row({ reason: 'by-hand', decision: 'keep-waiting', daysToDecision: 12, cases: 15 }),
      ],
      [],
      10,
    );
    expect(shown(report.reasons)).toEqual({ refused: 30, 'by-hand': 35 });
    expect(shown(report.decisions)).toEqual({ 'bridging-care': 20, 'keep-waiting': 15, none: 30 });
    expect(shown(report.outcomes)).toEqual({ 'actions-done': 20, none: 45 });
    expect([report.reasons, report.decisions, report.outcomes].map(({ total }) => total)).toEqual([
      65, 65, 65,
    ]);
    expect(report.medianDaysToDecision).toBe(6);
  });

  it('hide a small count and a second one, so that the total gives neither away', () => {
    const { decisions } = caseReport(
      [
        row({ cases: 40 }),
        row({ decision: 'bridging-care', daysToDecision: 3, cases: 4 }),
        row({ decision: 'keep-waiting', daysToDecision: 3, cases: 50 }),
      ],
      [],
      10,
    );
    expect(decisions.total).toBe(94);
    const hidden = decisions.rows.filter(({ count }) => count === null).map(({ key }) => key);
    expect(hidden).toContain('bridging-care');
    expect(hidden.length).toBeGreaterThan(1);
  });

  it('show nothing at all of a handful of cases, their total and their days included', () => {
    const report = caseReport([row({ decision: 'keep-waiting', daysToDecision: 3, cases: 4 })], [], 10);
    for (const table of [report.reasons, report.decisions, report.outcomes]) {
      expect(table.total).toBeNull();
      expect(table.rows.every(({ count }) => count === null)).toBe(true);
    }
    expect(report.medianDaysToDecision).toBeNull();
  });

  it('say zero where there is nothing: that is no secret', () => {
    const report = caseReport([], [], 10);
    expect(report.reasons.total).toBe(0);
    expect(report.outcomes.rows.every(({ count }) => count === 0)).toBe(true);
  });

  it('tell actions apart by whether they were in time', () => {
    const action = (change: Partial<ActionCount>): ActionCount => ({
      provider: 'north',
      state: 'open',
      late: false,
      actions: 20,
      ...change,
    });
    const { actions } = caseReport(
      [],
      [
        action({}),
        action({ late: true, actions: 11 }),
        action({ state: 'done' }),
        action({ state: 'dropped', late: true, actions: 12 }),
      ],
      10,
    );
    expect(shown(actions)).toEqual({ open: 20, 'open-late': 11, done: 20, dropped: 12 });
  });
});
