import fc from 'fast-check';
import {
  convertDiagnosis,
  DIAGNOSES,
  diagnosesFitting,
  DIAGNOSIS_VERSIONS,
  isUndiagnosed,
  newestGroups,
  type DiagnosisCode,
} from './index.js';

const anyGroup = fc.constantFrom(...DIAGNOSES.map(({ code }) => code));
const versionOf = (code: string) => DIAGNOSES.find((group) => group.code === code)!.version;
const of2018 = DIAGNOSES.filter(({ version }) => version === '2018').map(({ code }) => code);

describe('the versions of the list of diagnosis groups', () => {
  it('are fourteen main groups and no diagnosis yet in 2022, fifteen in 2018, without a code in common', () => {
    const main = DIAGNOSES.filter(({ version, partOf }) => version === '2022' && partOf === undefined);
    expect(main.filter(({ code }) => code !== 'not-yet-diagnosed')).toHaveLength(14);
    expect(of2018).toHaveLength(15);
    expect(new Set(DIAGNOSES.map(({ code }) => code)).size).toBe(DIAGNOSES.length);
    expect(DIAGNOSIS_VERSIONS.map(({ code, from }) => [code, from])).toEqual([
      ['2022', '2022-02-01'],
      ['2018', '2018-01-01'],
    ]);
  });

  it('can say trauma, obsessive-compulsive, and autism and ADHD apart; what could not be checked is marked', () => {
    const marked = (code: DiagnosisCode) => DIAGNOSES.find((group) => group.code === code)!.unverified;
    expect(marked('dsm5-trauma')).toBeUndefined();
    expect(marked('dsm5-obsessive-compulsive')).toBeUndefined();
    expect(marked('dsm5-adhd')).toBe(true);
    expect(marked('dsm5-autism')).toBe(true);
    expect(diagnosesFitting('dsm5-adhd')).not.toContain('dsm5-autism');
  });
});

describe('convertDiagnosis', () => {
  it.each<[string, DiagnosisCode | null]>([
    ['autism', 'dsm5-autism'],
    ['personality', 'dsm5-personality'],
    ['alcohol', 'dsm5-addiction'],
    ['no-distinction', 'not-yet-diagnosed'],
    ['anxiety', null],
    ['attention-deficit-behaviour', null],
    ['other', null],
    ['of-no-list', null],
  ])('brings %s of 2018 to %s', (code, wanted) => {
    expect(convertDiagnosis(code, '2022')).toBe(wanted);
  });

  it.each<[string, DiagnosisCode | null]>([
    ['dsm5-trauma', null],
    ['dsm5-addiction', null],
    ['dsm5-neurodevelopmental', null],
    ['dsm5-adhd', 'attention-deficit-behaviour'],
    ['dsm5-autism', 'autism'],
    ['not-yet-diagnosed', 'no-distinction'],
  ])('brings %s of 2022 to %s', (code, wanted) => {
    expect(convertDiagnosis(code, '2018')).toBe(wanted);
  });

  it('leaves a group of the version itself as it is, and comes back to where it started or nowhere', () => {
    fc.assert(
      fc.property(anyGroup, fc.constantFrom('2018' as const, '2022' as const), (code, to) => {
        const there = convertDiagnosis(code, to);
        if (versionOf(code) === to) expect(there).toBe(code);
        if (there === null) return;
        const back = convertDiagnosis(there, versionOf(code));
        expect([code, null]).toContain(back);
      }),
    );
  });
});

describe('diagnosesFitting', () => {
  it('is exact within a version', () => {
    expect(diagnosesFitting('alcohol')).not.toContain('other-substances');
    expect(diagnosesFitting('dsm5-trauma').filter((code) => versionOf(code) === '2022')).toEqual([
      'dsm5-trauma',
    ]);
  });

  it('counts all that a client can be in the other version, but for what few are', () => {
    expect(diagnosesFitting('anxiety')).toEqual([
      'dsm5-anxiety',
      'dsm5-obsessive-compulsive',
      'dsm5-trauma',
      'anxiety',
    ]);
    expect(diagnosesFitting('dsm5-trauma')).toEqual(['dsm5-trauma', 'anxiety', 'other']);
    expect(diagnosesFitting('bipolar')).not.toContain('dsm5-depressive');
  });

  it('takes part of a group for the whole and the whole for a part', () => {
    expect(diagnosesFitting('dsm5-neurodevelopmental')).toContain('dsm5-autism');
    expect(diagnosesFitting('dsm5-autism')).toEqual(['dsm5-neurodevelopmental', 'dsm5-autism', 'autism']);
  });

  it('works both ways, includes the group itself, and agrees with an unambiguous conversion', () => {
    fc.assert(
      fc.property(anyGroup, anyGroup, (a, b) => {
        expect(diagnosesFitting(a).includes(b)).toBe(diagnosesFitting(b).includes(a));
        if (isUndiagnosed(a)) return expect(diagnosesFitting(a)).toEqual([]);
        expect(diagnosesFitting(a)).toContain(a);
        const newest = convertDiagnosis(a, '2022');
        if (newest !== null) expect(diagnosesFitting(a)).toContain(newest);
        for (const group of newestGroups(a)) expect(diagnosesFitting(a)).toContain(group);
      }),
    );
  });

  it('leaves a code of no list alone', () => {
    expect(diagnosesFitting('a')).toEqual(['a']);
    expect(isUndiagnosed('a')).toBe(false);
  });

  it('leaves no group without anybody to treat it', () => {
    for (const { code } of DIAGNOSES.filter((group) => !isUndiagnosed(group.code)))
      expect(new Set(diagnosesFitting(code).map(versionOf)).size).toBe(2);
  });
});
