import { disclose, DISCLOSED_FIELDS } from './disclosed-need.js';

describe('what is disclosed', () => {
  const need = {
    diagnosis: 'anxiety',
    settings: ['2'],
    levels: ['basic', 'specialist'],
    intensities: ['outpatient'],
    forms: null,
    age: [25, 39] as const,
    title: 'zvw',
    circuit: null,
    language: 'nl',
    severity: 2 as const,
    area: '0014',
    flags: [],
    maxTravel: 45,
    conditions: null,
  };

  it('is this list and no other', () => {
    expect(DISCLOSED_FIELDS).toEqual([
      'diagnosis',
      'settings',
      'levels',
      'intensities',
      'forms',
      'age',
      'title',
      'circuit',
      'language',
      'severity',
      'area',
      'flags',
      'maxTravel',
      'conditions',
    ]);
    expect(Object.isFrozen(DISCLOSED_FIELDS)).toBe(true);
  });

  it('drops what else an entry holds: reference, insurer, dates, and fields nobody thought of yet', () => {
    const entry = {
      ...need,
      reference: 'ABC-1',
      insurer: '3311',
      registeredOn: '2026-01-01',
      id: 'x',
      programme: 'p',
      later: 1,
    };
    expect(disclose(entry)).toEqual(need);
  });

  it('says null of what an older need does not hold', () => {
    const { title: _, circuit: __, ...older } = need;
    expect(disclose(older)).toEqual({ ...need, title: null });
  });
});
