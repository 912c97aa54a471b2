import type { TestDoctor } from './people.ts';
import { user, type Outcome, type Session } from './session.ts';

type Own = {
  timeZone: string;
  hours: { weekday: number; startsAt: string; endsAt: string }[];
  hoursVersion: string;
  rulesVersion: string;
  maxDays: number;
  nextFreeAt: string | null;
  currency: string;
  visitTypes: {
    id: string;
    minutes: number;
    amount: number;
    currency: string;
    active: boolean;
    version: string;
    isUsed: boolean;
  }[];
  exceptions: { id: string; kind: string; startsAt: string; endsAt: string }[];
};
export type Actor = Pick<TestDoctor, 'id'>;

export const own = (session: Session, { id }: Actor) =>
  session.value<Own>(user(id), 'select public.get_own_availability()');
export const call = <T extends Record<string, unknown>>(
  session: Session,
  { id }: Actor,
  name: string,
  p: object,
) => session.attempt<T>(user(id), `select public.${name}($1) as answer`, [JSON.stringify(p)], true);
export const message = (outcome: Outcome<Record<string, unknown>>) => (outcome.ok ? 'ok' : outcome.message);

export const DAYTIME = [{ weekday: 1, startsAt: '09:00', endsAt: '17:00' }];
