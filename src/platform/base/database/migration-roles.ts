import type pg from 'pg';

/** Seals the audit trail and can do nothing else. Nobody signs in as it: functions run as it, which the migrations make. */
export const SEALER = 'doorstroom_sealer';

/** A role that rights are given to and that nobody signs in as, where there is none of this name. */
export async function makeRole(client: pg.Client, role: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS`);
}

/** Who makes a role may give it and is not yet a member itself. */
export async function becomeMember(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ member: boolean }>(
    `SELECT pg_has_role(current_user, $1, 'USAGE') AND pg_has_role(current_user, $1, 'SET') AS member`,
    [role],
  );
  if (rows[0]?.member !== true) await client.query(`GRANT ${role} TO CURRENT_USER`);
}

const NOT_ALLOWED = '42501';

/** The roles that the migrations give rights to, where whoever set up the server has not made them. */
export async function rolesOfMigrations(client: pg.Client): Promise<void> {
  try {
    for (const role of ['doorstroom_app', SEALER]) await makeRole(client, role);
    await becomeMember(client, SEALER);
  } catch (error) {
    if ((error as { code?: string }).code !== NOT_ALLOWED) throw error;
    throw new Error(
      `The role that migrates may not make the roles that it needs. As a superuser: CREATE ROLE doorstroom_app; CREATE ROLE ${SEALER} NOLOGIN; GRANT ${SEALER} TO the role of DATABASE_OWNER_URL (those that are there already left out).`,
      { cause: error },
    );
  }
}
