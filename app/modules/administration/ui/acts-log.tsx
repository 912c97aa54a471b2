import { useTranslations } from '~/messages/translations';
import type { AuditRow } from '../audit-schema';

/** Who did it, in words: a person, the system, or somebody in the SQL editor. */
export function useActor() {
  const t = useTranslations('adminAudit');
  return ({
    actorId,
    actorName,
    actorRole,
  }: Pick<AuditRow, 'actorId' | 'actorName' | 'actorRole'>): string => {
    if (actorId) return actorName ?? t('unknown');
    const system = ['service_role', 'anon', 'authenticated', 'authenticator'].includes(actorRole);
    return system ? t('system') : t('dashboard', { role: actorRole });
  };
}
