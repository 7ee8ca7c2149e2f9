import { trailCsv } from './trail-csv.js';

const event = {
  id: '1',
  at: '2026-11-22T09:00:00.000Z',
  user: 'clinician-1',
  organisation: '99990001',
  role: 'clinician',
  capacity: 'qualified' as const,
  action: 'proposal.list',
  subject: { kind: 'proposal', id: 'p-1', among: 50 },
  category: 'clinical-summary',
  ground: 'treatment-relation',
  outcome: 'done' as const,
  detail: { listed: 50 },
  seal: 7,
};

describe('the trail of an entry as CSV', () => {
  it('has a line for every event and every change, with the same cells', () => {
    const csv = trailCsv({
      entry: 'e1',
      events: [event, { ...event, organisation: null, detail: {}, seal: null }],
      changes: [{ at: '2026-11-01T00:00:00.000Z', by: null }],
    });
    const lines = csv.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(new Set(lines.map((line) => line.split('","').length))).toEqual(new Set([13]));
    expect(lines[1]).toContain('"proposal","p-1","50"');
    expect(lines[1]).toContain('"{""listed"":50}","7"');
    expect(lines[3]).toContain('"entry.changed","entry","e1"');
  });

  it('is never read as a formula', () => {
    for (const user of ['=1+1', '+1', '-1', '@a'])
      expect(trailCsv({ entry: 'e1', events: [{ ...event, user }], changes: [] })).toContain(`"'${user}"`);
  });
});
