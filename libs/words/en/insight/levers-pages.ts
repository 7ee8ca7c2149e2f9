import { type levers as dutch } from '../../nl/insight/levers-pages.js';
import { type Translation } from '../../translation.js';

export const levers: Translation<typeof dutch> = {
  levers: {
    title: 'Changes that would help most',
    change: 'Change',
    weeks: 'Fewer weeks beyond the norm',
    between: 'Certainly between',
    added: 'Clients gaining a place',
    removed: 'Clients losing a place',
    interval: '{{low, number}} to {{high, number}}',
    unproved: 'not proved',
    least: 'at least {{count, number}}',
    fewer: 'fewer than {{k}}',
    finding: {
      weeks:
        'What would help most: {{change}}. In the best plan found, that spares about {{weeks, weeks}} of waiting beyond the norm, weighted by severity ({{interval}}), and {{added}} clients get a proposal because of it.',
      people:
        'What would help most: {{change}}. In weeks beyond the norm the difference is too small to show; {{added}} clients get a proposal because of it.',
      loses: 'On the other hand, {{removed}} other clients would no longer get a proposal.',
      interval: 'certainly between {{low, number}} and {{high, number}}',
      unproved: 'without proved bounds',
    },
    asOf: 'Worked out on the matching run of {{run}}, published on {{date}}. {{tried, number}} changes worked out, each by itself; together they do not add up. Ten at most are shown.',
    untried: 'There was no time for {{untried, number}} others.',
    empty: 'Too early to say what would help most',
    emptyNext: {
      'no-run':
        'There is no matching run yet of which this was worked out. That happens within an hour after a run.',
      'other-threshold':
        'The threshold for showing figures has become higher since this was worked out. It will be back after the next matching run.',
      'not-worked-out': 'This could not be worked out for the last matching run.',
      hidden: 'Hidden: it would concern too few clients.',
      none: 'None of the changes worked out makes a difference that is large enough to show.',
    },
  },
};
