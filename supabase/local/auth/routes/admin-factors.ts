import { type AuthService } from '../auth-service.ts';
import { ADMINISTRATOR, recordAudit } from '../db/audit-log.ts';
import { deleteFactor, findFactor, renameFactor } from '../db/factors.ts';
import { transaction } from '../db/sql.ts';
import { clientIp, type Call } from '../http/call.ts';
import { readFields } from '../http/fields.ts';
import { viewFactor } from '../user-view.ts';
import { requireUserOfPath } from './admin-users.ts';
import { requireFactor } from './factor-of-request.ts';

/** GET /admin/users/:userId/factors */
export async function listFactorsByAdmin(service: AuthService, call: Call): Promise<Response> {
  const user = await requireUserOfPath(service, call);
  return call.json(user.factors.map(viewFactor));
}

/** DELETE /admin/users/:userId/factors/:factorId */
export async function deleteFactorByAdmin(service: AuthService, call: Call): Promise<Response> {
  const user = await requireUserOfPath(service, call);
  const factor = await requireFactor(service, call, user.id);
  await transaction(service.pool, async (sql) => {
    await recordAudit(sql, user, 'factor_deleted', clientIp(call), {
      user_id: user.id,
      factor_id: factor.id,
    });
    await deleteFactor(sql, factor.id);
  });
  return call.json(viewFactor(factor));
}

/** PUT /admin/users/:userId/factors/:factorId */
export async function updateFactorByAdmin(service: AuthService, call: Call): Promise<Response> {
  const user = await requireUserOfPath(service, call);
  const factor = await requireFactor(service, call, user.id);
  const name = (await readFields(call.req.raw)).text('friendly_name');
  const updated = await transaction(service.pool, async (sql) => {
    if (name !== '') await renameFactor(sql, factor.id, name);
    const traits = { user_id: user.id, factor_id: factor.id, factor_type: factor.factor_type };
    await recordAudit(sql, ADMINISTRATOR, 'factor_updated', clientIp(call), traits);
    return findFactor(sql, user.id, factor.id);
  });
  return call.json(viewFactor(updated ?? factor));
}
