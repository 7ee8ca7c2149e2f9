import { diagnosis } from './diagnosis.js';

describe('diagnosis', () => {
  it('holds for a diagnosis that is treated', () => {
    expect(diagnosis.holds({ diagnosis: 'anxiety' }, { diagnoses: ['eating', 'anxiety'] }, 0)).toBe(true);
  });

  it('is broken by a diagnosis that is not', () => {
    expect(diagnosis.holds({ diagnosis: 'anxiety' }, { diagnoses: ['eating'] }, 0)).toBe(false);
    expect(diagnosis.holds({ diagnosis: 'anxiety' }, { diagnoses: [] }, 0)).toBe(false);
  });
});
