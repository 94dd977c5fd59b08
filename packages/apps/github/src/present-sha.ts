import { type ActionContext, isOnBehalfError } from '@onbehalf/core';

import { request } from './request.ts';

interface Place {
  readonly owner: string;
  readonly repo: string;
  readonly path: string;
  readonly branch?: string | undefined;
}

/**
 * The sha of the file that is there; undefined where there is none.
 *
 * @throws OnBehalfError as `request`, but for `not_found`
 */
export async function presentSha(
  context: ActionContext,
  { owner, repo, path, branch }: Place,
): Promise<string | undefined> {
  try {
    const route = 'GET /repos/{owner}/{repo}/contents/{path}';
    const found = await request(context, route, { owner, repo, path, ref: branch });
    return Array.isArray(found) ? undefined : found.sha;
  } catch (error) {
    if (isOnBehalfError(error) && error.code === 'not_found') return undefined;
    throw error;
  }
}
