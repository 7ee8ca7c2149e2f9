import { isPhoneNumber } from './phone-number.js';

describe('a telephone number', () => {
  it.each(['112', '0800 0113', '050-123 45 67', '+31 50 123 45 67', '0900-0767', '14 050'])('%s', (text) =>
    expect(isPhoneNumber(text)).toBe(true),
  );

  it.each([
    '',
    '12',
    'bel ons',
    '050  1234567',
    '050-',
    '050 (12) 34',
    '+0501234567',
    '0'.repeat(16),
    '112\n',
  ])('is not %j', (text) => expect(isPhoneNumber(text)).toBe(false));
});
