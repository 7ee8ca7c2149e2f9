import { DEFAULT_POLICY, readPolicyDocument } from './document.js';
import { DEFAULT_TITLE_NORMS, normOf, readTitleNorms } from './title-norms.js';

const norm = { intake: 4, treatment: 10, total: 14 };
const youth = { intake: 3, treatment: 6, total: 9 };

describe('the norm of a title', () => {
  it('is the policy’s under the Zvw, where no title is known and where a problem says no norms', () => {
    for (const title of ['zvw', null, undefined])
      expect(normOf({ norm, norms: DEFAULT_TITLE_NORMS }, title)).toBe(norm);
    expect(normOf({ norm }, 'wlz')).toBe(norm);
  });

  it('is none under Wlz, Jeugdwet and Wfz until a region agrees on one', () => {
    for (const title of ['wlz', 'jeugdwet', 'wfz'])
      expect(normOf({ norm, norms: DEFAULT_TITLE_NORMS }, title)).toBeNull();
    expect(normOf({ norm, norms: { jeugdwet: youth } }, 'jeugdwet')).toEqual(youth);
  });

  it('is read with a document, and what it leaves out is as every region starts', () => {
    expect(readTitleNorms({ jeugdwet: youth })).toEqual({
      ok: true,
      value: { jeugdwet: youth, wlz: null, wfz: null },
    });
    const { norms: _, ...matching } = DEFAULT_POLICY.matching;
    expect(readPolicyDocument({ ...DEFAULT_POLICY, matching })).toEqual({ ok: true, value: DEFAULT_POLICY });
  });

  it.each([
    ['something else', 7, 'matching.norms'],
    ['a law nobody knows', { wmo: null }, 'matching.norms.wmo'],
    ['a second norm for the Zvw', { zvw: youth }, 'matching.norms.zvw'],
    ['half a norm', { wfz: { intake: 4 } }, 'matching.norms.wfz'],
    ['half weeks', { wfz: { ...youth, total: 9.5 } }, 'matching.norms.wfz'],
  ])('is refused from a document with %s', (_, norms, path) => {
    const document = { ...DEFAULT_POLICY, matching: { ...DEFAULT_POLICY.matching, norms } };
    expect(readPolicyDocument(document)).toEqual({ ok: false, error: path });
  });
});
