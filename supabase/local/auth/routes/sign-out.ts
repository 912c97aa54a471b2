import { type AuthService } from '../auth-service.ts';
import { recordAudit } from '../db/audit-log.ts';
import { deleteSession, deleteSessionsOfUser } from '../db/sessions.ts';
import { transaction } from '../db/sql.ts';
import { invalid } from '../errors.ts';
import { clientIp, type Call } from '../http/call.ts';

const SCOPES = ['global', 'local', 'others'];

/** POST /logout?scope=global|local|others */
export async function signOut(service: AuthService, call: Call): Promise<Response> {
  const scope = call.req.query('scope') || 'global';
  if (!SCOPES.includes(scope)) throw invalid(`Unsupported logout scope "${scope}"`);
  const [user, session] = [call.get('user'), call.get('session')];
  await transaction(service.pool, async (sql) => {
    await recordAudit(sql, user, 'logout', clientIp(call));
    if (!session || scope === 'global') await deleteSessionsOfUser(sql, user.id);
    else if (scope === 'local') await deleteSession(sql, session.id);
    else await deleteSessionsOfUser(sql, user.id, session.id);
  });
  return call.body(null, 204);
}
