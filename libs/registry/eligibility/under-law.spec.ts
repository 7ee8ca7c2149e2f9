import { underLaw } from './under-law.js';

it('is a programme of the client’s title and circuit, and no other', () => {
  const programme = { titles: ['zvw'], circuits: ['adults'] };
  expect(underLaw({ title: 'zvw', circuit: 'adults' }, programme)).toBe(true);
  expect(underLaw({ title: 'wlz', circuit: 'adults' }, programme)).toBe(false);
  expect(underLaw({ title: 'zvw', circuit: 'forensic' }, programme)).toBe(false);
  expect(underLaw({ title: null, circuit: null }, programme)).toBe(false);
});
