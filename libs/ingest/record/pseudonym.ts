import { ok, refuse } from '../../kernel/index.js';
import { identifierIn } from '../privacy/gate.js';
import { hasForm } from '../privacy/reference-form.js';
import { type ReferenceList } from '../rows/reference-check.js';
import { type Reader } from './reader.js';

/** Reads a reference in the form that its provider declared; what looks like somebody is called by its kind. */
export const readPseudonym =
  ({ form, year }: ReferenceList): Reader =>
  (value, field) => {
    if (typeof value === 'string' && hasForm(form, value, year)) return ok(value);
    const kind = identifierIn(value);
    if (kind !== null) return refuse({ field, code: kind });
    const context = form.counted === null ? 'random' : 'declared';
    return refuse({ field, code: 'wrong-form', params: { context, form: form.text } });
  };
