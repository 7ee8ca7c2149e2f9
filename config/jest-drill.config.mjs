import whole from './jest.config.mjs';

/** What takes minutes and is no part of the gate: `npm run attack -- cluster`. */
export default {
  ...whole,
  maxWorkers: 1,
  projects: whole.projects
    .filter(({ displayName }) => displayName === 'database')
    .map((project) => ({
      ...project,
      displayName: 'drill',
      testMatch: ['<rootDir>/test/attack/*.drill.ts'],
    })),
};
