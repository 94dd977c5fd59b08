import type { RateLimit } from '@onbehalf/core';

/** GitHub says with status 403, too, that it was called too often. */
export const githubRateLimit: RateLimit = {
  statuses: [403],
  remaining: 'x-ratelimit-remaining',
  reset: 'x-ratelimit-reset',
  resetUnit: 'epoch_s',
};
