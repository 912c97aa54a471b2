import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Under which account Postgres runs, and what to put before its command line. */
export type PostgresAccount = {
  uid?: number;
  gid?: number;
  prefix: string[];
};

type Account = { uid: number; gid: number };

function lookUp(name: string): Account | null {
  if (!existsSync('/etc/passwd')) return null;
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [user, , uid, gid] = line.split(':');
    if (user === name && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

/** Whether the account may walk into every folder above the path. */
function canReach(target: string, account: Account): boolean {
  for (let dir = path.resolve(target); ; dir = path.dirname(dir)) {
    if (existsSync(dir)) {
      const { uid, gid, mode } = statSync(dir);
      const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (dir === path.dirname(dir)) return true;
  }
}

/** The capability of root that passes closed folders; the second flag makes access(2) respect it too. */
const KEEP_PASSING_FOLDERS = [
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  '--securebits=+no_setuid_fixup',
];

/** Whether a programme can be started that way; containers may have taken the capability away. */
function works(prefix: string[], file: string): boolean {
  const [command = '', ...args] = prefix;
  try {
    execFileSync(command, [...args, file, '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Postgres refuses to run as root. A root process therefore hands it to the account `postgres`, or `nobody`. Where
 * that account may not walk to our folders (a clone below /root, a private temporary folder), it keeps the one
 * capability of root that passes closed folders.
 *
 * @param programme one of Postgres' programmes
 * @param folders what it has to reach besides
 */
export function postgresAccount(programme: string, folders: string[]): PostgresAccount {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (!account) {
    throw new Error(
      'Postgres does not run as root, and there is no account "postgres" or "nobody" to run it as.',
    );
  }
  const paths = [programme, ...folders];
  if (paths.every((target) => canReach(target, account))) return { ...account, prefix: [] };
  const ids = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  const prefix = ['setpriv', ...ids, ...KEEP_PASSING_FOLDERS];
  if (works(prefix, programme)) return { ...account, prefix };
  throw new Error(
    `Postgres runs as user id ${account.uid}, which may not enter ${paths.join(' or ')}. ` +
      'Make the folders above enterable (chmod o+x), or run as an ordinary user.',
  );
}
