import { namesOf } from './webhook-names.js';

const at = (id: string, url: string) => ({ id, url });

describe('the names of webhooks', () => {
  it('are their addresses', () => {
    expect([...namesOf([at('a', 'https://one'), at('b', 'https://two')]).values()]).toEqual([
      'https://one',
      'https://two',
    ]);
  });

  it('are all different, also where several go to the same address', () => {
    const names = [
      ...namesOf([at('a', 'https://one'), at('b', 'https://two'), at('c', 'https://one')]).values(),
    ];
    expect(names).toEqual(['https://one (1)', 'https://two', 'https://one (2)']);
    expect(new Set(names).size).toBe(3);
  });
});
