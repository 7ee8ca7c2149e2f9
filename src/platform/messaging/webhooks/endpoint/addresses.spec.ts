import { isPublicAddress } from './addresses.js';

describe('an address a webhook may go to', () => {
  it.each(['1.1.1.1', '8.8.8.8', '145.97.0.1', '172.32.0.1', '2a00:1450:400e::1', '2606:4700::1111'])(
    'is %s on the internet',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    '2001:0:1::1',
    '2001:db8::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    'localhost',
    '',
    '0x7f.1',
  ])('is never %s', (address) => expect(isPublicAddress(address)).toBe(false));
});
