import { caseProblems } from './case-problems.js';
import { caseEvents } from './case-events.js';
import { changed } from './changed.js';
import { closed } from './closed.js';
import { events } from './events.js';
import { explanation } from './explanation.js';
import { fit } from './fit.js';
import { order } from './order.js';
import { problems } from './problems.js';
import { teamEvents } from './team-events.js';
import { urgency } from './urgency.js';

export const review = {
  problems,
  caseProblems,
  events,
  caseEvents,
  changed,
  closed,
  teamEvents,
  explanation,
  urgency,
  fit,
  order,
};
