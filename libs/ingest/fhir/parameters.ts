import { type FieldProblem } from '../../kernel/index.js';
import { Elements, isObject } from './elements.js';

/** The resource that is to be held against its profile: as the body, or as the parameter `resource` of one. */
export function resourceToValidate(body: unknown): {
  readonly resource: unknown;
  readonly problems: readonly FieldProblem[];
} {
  if (!isObject(body) || body['resourceType'] !== 'Parameters') return { resource: body, problems: [] };
  const elements = new Elements();
  const parameters = elements.object(body, '', ['resourceType', 'parameter']);
  const [first] = elements.list(parameters?.['parameter'], '.parameter', 1);
  const parameter = elements.object(first, '.parameter', ['name', 'resource']);
  elements.fixed(parameter?.['name'], '.parameter.name', 'resource', true);
  const problems = elements.problems.map((one) => ({ ...one, field: `Parameters${one.field}` }));
  return { resource: parameter?.['resource'], problems };
}
