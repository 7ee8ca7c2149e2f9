/** Marks SQL for editors and keeps migrations readable: the text is sent as it stands. */
export const sql = (text: TemplateStringsArray): string => text.raw.join('');

/** Lets the application role read rows of its region; `write` says who may change them. */
export const rowLevelSecurity = (table: string, read: string, write: string | null): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_read ON ${table} FOR SELECT TO doorstroom_app USING (region_id = acting_region() AND (${read}));
  ${
    write === null
      ? ''
      : `CREATE POLICY ${table}_insert ON ${table} FOR INSERT TO doorstroom_app WITH CHECK (region_id = acting_region() AND (${write}));
  CREATE POLICY ${table}_update ON ${table} FOR UPDATE TO doorstroom_app USING (region_id = acting_region() AND (${write}))
    WITH CHECK (region_id = acting_region() AND (${write}));
  CREATE POLICY ${table}_delete ON ${table} FOR DELETE TO doorstroom_app USING (region_id = acting_region() AND (${write}));`
  }
`;
