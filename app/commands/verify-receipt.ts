/**
 * Checks the code of a receipt without asking anybody: only the public keys are needed, saved once from
 * `/.well-known/receipt-keys.json`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { JSONWebKeySet } from 'jose';
import { checkCode } from '~/modules/payments/document-code';
import { formatMoney } from '~/shared/money';

const USAGE = `Usage: npm run verify-receipt -- CODE [--keys receipt-keys.json]

CODE  the text of the square on the paper: the code itself, or the whole address.
      "-" reads it from standard input, FILE.txt from a file.
--keys  the public keys, saved from https://<the site>/.well-known/receipt-keys.json

Ends with 0 when the paper is genuine, 1 when it is not, 2 when it could not be checked.`;

const REASONS = {
  malformed: 'This is not a code from our papers, or it is not whole.',
  forged: 'This code was changed, or somebody else made it. Do not rely on the paper.',
  unknown_key:
    'None of these keys signed it. Fetch the keys again; if that does not help, do not rely on the paper.',
};

/** A reason why nothing could be checked, in words. */
class CannotCheck extends Error {}

function readKeys(file: string): JSONWebKeySet {
  if (!existsSync(file)) throw new CannotCheck(`The public keys are not at ${file}.\n\n${USAGE}`);
  try {
    const keys = JSON.parse(readFileSync(file, 'utf8')) as Partial<JSONWebKeySet>;
    if (Array.isArray(keys.keys)) return { keys: keys.keys };
  } catch {
    // Said below.
  }
  throw new CannotCheck(`${file} holds no key set. Save it again from /.well-known/receipt-keys.json.`);
}

function readCode(given: string | undefined): string {
  if (!given) throw new CannotCheck(USAGE);
  if (given === '-') return readFileSync(0, 'utf8').trim();
  return existsSync(given) ? readFileSync(given, 'utf8').trim() : given;
}

/** @returns the exit code and what to print */
export async function verifyReceipt(args: string[]): Promise<{ exitCode: 0 | 1 | 2; text: string }> {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { keys: { type: 'string', default: 'receipt-keys.json' } },
    });
    const checked = await checkCode(readCode(positionals[0]), readKeys(values.keys));
    if (!checked.ok) return { exitCode: 1, text: `NOT GENUINE  ${REASONS[checked.reason]}` };
    const { num, kind, amt, cur, ref, iat, iss } = checked.claims;
    const lines = [
      'GENUINE',
      `  paper    ${kind.replaceAll('_', ' ')} ${num}`,
      `  sum      ${formatMoney({ amount: amt, currency: cur }, 'en-GB')} (${cur})`,
      `  issued   ${new Date(iat * 1000).toISOString()} by ${iss}`,
      `  booking  ${ref}`,
      'Whether money went back since, only the site knows: open the address in the square.',
    ];
    return { exitCode: 0, text: lines.join('\n') };
  } catch (fault) {
    if (fault instanceof CannotCheck || (fault instanceof TypeError && 'code' in fault))
      return { exitCode: 2, text: fault.message };
    throw fault;
  }
}

/** The command. */
export async function main(args: string[]): Promise<void> {
  const { exitCode, text } = await verifyReceipt(args);
  process.stdout.write(`${text}\n`);
  process.exitCode = exitCode;
}
