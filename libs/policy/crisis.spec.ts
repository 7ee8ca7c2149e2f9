import { DEFAULT_POLICY, readPolicyDocument } from './document.js';

const read = (crisis: unknown) => readPolicyDocument({ ...DEFAULT_POLICY, crisis });

describe('whom to call in a crisis', () => {
  it('is what the region set, and a gap where it set nothing', () => {
    const pointer = { name: 'Crisisdienst Noord', phone: '050-000 00 00' };
    expect(read(pointer)).toMatchObject({ ok: true, value: { crisis: pointer } });
    const { crisis: _, ...earlier } = DEFAULT_POLICY;
    for (const document of [earlier, DEFAULT_POLICY])
      expect(readPolicyDocument(document)).toMatchObject({ ok: true, value: { crisis: null } });
  });

  it.each<[unknown, string]>([
    ['050-000 00 00', 'crisis'],
    [[], 'crisis'],
    [{ phone: '112' }, 'crisis.name'],
    [{ name: '', phone: '112' }, 'crisis.name'],
    [{ name: ' Noord', phone: '112' }, 'crisis.name'],
    [{ name: '<b>Noord</b>', phone: '112' }, 'crisis.name'],
    [{ name: 'Noord' }, 'crisis.phone'],
    [{ name: 'Noord', phone: 'de balie' }, 'crisis.phone'],
    [{ name: 'Noord', phone: 112 }, 'crisis.phone'],
    [{ name: 'Noord', phone: '112', mail: 'x' }, 'crisis.mail (unknown part)'],
  ])('is not %j', (crisis, path) => expect(read(crisis)).toEqual({ ok: false, error: path }));
});
