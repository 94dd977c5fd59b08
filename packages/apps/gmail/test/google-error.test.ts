import { describe, expect, test } from 'vitest';

import { failureOf, TOKEN } from './client.ts';

describe('what Google answers instead of a success', () => {
  const reason = (it: string) => ({ errors: [{ reason: it }], message: 'No.' });

  test.each([
    [403, reason('userRateLimitExceeded'), { code: 'rate_limited', retryable: true }],
    [403, reason('rateLimitExceeded'), { code: 'rate_limited' }],
    [429, reason('rateLimitExceeded'), { code: 'rate_limited' }],
    [403, reason('insufficientPermissions'), { code: 'scope_required' }],
    [403, { details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] }, { code: 'scope_required' }],
    [403, reason('forbidden'), { code: 'provider_error', status: 403 }],
    [404, reason('notFound'), { code: 'not_found' }],
    [400, reason('failedPrecondition'), { code: 'provider_error', status: 400 }],
    [400, reason('invalidArgument'), { code: 'invalid_params' }],
    [503, reason('backendError'), { code: 'provider_error', retryable: true }],
  ])('%i %j', async (status, error, expected) => {
    expect(await failureOf(status, error)).toMatchObject(expected);
  });

  test('shows no token', async () => {
    const failure = await failureOf(400, { message: `Bearer ${TOKEN} is wrong` });
    expect(JSON.stringify(failure)).not.toContain(TOKEN);
  });
});
