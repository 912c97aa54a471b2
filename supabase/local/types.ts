/** One line of the stack's own log or of one of its processes. */
export type LogLine = { level: 'info' | 'warn' | 'error'; source: string; message: string };
export type Log = (line: LogLine) => void;

/** One finished step of the start, with how long it took. */
export type Step = { name: string; ms: number };

export type StackOptions = {
  /** Folder that holds `supabase/`; the current folder by default. */
  workdir?: string;
  /** Where everything is kept; `<workdir>/.local/stack` by default. */
  dataDir?: string;
  /** Throw away what was kept there first. Default false. */
  reset?: boolean;
  /** `config`: the ports of config.toml (moved by STACK_*_PORT); `free`: ports nobody uses, for tests. */
  ports?: 'config' | 'free';
  /** Survive a power cut (fsync). Off, it still survives any killed process. Default true. */
  durable?: boolean;
  /** Apply the migrations with the Supabase CLI. Default true. */
  migrate?: boolean;
  /** `if-new`: run the seed files of config.toml once, after the first migration of a new data folder. */
  seed?: 'if-new' | 'never';
  /** Public address of the application; `http://localhost:3000` by default. */
  appUrl?: string;
  /** Restart the functions when one of their files changes. */
  watchFunctions?: boolean;
  /** How often scheduled jobs are looked at, in milliseconds; 0 = never. Default 1000. */
  tickMs?: number;
  log?: Log;
  onStep?: (step: Step) => void;
};

export type ProcessInfo = { name: string; pid: number; rssBytes: number };
export type JobResult = { status: number; body: unknown };

export type StackUrls = {
  /** The gateway: `/auth/v1`, `/rest/v1`, `/storage/v1`, `/functions/v1`. */
  api: string;
  /** Connection string of the role `postgres`, as on a hosted project: it bypasses RLS but is no superuser. */
  db: string;
  mail: string;
  stripe: string;
};

export type StackKeys = { publishable: string; secret: string; anonJwt: string; serviceRoleJwt: string };

/** A child process of the stack that can be killed in a test. */
export type ChildName = 'postgres' | 'postgrest' | 'functions';

export type Stack = {
  urls: StackUrls;
  keys: StackKeys;
  /** Everything the application and the functions need. */
  env: Record<string, string>;
  /** What `supabase status -o env` prints. */
  statusEnv: Record<string, string>;
  processes(): ProcessInfo[];
  /** SIGKILL, for tests; the supervisor starts it again. */
  kill(name: ChildName): Promise<void>;
  /** Resolves when all parts answer (again). */
  ready(): Promise<void>;
  /** Invokes the function of one scheduled job now. */
  runJob(name: string): Promise<JobResult>;
  stop(): Promise<void>;
};
