import { type ClaimMapping, identityOf } from './claims.js';

const MAPPING: ClaimMapping = {
  role: 'role',
  organisation: 'organisation',
  profession: 'profession',
  mail: 'email',
  values: { role: {}, organisation: {}, profession: {} },
};
const REGION = 'GRONINGEN';
const identified = (claims: Record<string, unknown>, mapping = MAPPING) => {
  const { identity: result } = identityOf({ sub: 'a1', ...claims }, mapping, REGION);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const refusalFor = (claims: Record<string, unknown>): string => {
  const { identity: result } = identityOf({ sub: 'a1', ...claims }, MAPPING, REGION);
  return result.ok ? 'none' : result.error;
};

describe('the claims of an identity provider', () => {
  it('become an actor', () => {
    const { contexts, actorAs } = identified({
      name: 'Sanne Veldkamp',
      role: 'clinician',
      organisation: '99990001',
      profession: 'psychiater',
    });
    expect(contexts).toEqual([{ role: 'clinician', organisation: '99990001' }]);
    expect(actorAs(contexts[0])).toEqual({
      region: REGION,
      user: 'a1',
      displayName: 'Sanne Veldkamp',
      role: 'clinician',
      organisation: '99990001',
      profession: 'psychiater',
    });
  });

  it.each([
    ['Sanne\u0000\nVeldkamp', 'SanneVeldkamp'],
    ['Sanne \u202enetsiveb', 'Sanne netsiveb'],
    [`S${'\ud83d\ude00'.slice(0, 1)}`, 'S'],
    [' Şîrîn Öztürk-O’Neill ', 'Şîrîn Öztürk-O’Neill'],
    ['\u0007', 'a1'],
  ])('give a name that breaks no line and no page: %j', (name, shown) => {
    const { contexts, actorAs } = identified({ name, role: 'clinician', organisation: '99990001' });
    expect(actorAs(contexts[0]).displayName).toBe(shown);
  });

  it('are read by a path, and mean what the configuration says they mean', () => {
    const mapping: ClaimMapping = {
      role: 'realm_access.roles',
      organisation: 'https://dezi.example/org',
      profession: 'profession',
      mail: 'email',
      values: {
        role: { BEHANDELAAR: 'clinician' },
        organisation: { 'urn:org:wierde': '99990002' },
        profession: { '25': 'gz-psycholoog' },
      },
    };
    const { actorAs, contexts } = identified(
      {
        realm_access: { roles: ['offline_access', 'BEHANDELAAR'] },
        'https://dezi.example/org': 'urn:org:wierde',
        profession: '25',
      },
      mapping,
    );
    expect(actorAs(contexts[0])).toMatchObject({ organisation: '99990002', profession: 'gz-psycholoog' });
  });

  it.each([
    [{ email: 'sanne@organisation.example' }, 'sanne@organisation.example'],
    [{ email: 'sanne@organisation.example', email_verified: true }, 'sanne@organisation.example'],
    [{ email: 'sanne@organisation.example', email_verified: false }, null],
    [{ email: 'sanne@organisation.example', email_verified: 'False' }, null],
    [{ email: ['first@x.example', 'second@x.example'] }, 'first@x.example'],
    [{ email: 'not an address' }, null],
    [{ email: 'a@b.c\r\nBcc: d@e.f' }, null],
    [{ email: 5 }, null],
    [{}, null],
  ])('give an address for mail, where the issuer stands for one: %j', (claims, mail) => {
    const identity = identified({ role: 'clinician', organisation: '99990001', ...claims });
    expect(identity.mail).toBe(mail);
    // It is no part of who somebody is.
    expect(JSON.stringify(identity.actorAs(identity.contexts[0]))).not.toContain('@');
  });

  it('give it under another name, where the configuration says so', () => {
    const claims = { role: 'administrator', contact: { work: 'gert@region.example' }, email: 'x@y.example' };
    expect(identified(claims, { ...MAPPING, mail: 'contact.work' }).mail).toBe('gert@region.example');
  });

  it('give one role at a time to somebody with several, and none that was not granted', () => {
    const { contexts, actorAs } = identified({
      role: ['clinician', 'data-steward', 'taskforce-analyst'],
      organisation: '99990001',
    });
    expect(contexts.map(({ role }) => role)).toEqual(['data-steward', 'clinician', 'taskforce-analyst']);
    expect(actorAs(contexts[2]).organisation).toBeNull();
    expect(() => actorAs({ role: 'administrator', organisation: null })).toThrow();
  });

  it('give one organisation at a time to a clinician of two, and none that was not granted', () => {
    const { contexts, actorAs } = identified({
      role: 'clinician',
      organisation: ['99990002', '99990001', '99990002', '3311'],
    });
    expect(contexts.map(({ organisation }) => organisation)).toEqual(['99990002', '99990001']);
    expect(actorAs(contexts[1])).toMatchObject({ role: 'clinician', organisation: '99990001' });
    expect(() => actorAs({ role: 'clinician', organisation: '99990003' })).toThrow();
    expect(() => actorAs({ role: 'data-steward', organisation: '99990001' })).toThrow();
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
    expect(identified({ role: 'insurer', organisation: '3311' }).contexts).toEqual([
      { role: 'insurer', organisation: '3311' },
    ]);
    expect(refusalFor({ role: 'insurer', organisation: '99990001' })).toBe('no-organisation');
  });

  it.each([undefined, '', 'engine', 'system:99990001', 'with space', 'é', 'x'.repeat(201), 7])(
    'do not take subject %j',
    (sub) => {
      expect(refusalFor({ sub, role: 'administrator' })).toBe('no-subject');
    },
  );

  it('take no profession that does not qualify', () => {
    const { actorAs, contexts } = identified({
      role: 'clinician',
      organisation: '99990001',
      profession: 'tandarts',
    });
    expect(actorAs(contexts[0]).profession).toBeNull();
  });

  describe('with pairs of a role and an organisation', () => {
    const PAIRS = [
      { role: 'clinician', organisation: '99990001' },
      { role: 'data-steward', organisation: '99990002' },
    ];
    it.each([
      ['as text', PAIRS.map(({ role, organisation }) => `${role}@${organisation}`)],
      ['as objects', PAIRS],
      ['as groups of the issuer that stand for them', ['GGZ-A-BEHANDEL', 'GGZ-B-DATA']],
    ])('%s, give each role at its own organisation and nowhere else', (_, role) => {
      const values = {
        role: { 'GGZ-A-BEHANDEL': 'clinician@99990001', 'GGZ-B-DATA': 'data-steward@wierde' },
        organisation: { wierde: '99990002' },
        profession: {},
      };
      // What the other claim lists adds nothing to a pair.
      const claims = { role, organisation: ['99990001', '99990002'] };
      expect(identified(claims, { ...MAPPING, values }).contexts).toEqual([PAIRS[1], PAIRS[0]]);
    });

    it('are the way out for somebody with several roles at several organisations, who is refused otherwise', () => {
      const [role, organisation] = [
        ['clinician', 'data-steward'],
        ['99990001', '99990002'],
      ];
      expect(refusalFor({ role, organisation })).toBe('roles-unpaired');
      expect(refusalFor({ role: ['clinician', 'taskforce-analyst'], organisation })).toBe('roles-unpaired');
      // Roles that mean nothing here pair with nothing.
      expect(refusalFor({ role: ['clinician', 'offline_access'], organisation })).toBe('none');
      expect(refusalFor({ role, organisation: ['99990001', '99990001'] })).toBe('none');
    });

    it.each([
      [{ role: 'clinician' }],
      [{ role: 'clinician', organisation: 99990001 }],
      [{ role: 'clinician', organisation: '' }],
      ['clinician@'],
      ['clinician@1234'],
    ])('never reach further than their own half: %j', (role) => {
      expect(refusalFor({ role, organisation: '99990001' })).toBe('no-organisation');
    });
  });

  it('that count for nothing are named with the kind of their value, and never with the value', () => {
    const { unusable } = identityOf(
      {
        sub: 'a1',
        role: ['clinician', 'kleptomaan', 7, { name: 'Jan' }, null],
        organisation: ['99990001', 'Huize Jansen', false],
        profession: ['tandarts', []],
      },
      MAPPING,
      REGION,
    );
    expect(unusable).toEqual([
      { claim: 'role', kind: 'unknown text' },
      { claim: 'role', kind: 'number' },
      { claim: 'role', kind: 'object' },
      { claim: 'role', kind: 'null' },
      { claim: 'organisation', kind: 'boolean' },
      { claim: 'organisation', kind: 'unknown text' },
      { claim: 'profession', kind: 'list' },
      { claim: 'profession', kind: 'unknown text' },
    ]);
    expect(JSON.stringify(unusable)).not.toMatch(/Jan|klepto|tandarts|9999|7/);
  });

  it('that are missing are named too', () => {
    const missing = (claims: Record<string, unknown>) => identityOf(claims, MAPPING, REGION).unusable;
    expect(missing({ sub: 'a1' })).toEqual([{ claim: 'role', kind: 'absent' }]);
    expect(missing({ role: 'clinician' })).toEqual([{ claim: 'sub', kind: 'absent' }]);
    expect(missing({ sub: 'a1', role: 'clinician' })).toEqual([
      { claim: 'role', kind: 'unknown text' },
      { claim: 'organisation', kind: 'absent' },
    ]);
    expect(missing({ sub: 'a1', role: 'administrator' })).toEqual([]);
  });
});
