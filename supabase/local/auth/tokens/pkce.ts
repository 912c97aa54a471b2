import { createHash } from 'node:crypto';
import { badRequest, invalid } from '../errors.ts';
import { type FlowStateRow } from '../db/flow-states.ts';

const CHALLENGE = /^[a-zA-Z._~0-9-]+$/;

/** The challenge of a PKCE flow; null for the implicit flow. */
export type CodeChallenge = { challenge: string; method: 's256' | 'plain' } | null;

/** Checks `code_challenge` and `code_challenge_method` of a request. */
export function parseCodeChallenge(challenge: string, method: string): CodeChallenge {
  if ((challenge === '') !== (method === '')) {
    throw invalid('PKCE flow requires code_challenge_method and code_challenge');
  }
  if (challenge === '') return null;
  if (challenge.length < 43 || challenge.length > 128) {
    throw invalid('code challenge has to be between 43 and 128 characters');
  }
  if (!CHALLENGE.test(challenge)) {
    throw invalid(
      'code challenge can only contain alphanumeric characters, hyphens, periods, underscores and tildes',
    );
  }
  const known = method.toLowerCase();
  if (known !== 's256' && known !== 'plain') throw invalid(`unsupported code_challenge method "${method}"`);
  return { challenge, method: known };
}

/** Throws unless the verifier is the one whose challenge began the flow. */
export function requireVerifier(flow: FlowStateRow, verifier: string): void {
  const answer =
    flow.code_challenge_method === 's256'
      ? createHash('sha256').update(verifier).digest('base64url')
      : verifier;
  if (answer !== flow.code_challenge) {
    throw badRequest('bad_code_verifier', 'code challenge does not match previously saved code verifier');
  }
}
