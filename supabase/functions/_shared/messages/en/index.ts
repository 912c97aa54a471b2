import { awaited } from './awaited.ts';
import { account } from './account.ts';
import { appointments } from './appointments.ts';
import { common } from './common.ts';
import { consultations } from './consultations.ts';
import { ending } from './ending.ts';
import { money } from './money.ts';
import { problems } from './problems.ts';
import { records } from './records.ts';
import { verification } from './verification.ts';

/**
 * The words of the mails. ICU messages; `<strong>` marks emphasis. Nothing about health can be said here, because no
 * payload carries it: a mail names who, when, where and how much, and leads to a page behind sign-in. One file for each
 * area; the keys within are the kinds of mail, and parts that several kinds share.
 */
export const en = {
  common,
  ...account,
  ...appointments,
  ...ending,
  ...consultations,
  ...money,
  ...problems,
  ...awaited,
  ...records,
  ...verification,
};
