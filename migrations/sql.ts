/** Marks SQL for editors and keeps migrations readable: the text is sent as it stands. */
export const sql = (text: TemplateStringsArray): string => text.raw.join('');

/** Who acts is the same for every row: asked once a statement, and not once a row. */
export const askedOnce = (condition: string): string =>
  condition.replaceAll(/acting_\w+\(\)/g, '(SELECT $&)');

/** Lets the application role read rows of its region; `write` says who may change them. */
export const rowLevelSecurity = (table: string, read: string, write: string | null): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_read ON ${table} FOR SELECT TO doorstroom_app USING (${askedOnce(`region_id = acting_region() AND (${read})`)});
  ${
    write === null
      ? ''
      : `CREATE POLICY ${table}_insert ON ${table} FOR INSERT TO doorstroom_app WITH CHECK (region_id = acting_region() AND (${write}));
  CREATE POLICY ${table}_update ON ${table} FOR UPDATE TO doorstroom_app USING (region_id = acting_region() AND (${write}))
    WITH CHECK (region_id = acting_region() AND (${write}));
  CREATE POLICY ${table}_delete ON ${table} FOR DELETE TO doorstroom_app USING (region_id = acting_region() AND (${write}));`
  }
`;

/** One policy for all that may be done with a table's rows. */
export const rowsOnlyFor = (table: string, rows: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_all ON ${table} TO doorstroom_app
    USING (region_id = acting_region() AND (${rows})) WITH CHECK (region_id = acting_region() AND (${rows}));
`;

/** Refuses every change and deletion, whoever asks for it. */
export const appendOnly = (table: string): string => `
  CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} EXECUTE FUNCTION append_only();
`;

/** An event at every insert and at every change of `state`; its organisations in an order that the kind gives a meaning. */
export function recordEvents(
  table: string,
  of: {
    readonly topic: string;
    readonly subject: string;
    readonly state: string;
    readonly organisations: readonly string[];
  },
): string {
  const call = `record_event('${of.topic}', '${of.subject}', '${of.state}', '{${of.organisations.join()}}')`;
  return `
    CREATE TRIGGER event_on_insert AFTER INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION ${call};
    CREATE TRIGGER event_on_update AFTER UPDATE ON ${table} FOR EACH ROW
      WHEN (OLD.${of.state} IS DISTINCT FROM NEW.${of.state}) EXECUTE FUNCTION ${call};
  `;
}

/** Who may see or change a row of one organisation. */
export const OWN_OR_ENGINE = `provider_id = acting_organisation() OR acting_role() = 'engine'`;
/** Who may see or change a row of two organisations. */
export const PARTY_OR_ENGINE = `from_provider = acting_organisation() OR to_provider = acting_organisation() OR acting_role() = 'engine'`;
