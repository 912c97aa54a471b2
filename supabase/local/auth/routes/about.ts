import { type AuthService } from '../auth-service.ts';
import { type Call } from '../http/call.ts';
import { publicKeys } from '../tokens/signing-keys.ts';

const SOCIAL_PROVIDERS = [
  'apple',
  'azure',
  'bitbucket',
  'discord',
  'facebook',
  'figma',
  'fly',
  'github',
  'gitlab',
  'google',
  'kakao',
  'keycloak',
  'linkedin',
  'linkedin_oidc',
  'notion',
  'slack',
  'slack_oidc',
  'snapchat',
  'spotify',
  'twitch',
  'twitter',
  'workos',
  'x',
  'zoom',
];

/** GET /settings */
export function showSettings({ config }: AuthService, call: Call): Response {
  const social = SOCIAL_PROVIDERS.map((name) => [name, config.externalProviders.includes(name)]);
  return call.json({
    external: {
      anonymous_users: config.enableAnonymousSignIns,
      ...Object.fromEntries(social),
      email: config.email.enabled,
      phone: config.sms.enabled,
    },
    disable_signup: !config.enableSignup,
    mailer_autoconfirm: !config.email.enableConfirmations,
    phone_autoconfirm: !config.sms.enableConfirmations,
    sms_provider: '',
    saml_enabled: false,
    passkeys_enabled: false,
  });
}

/** GET /health */
export function showHealth(call: Call): Response {
  return call.json({
    version: 'local',
    name: 'GoTrue',
    description: 'GoTrue is a user registration and authentication API',
  });
}

/** GET /.well-known/jwks.json */
export function showKeys(service: AuthService, call: Call): Response {
  return call.json(publicKeys([service.signingKey]), 200, { 'cache-control': 'public, max-age=600' });
}

/** GET /.well-known/openid-configuration */
export function showOpenIdConfiguration(service: AuthService, call: Call): Response {
  return call.json({
    issuer: service.issuer,
    jwks_uri: `${service.externalUrl}/.well-known/jwks.json`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [service.signingKey.alg ?? 'ES256'],
  });
}
