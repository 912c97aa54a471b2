/** Who may import whom; ARCHITECTURE.md explains the order. */
const module_ = (name) => `^app/modules/${name}/`;
const order = [
  'accounts',
  'notifications',
  'doctors',
  'records',
  'payments',
  'appointments',
  'reviews',
  'administration',
];

/** A module may see those before it in the order, never those after. */
const upward = order
  .map((name, i) => ({
    name: `modules-order-${name}`,
    severity: 'error',
    from: { path: module_(name) },
    to: { path: order.slice(i + 1).map(module_) },
  }))
  .filter((rule) => rule.to.path.length > 0);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-imports-nothing',
      severity: 'error',
      from: { path: '^app/shared/' },
      to: { path: '^app/(?!shared/|messages/)' },
    },
    {
      name: 'ui-and-platform-import-shared-only',
      severity: 'error',
      from: { path: '^app/(ui|platform)/' },
      to: { path: '^app/(routes|modules|http)/' },
    },
    {
      name: 'ui-knows-no-platform',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^app/platform/' },
    },
    {
      name: 'nobody-imports-routes',
      severity: 'error',
      from: { pathNot: '^app/routes/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'http-imports-accounts-face-only',
      severity: 'error',
      from: { path: '^app/http/' },
      to: { path: '^app/modules/', pathNot: '^app/modules/accounts/index(\\.server)?\\.ts$' },
    },
    {
      name: 'use-cases-know-no-http',
      severity: 'error',
      from: { path: '^app/modules/.+\\.server\\.ts$' },
      to: { path: ['^app/http/', 'node_modules/@remix-run/'] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^app/modules/[^/]+/rules/', pathNot: '\\.test\\.ts$' },
      to: { path: '^app/', pathNot: ['^app/shared/', '^app/modules/[^/]+/(rules/|[a-z-]*schema)'] },
    },
    {
      name: 'modules-through-their-face',
      severity: 'error',
      from: { path: '^app/modules/([^/]+)/' },
      to: { path: '^app/modules/(?!$1/)[^/]+/', pathNot: '^app/modules/[^/]+/(index(\\.server)?\\.ts|ui/)' },
    },
    {
      name: 'routes-through-the-face',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: '^app/modules/', pathNot: '^app/modules/[^/]+/(index(\\.server)?\\.ts|ui/)' },
    },
    {
      name: 'service-role-client-has-few-users',
      severity: 'error',
      from: {
        path: '^app/',
        pathNot: [
          '^app/platform/(private|photo)-bucket\\.server',
          '^app/platform/(metering/database-figures|readiness)\\.server',
          '^app/platform/rate-buckets\\.server',
          '^app/modules/accounts/photo-keeper\\.server',
          '^app/modules/records/licence-keeper\\.server',
          '^app/modules/accounts/deletion-store\\.server',
          '^app/modules/payments/',
          '^app/modules/doctors/set-up-payouts',
          '^app/modules/records/keeper-store\\.server',
          '^app/modules/records/export-jobs-store\\.server',
        ],
      },
      to: { path: '^app/platform/service-role\\.server' },
    },
    {
      name: 'bytes-of-files-have-few-users',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/modules/records/' },
      to: { path: '^app/platform/(record|licence)-bucket\\.server' },
    },
    {
      name: 'pictures-of-people-have-few-users',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/modules/accounts/' },
      to: { path: '^app/platform/photo-bucket\\.server' },
    },
    {
      name: 'buckets-are-named-in-one-place',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/platform/(record|licence)-bucket\\.server' },
      to: { path: '^app/platform/private-bucket\\.server' },
    },
    {
      name: 'product-knows-no-local-stack',
      severity: 'error',
      from: { path: ['^app/', '^supabase/functions/'] },
      to: { path: '^supabase/local/' },
    },
    {
      name: 'words-of-mails-have-one-door',
      severity: 'error',
      from: {
        path: '^app/',
        pathNot: ['^app/(platform/(mail-(words|preview)|dispute-evidence)|commands/)', '\\.test\\.tsx?$'],
      },
      // What is told of faults is one for both: what the log and reports may hold is decided in one place.
      to: { path: '^supabase/functions/', pathNot: '^supabase/functions/_shared/reports/' },
    },
    {
      name: 'functions-never-import-app',
      severity: 'error',
      from: { path: '^supabase/functions/' },
      to: { path: '^app/' },
    },
    ...upward,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
};
