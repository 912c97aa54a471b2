import { useTranslations } from '~/messages/translations';
import { State } from '~/ui/state';
import type { User } from '../users-schema';

const GLYPHS = { active: 'done', suspended: 'stop', unconfirmed: 'next', deleted: 'off' } as const;

/** Whether an account may be used. */
export function AccountState({ state }: Pick<User, 'state'>) {
  const t = useTranslations('adminUsers.states');
  return <State kind={GLYPHS[state]}>{t(state)}</State>;
}
