import { mayNoteAttendance } from './attendance.js';
import { MEETING_STATES } from './states.js';

const answer = (...given: Parameters<typeof mayNoteAttendance>): string => {
  const result = mayNoteAttendance(...given);
  return result.ok ? 'ok' : result.error;
};

describe('who was at a meeting', () => {
  it('is noted from its day on until it has ended', () => {
    expect(answer({ state: 'planned', heldOn: '2026-12-01' }, '2026-11-30')).toBe('attendance-too-early');
    expect(answer({ state: 'planned', heldOn: '2026-12-01' }, '2026-12-01')).toBe('ok');
    expect(answer({ state: 'planned', heldOn: '2026-12-01' }, '2026-12-02')).toBe('ok');
    for (const state of MEETING_STATES.filter((one) => one !== 'planned'))
      expect(answer({ state, heldOn: '2026-12-01' }, '2026-12-01')).toBe('meeting-over');
  });
});
