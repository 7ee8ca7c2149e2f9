import { rowsOfTable } from '../../test/support/committed-schema.js';
import { DEFAULT_PROFESSIONS, professionsOf, readProfessions } from './professions.js';

describe('who may be one of the four eyes', () => {
  it('is a matter of the title: two professions of youth care judge under the Jeugdwet alone', () => {
    for (const code of ['orthopedagoog-generalist', 'kinder-en-jeugdpsycholoog'])
      expect(
        ['zvw', 'jeugdwet', 'wlz', 'wfz', null].filter((title) =>
          professionsOf(DEFAULT_PROFESSIONS, title).includes(code),
        ),
      ).toEqual(['jeugdwet']);
    for (const title of ['zvw', 'jeugdwet', 'wlz', 'wfz', null])
      expect(professionsOf(DEFAULT_PROFESSIONS, title)).toContain('gz-psycholoog');
  });

  it('is the same in the database, where a region starts', () => {
    const rows = rowsOfTable('qualified_profession').map(([code, titles]) => ({
      code,
      titles: titles.replace(/[{}]/g, '').split(','),
    }));
    for (const [title, codes] of Object.entries(DEFAULT_PROFESSIONS))
      expect(rows.filter(({ titles }) => titles.includes(title)).map(({ code }) => code)).toEqual(
        [...codes].sort(),
      );
  });

  it('is read with a document, title by title', () => {
    const read = readProfessions({ professions: { wlz: ['psychiater'] } });
    expect(read).toEqual({ ok: true, value: { ...DEFAULT_PROFESSIONS, wlz: ['psychiater'] } });
    expect(readProfessions({})).toEqual({ ok: true, value: DEFAULT_PROFESSIONS });
  });

  it.each([
    ['something else', 'all', 'professions'],
    ['a law nobody knows', { wmo: ['psychiater'] }, 'professions.wmo'],
    ['nobody at all', { zvw: [] }, 'professions.zvw'],
    ['a profession nobody knows', { zvw: ['secretaris'] }, 'professions.zvw'],
  ])('is refused from a document with %s', (_, professions, path) => {
    expect(readProfessions({ professions })).toEqual({ ok: false, error: path });
  });
});
