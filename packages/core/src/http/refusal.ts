// RFC 6750 §3.1 and RFC 9470 §3: the token is good, and another one of the same grant no better.
const BEYOND_REFRESH = /\berror="?insufficient_(?:scope|user_authentication)\b/i;

/** Whether newer credentials could change that a request was refused. */
export function mayBeRenewed({ status, headers }: Response): boolean {
  return status === 401 && !BEYOND_REFRESH.test(headers.get('www-authenticate') ?? '');
}
