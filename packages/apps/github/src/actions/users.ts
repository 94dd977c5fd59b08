import { defineAction } from '@onbehalf/core';

import type { User } from '../models.ts';
import { request } from '../request.ts';
import { users } from '../summaries/users.ts';

export const getTheAuthenticatedUser = defineAction({
  ...users.getTheAuthenticatedUser,
  input: { type: 'object', properties: {} },
  execute: (_params, context): Promise<User> => request(context, 'GET /user', {}),
});
