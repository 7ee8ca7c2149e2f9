import { isMailAddress } from './mail-address.js';

describe('an address for mail', () => {
  it.each(['anna@organisation.example', 'a.b+c@d-e.nl', `${'a'.repeat(64)}@b.nl`])('is %s', (address) =>
    expect(isMailAddress(address)).toBe(true),
  );
  it.each([
    '',
    'anna',
    '@b.nl',
    'a@',
    'a@b@c',
    'a b@c.nl',
    'a@b.nl\r\nBcc: c@d.nl',
    '"a"@b.nl',
    `${'a'.repeat(65)}@b.nl`,
  ])('is not %j', (address) => expect(isMailAddress(address)).toBe(false));
});
