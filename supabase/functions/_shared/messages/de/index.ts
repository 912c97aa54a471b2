import type { MailTranslation } from '../translation.ts';
import { account } from './account.ts';
import { appointments } from './appointments.ts';
import { awaited } from './awaited.ts';
import { common } from './common.ts';
import { consultations } from './consultations.ts';
import { ending } from './ending.ts';
import { money } from './money.ts';
import { problems } from './problems.ts';
import { records } from './records.ts';
import { verification } from './verification.ts';

export const de: MailTranslation = {
  common,
  ...account,
  ...appointments,
  ...ending,
  ...consultations,
  ...awaited,
  ...money,
  ...problems,
  ...records,
  ...verification,
};
