import { softHyphens } from './soft-hyphens.js';

const shown = (text: string): string => softHyphens(text).replaceAll('\u00ad', '|');

describe('where a long word may break', () => {
  it.each([
    ['Trauma- en stressorgerelateerde stoornissen', 'Trauma- en stressor|gerelateerde stoornissen'],
    ['Persoonlijkheidsstoornissen', 'Persoonlijkheids|stoornissen'],
    ['Autismespectrumstoornis', 'Autisme|spectrum|stoornis'],
    ['Schizofreniespectrum- en andere psychosen', 'Schizofrenie|spectrum- en andere psychosen'],
    ['verpleegkundig specialist', 'verpleegkundig specialist'],
    ['Neurodevelopmental disorders', 'Neuro|developmental disorders'],
  ])('is between its parts: %s', (text, expected) => expect(shown(text)).toBe(expected));

  it('changes nothing else', () => {
    const text = 'Psychotherapeut, 18–65 jaar; ambulant (3 min)';
    expect(softHyphens(text).replaceAll('\u00ad', '')).toBe(text);
    expect(softHyphens('Stoornissen')).toBe('Stoornissen');
  });
});
