import { LONGEST_LABEL, readLabel } from './saved-views.js';

describe('the label of a saved view', () => {
  it.each([
    ['Angst, deze week', 'Angst, deze week'],
    ['  Angst \t deze   week ', 'Angst deze week'],
    ['Naar ons / ernstig - 3 dagen', 'Naar ons / ernstig - 3 dagen'],
    ['Financie\u0308n', 'Financi\u00ebn'],
    ['x'.repeat(LONGEST_LABEL), 'x'.repeat(LONGEST_LABEL)],
  ])('keeps %j as %j', (text, value) => expect(readLabel(text)).toEqual({ ok: true, value }));

  it.each([
    '',
    '   ',
    'x'.repeat(LONGEST_LABEL + 1),
    'a<b>',
    'a@b',
    "d'Hondt",
    'a\u202eb',
    'a\u0000b',
    '\u{1f600}',
    '(ernstig)',
  ])('is not %j', (text) => expect(readLabel(text)).toEqual({ ok: false, error: 'label-not-usable' }));

  it.each(['mevrouw 9711 AB', 'cliënt 111222333', 'geb. 12-03-1985', 'bel 06-12345678'])(
    'names no client: %j',
    (text) => expect(readLabel(text)).toEqual({ ok: false, error: 'label-with-identifier' }),
  );
});
