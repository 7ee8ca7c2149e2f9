import { placesOf } from './places.js';

describe('the places of a week', () => {
  it('are free, proposed or held, and together what is offered', () => {
    expect(placesOf({ offered: 4, held: 1 }, 2)).toEqual({ free: 1, proposed: 2, held: 1 });
    expect(placesOf({ offered: 3, held: 0 }, 0)).toEqual({ free: 3, proposed: 0, held: 0 });
    expect(placesOf({ offered: 2, held: 2 }, 0)).toEqual({ free: 0, proposed: 0, held: 2 });
  });

  it('are never more than were offered, whatever counts on them', () => {
    expect(placesOf({ offered: 2, held: 1 }, 5)).toEqual({ free: 0, proposed: 1, held: 1 });
    expect(placesOf({ offered: 1, held: 2 }, 1)).toEqual({ free: 0, proposed: 0, held: 1 });
  });
});
