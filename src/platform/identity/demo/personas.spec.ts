import { readSettings } from '../../base/config/read-settings.js';
import { SettingsError } from '../../base/config/settings.js';
import { type Database } from '../../base/database/database.js';
import { DEFAULT_PROFESSIONS, professionsOf } from '../../../../libs/policy/index.js';
import { DemoSignIn } from './demo-sign-in.service.js';
import { type DemoProvider, personas } from './personas.js';

const providers: DemoProvider[] = ['99990003', '99990001', '99990002', '99990004'].map((id) => ({
  id,
  name: `Aanbieder ${id}`,
}));

describe('demo personas', () => {
  const people = personas(providers);

  it('are a qualified clinician at every provider, and two at the two largest', () => {
    const qualified = people.filter((one) => one.role === 'clinician' && one.profession !== null);
    const at = (id: string) =>
      qualified.filter((one) => one.organisation?.id === id && one.also === undefined);
    expect(providers.map(({ id }) => at(id).length)).toEqual([2, 2, 1, 1]);
    for (const { id } of providers.slice(0, 2))
      expect(new Set(at(id).map((one) => one.profession)).size).toBe(2);
  });

  it('are one who may look but not decide, and one of each regional role', () => {
    expect(people.filter((one) => one.role === 'clinician' && one.profession === null)).toHaveLength(1);
    for (const role of [
      'data-steward',
      'case-table-chair',
      'taskforce-analyst',
      'administrator',
      'privacy-officer',
    ])
      expect(people.filter((one) => one.role === role)).toHaveLength(1);
  });

  it('are somebody of a profession that judges for the young alone at two providers that treat them', () => {
    const young = personas(providers.map((one, i) => ({ ...one, treatsYouth: i !== 1 })));
    const added = young.filter(({ id }) => !people.some((one) => one.id === id));
    expect(added.map(({ organisation, profession }) => [organisation?.id, profession])).toEqual([
      ['99990003', 'kinder-en-jeugdpsycholoog'],
      ['99990002', 'orthopedagoog-generalist'],
    ]);
    for (const { profession } of added) {
      expect(professionsOf(DEFAULT_PROFESSIONS, 'jeugdwet')).toContain(profession);
      expect(professionsOf(DEFAULT_PROFESSIONS, 'zvw')).not.toContain(profession);
    }
  });

  it('are somebody who works at the two largest, where there are two', () => {
    const [both] = people.filter((one) => one.also !== undefined);
    expect([both?.organisation?.id, both?.also?.id]).toEqual(['99990003', '99990001']);
    expect(personas(providers.slice(0, 1)).every((one) => one.also === undefined)).toBe(true);
  });

  it('have ids and names of their own, also with many providers', () => {
    const many = personas(
      Array.from({ length: 60 }, (_, i) => ({ id: String(99990000 + i), name: `A${i}` })),
    );
    expect(new Set(many.map((one) => one.id)).size).toBe(many.length);
    expect(new Set(many.map((one) => one.name)).size).toBe(many.length);
  });

  it('keep their names when the lists grow and another provider becomes the largest', () => {
    const later = personas([...providers].reverse());
    for (const { id } of providers) {
      const nameOf = (list: typeof people) => list.find((one) => one.id === `clinician-${id}`)?.name;
      expect(nameOf(later)).toBe(nameOf(people));
    }
  });

  it('are the regional roles only where there is no provider yet', () => {
    expect(personas([]).map((one) => one.role)).toEqual([
      'case-table-chair',
      'taskforce-analyst',
      'administrator',
      'privacy-officer',
    ]);
  });

  it('do not exist in production, however the settings came about', () => {
    expect(() => readSettings({ NODE_ENV: 'production', DEMO: 'true' }, '/srv')).toThrow(SettingsError);
    const demo = readSettings({}, '/srv');
    expect(demo.demo).toBe(true);
    expect(() => new DemoSignIn({ ...demo, production: true }, {} as Database, {} as never)).toThrow(
      /refused in production/,
    );
  });
});
