import { type ClaimMapping, identityOf } from './claims.js';

const MAPPING: ClaimMapping = {
  role: 'role',
  organisation: 'organisation',
  profession: 'profession',
  values: { role: {}, organisation: {}, profession: {} },
};
const REGION = 'GRONINGEN';
const identified = (claims: Record<string, unknown>, mapping = MAPPING) => {
  const result = identityOf({ sub: 'a1', ...claims }, mapping, REGION);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const refusalFor = (claims: Record<string, unknown>): string => {
  const result = identityOf({ sub: 'a1', ...claims }, MAPPING, REGION);
  return result.ok ? 'none' : result.error;
};

describe('the claims of an identity provider', () => {
  it('become an actor', () => {
    const { roles, actorAs } = identified({
      name: 'Sanne Veldkamp',
      role: 'clinician',
      organisation: '99990001',
      profession: 'psychiater',
    });
    expect(roles).toEqual(['clinician']);
    expect(actorAs('clinician')).toEqual({
      region: REGION,
      user: 'a1',
      displayName: 'Sanne Veldkamp',
      role: 'clinician',
      organisation: '99990001',
      profession: 'psychiater',
    });
  });

  it('are read by a path, and mean what the configuration says they mean', () => {
    const mapping: ClaimMapping = {
      role: 'realm_access.roles',
      organisation: 'https://dezi.example/org',
      profession: 'profession',
      values: {
        role: { BEHANDELAAR: 'clinician' },
        organisation: { 'urn:org:wierde': '99990002' },
        profession: { '25': 'gz-psycholoog' },
      },
    };
    const { actorAs } = identified(
      {
        realm_access: { roles: ['offline_access', 'BEHANDELAAR'] },
        'https://dezi.example/org': 'urn:org:wierde',
        profession: '25',
      },
      mapping,
    );
    expect(actorAs('clinician')).toMatchObject({ organisation: '99990002', profession: 'gz-psycholoog' });
  });

  it('give one role at a time to somebody with several, and none that was not granted', () => {
    const { roles, actorAs } = identified({
      role: ['clinician', 'data-steward', 'taskforce-analyst'],
      organisation: '99990001',
    });
    expect(roles).toEqual(['data-steward', 'clinician', 'taskforce-analyst']);
    expect(actorAs('taskforce-analyst').organisation).toBeNull();
    expect(() => actorAs('administrator')).toThrow();
  });

  it.each(['engine', 'provider-system', 'root', '', 'Clinician', 'constructor'])(
    'never make anybody "%s"',
    (role) => {
      expect(refusalFor({ role, organisation: '99990001' })).toBe('no-role');
    },
  );

  it.each([undefined, '', '1234', '123456789', '99990001 OR 1=1', 99990001, {}])(
    'do not make a clinician of organisation %j',
    (organisation) => {
      expect(refusalFor({ role: 'clinician', organisation })).toBe('no-organisation');
    },
  );

  it('make an insurer of four digits only', () => {
    expect(identified({ role: 'insurer', organisation: '3311' }).actorAs('insurer').organisation).toBe(
      '3311',
    );
    expect(refusalFor({ role: 'insurer', organisation: '99990001' })).toBe('no-organisation');
  });

  it.each([undefined, '', 'engine', 'system:99990001', 'with space', 'é', 'x'.repeat(201), 7])(
    'do not take subject %j',
    (sub) => {
      expect(refusalFor({ sub, role: 'administrator' })).toBe('no-subject');
    },
  );

  it('take no profession that does not qualify', () => {
    const { actorAs } = identified({ role: 'clinician', organisation: '99990001', profession: 'tandarts' });
    expect(actorAs('clinician').profession).toBeNull();
  });
});
