/** A programme as a provider sets it, and what a test changes in it. */
export const programmeRow = (change: Record<string, unknown> = {}) => ({
  name: 'Angst en stemming',
  area: '0014',
  online: false,
  diagnoses: ['anxiety'],
  settings: ['2'],
  ages: [18, 120],
  languages: ['nl'],
  severities: [1, 2, 3],
  insurers: null,
  excludes: [],
  excludesSoft: [],
  intakeStop: false,
  intakeWait: 6,
  treatmentWait: 8,
  minStart: null,
  ...change,
});
