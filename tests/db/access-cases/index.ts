import { accounts } from './accounts.ts';
import { administration } from './administration.ts';
import { api } from './api.ts';
import { appointments } from './appointments.ts';
import { doctors } from './doctors.ts';
import { money } from './money.ts';
import { onboarding } from './onboarding.ts';
import { problems } from './problems.ts';
import { notifications } from './notifications.ts';
import { platform } from './platform.ts';
import { rates } from './rates.ts';
import { records } from './records.ts';
import { verification } from './verification.ts';
import type { AccessCases } from './access-case.ts';

export { COMMANDS, type AccessCase, type Command } from './access-case.ts';

/** Every table of the schemas `public` and `private` has to be here; internal ones are allowed to nobody. */
export const ACCESS: AccessCases = {
  ...accounts,
  ...administration,
  ...api,
  ...appointments,
  ...doctors,
  ...money,
  ...onboarding,
  ...notifications,
  ...platform,
  ...problems,
  ...rates,
  ...records,
  ...verification,
};
