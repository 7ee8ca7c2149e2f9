import ts from 'typescript';

export const TEST = /\.(spec|int-spec|bench)\.ts$/;

/** A room: a stage, or a floor of the platform. */
export const roomOf = (path) => {
  const [, first, second] = path.split('/');
  return first === 'platform' ? `platform/${second}` : first;
};

const parse = ({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

function each(node, visit) {
  visit(node);
  node.forEachChild((child) => each(child, visit));
}

const nameGiven = (call) => {
  const [given] = call.arguments;
  if (given === undefined) return null;
  if (ts.isStringLiteralLike(given)) return given.text;
  if (!ts.isObjectLiteralExpression(given)) return null;
  const named = given.properties.find((property) => property.name?.getText() === 'name');
  return named && ts.isStringLiteralLike(named.initializer) ? named.initializer.text : null;
};

/** Tables and views of a schema as `migrations/schema.sql` writes it. */
export const relationsOf = (schema) =>
  [...schema.matchAll(/^CREATE (TABLE|VIEW) (\w+)/gm)].map(([, kind, name]) => ({
    name,
    kind: kind.toLowerCase(),
  }));

/** Every class with `@Entity` or `@ViewEntity`: whose table or view it describes, and where. */
export function entitiesIn(files) {
  const entities = [];
  for (const file of files) {
    if (TEST.test(file.path) || !file.text.includes('Entity(')) continue;
    each(parse(file), (node) => {
      if (!ts.isClassDeclaration(node) || node.name === undefined) return;
      for (const { expression } of ts.getDecorators(node) ?? []) {
        if (!ts.isCallExpression(expression)) continue;
        const kind = { Entity: 'table', ViewEntity: 'view' }[expression.expression.getText()];
        if (kind !== undefined)
          entities.push({ kind, name: nameGiven(expression), class: node.name.text, path: file.path });
      }
    });
  }
  return entities;
}

const WRITES = new Set(['insert', 'update', 'delete', 'upsert', 'save', 'remove', 'increment', 'decrement']);
const READS = new Set([
  'find',
  'findBy',
  'findOne',
  'findOneBy',
  'findOneOrFail',
  'findOneByOrFail',
  'findAndCount',
  'findAndCountBy',
  'exists',
  'existsBy',
  'count',
  'countBy',
  'sum',
  'maximum',
  'minimum',
  'getRepository',
  'createQueryBuilder',
]);

/** The text of a literal with what is put into it: a table of an entity as `«Class»`, anything else as a gap. */
function textOf(literal, classOf) {
  if (ts.isStringLiteralLike(literal)) return literal.text;
  const parts = [literal.head.text];
  for (const { expression, literal: after } of literal.templateSpans) {
    const known = classOf(expression);
    parts.push(known === null ? ' ?? ' : ` «${known}» `, after.text);
  }
  return parts.join('');
}

const SQL_TABLE =
  /\b(INSERT\s+INTO|UPDATE(?:\s+ONLY)?|DELETE\s+FROM|TRUNCATE|COPY|LOCK\s+TABLE|FROM|JOIN|USING)\s+(«(\w+)»|[a-z_][a-z0-9_]*)/g;
const isWrite = (keyword) => !/^(FROM|JOIN|USING)$/.test(keyword.replace(/\s+/g, ' '));

/**
 * Where a file reads or writes which table or view, in SQL or through TypeORM.
 * @returns {{ name: string, write: boolean, line: number }[]}
 */
export function usesIn(file, { names, nameOfClass }) {
  const source = parse(file);
  const uses = [];
  const tables = new Map();
  const imported = new Map();
  const lineOf = (node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const entityOf = (node) =>
    node !== undefined && ts.isIdentifier(node) ? (imported.get(node.text) ?? null) : null;
  const tableCall = (node) =>
    ts.isCallExpression(node) && node.expression.getText() === 'table' ? entityOf(node.arguments[0]) : null;
  const classOf = (expression) =>
    tableCall(expression) ?? (ts.isIdentifier(expression) ? (tables.get(expression.text) ?? null) : null);

  each(source, (node) => {
    if (ts.isImportSpecifier(node)) {
      const original = (node.propertyName ?? node.name).text;
      if (nameOfClass.has(original)) imported.set(node.name.text, original);
    }
    if (ts.isClassDeclaration(node) && node.name && nameOfClass.has(node.name.text))
      imported.set(node.name.text, node.name.text);
  });
  each(source, (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isIdentifier(node.name)) {
      const known = tableCall(node.initializer);
      if (known !== null) tables.set(node.name.text, known);
    }
  });
  each(source, (node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const method = node.expression.name.text;
      const known = entityOf(node.arguments[0]);
      if (known !== null && (WRITES.has(method) || READS.has(method)))
        uses.push({ name: nameOfClass.get(known), write: WRITES.has(method), line: lineOf(node) });
    }
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return;
    const text = textOf(node, classOf);
    for (const [, keyword, named, known] of text.matchAll(SQL_TABLE)) {
      const name = known === undefined ? named : nameOfClass.get(known);
      if (names.has(name)) uses.push({ name, write: isWrite(keyword), line: lineOf(node) });
    }
  });
  return uses;
}
