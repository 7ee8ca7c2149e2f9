import { type EventText, textFor } from './event-kind.js';

const TEXT: EventText = {
  nl: { one: 'Er is één nieuw voorstel', many: 'Er zijn {count} nieuwe voorstellen' },
  en: { one: 'There is one new proposal', many: 'There are {count} new proposals' },
};

describe('the sentence of an event', () => {
  it('speaks of one', () => {
    expect(textFor(TEXT, 1)).toEqual({ nl: 'Er is één nieuw voorstel', en: 'There is one new proposal' });
  });

  it('counts several', () => {
    expect(textFor(TEXT, 12)).toEqual({
      nl: 'Er zijn 12 nieuwe voorstellen',
      en: 'There are 12 new proposals',
    });
  });
});
