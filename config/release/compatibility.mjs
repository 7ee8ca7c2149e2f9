const LIST = /ARRAY\[[^\]]*\]/g;
const valuesOf = (list) => new Set(list.match(/'(?:[^']|'')*'/g) ?? []);

/** Whether a check says the same but for lists of values that have grown. */
function isWider(before, after) {
  if (before.replaceAll(LIST, '[]') !== after.replaceAll(LIST, '[]')) return false;
  const [had, has] = [before, after].map((text) => (text.match(LIST) ?? []).map(valuesOf));
  return had.every((values, n) => [...values].every((value) => has[n].has(value)));
}

const isKey = (definition) => /^(PRIMARY KEY|UNIQUE|EXCLUDE)/.test(definition);
/** Whether something is said of one of these columns. */
const speaksOf = (text, columns) => columns.some((name) => new RegExp(`\\b${name}\\b`).test(text));
const missing = (before, after) => before.filter((one) => !after.includes(one));

function* ofColumns(table, before, after) {
  for (const [name, had] of Object.entries(before)) {
    const has = after[name];
    const [type, typeNow] = [had, has ?? ''].map((one) => one.replace(/ NOT NULL| DEFAULT/g, ''));
    if (has === undefined) yield `${table}.${name} is gone`;
    else if (type !== typeNow) yield `${table}.${name} is ${typeNow} and was ${type}`;
    else if (has.includes(' NOT NULL') && !had.includes(' NOT NULL'))
      yield `${table}.${name} has to be filled now`;
    else if (has.includes(' NOT NULL') && had.includes(' DEFAULT') && !has.includes(' DEFAULT'))
      yield `${table}.${name} has no default any more`;
  }
  for (const [name, has] of Object.entries(after))
    if (!(name in before) && has.includes(' NOT NULL') && !has.includes(' DEFAULT'))
      yield `${table}.${name} is new and has to be filled`;
}

function* ofConstraints(table, before, after) {
  const old = Object.keys(before.columns);
  for (const [name, has] of Object.entries(after.constraints)) {
    const had = before.constraints[name];
    if (had === has || (had !== undefined && isWider(had, has))) continue;
    if (had === undefined && !speaksOf(has.replace(/ REFERENCES .*/, ''), old)) continue;
    yield had === undefined
      ? `${table}: the constraint ${name} is new`
      : `${table}: the constraint ${name} says something else`;
  }
  // An upsert names the columns of a key.
  for (const [name, had] of Object.entries(before.constraints))
    if (isKey(had) && !(name in after.constraints)) yield `${table}: the key ${name} is gone`;
  for (const one of missing(before.unique, after.unique)) yield `${table}: gone is ${one}`;
  for (const one of missing(after.unique, before.unique))
    if (speaksOf(one.replace(/^.* USING \w+ /, ''), old)) yield `${table}: new is ${one}`;
}

function* ofPolicies(table, before, after) {
  for (const [name, had] of Object.entries(before))
    if (after[name] !== had)
      yield `${table}: the policy ${name} ${name in after ? 'says something else' : 'is gone'}`;
  for (const [name, has] of Object.entries(after))
    if (!(name in before) && has.startsWith('restrictive'))
      yield `${table}: the policy ${name} is new and restricts`;
}

function* ofGrants(what, before, after) {
  for (const one of missing(before, after)) yield `${what}: the right is gone of ${one}`;
}

function* ofTable(name, before, after) {
  yield* ofColumns(name, before.columns, after.columns);
  yield* ofConstraints(name, before, after);
  yield* ofPolicies(name, before.policies, after.policies);
  yield* ofGrants(name, before.grants, after.grants);
}

function* ofView(name, before, after) {
  yield* ofColumns(name, before.columns, after.columns);
  yield* ofGrants(name, before.grants, after.grants);
}

function* ofFunction(name, before, after) {
  if (before.returns !== after.returns)
    yield `${name} returns ${after.returns} and returned ${before.returns}`;
  yield* ofGrants(name, before.grants, after.grants);
}

function* each(before, after, compared) {
  for (const [name, had] of Object.entries(before))
    if (name in after) yield* compared(name, had, after[name]);
    else yield `${name} is gone`;
}

/**
 * What of a schema an application could stumble over that was written for an earlier one, a sentence each. Only what is
 * added leaves it alone: it reads by the columns it knows, and never fills one that it does not. What a trigger or a
 * function does otherwise than before cannot be read off a schema: `npm run upgrade` runs the application before.
 */
export const breaks = (before, after) => [
  ...each(before.tables, after.tables, ofTable),
  ...each(before.views, after.views, ofView),
  ...each(before.functions, after.functions, ofFunction),
];
