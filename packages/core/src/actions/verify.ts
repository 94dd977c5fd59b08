import {
  arrayOf,
  mustBe,
  object,
  oneOf,
  optional,
  optionsOf,
  stringsByName,
} from '../check-options.ts';
import { assertPlainPath } from '../transport/address.ts';

/** A request that only credentials which work can make. */
export interface VerifyRequest {
  /** Below the API's base URL: `/v1/validate`. It stays on the hosts of the app. */
  readonly path: string;
  /** Default GET. */
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: object;
  /** The statuses of a success; default each 2xx. */
  readonly statuses?: readonly number[];
  /** The statuses with which the provider refuses a key; default 401 and 403. */
  readonly refusedStatuses?: readonly number[];
  /**
   * Members that the JSON of a success has, for providers that answer 200 to a wrong key:
   * `{ ok: true }`. An answer with other values refuses the key.
   */
  readonly expected?: Readonly<Record<string, string | number | boolean>>;
}

const statuses = arrayOf(
  mustBe('an HTTP status', (it) => Number.isInteger(it) && Number(it) >= 100 && Number(it) <= 599),
);

const checkRequest = optionsOf<VerifyRequest>({
  path: mustBe('a path that begins with a slash', (it) => /^\/(?!\/)/.test(String(it))),
  method: optional(oneOf('GET', 'HEAD', 'POST')),
  headers: optional(stringsByName),
  body: optional(object),
  statuses: optional(statuses),
  refusedStatuses: optional(statuses),
  expected: optional(object),
});

/** @throws TypeError naming what is wrong */
export function checkVerify(value: unknown, name: string): void {
  checkRequest(value, name);
  const { path, method, body } = value as VerifyRequest;
  assertPlainPath(path);
  if (body !== undefined && method !== 'POST') {
    throw new TypeError(`${name}: body needs the method POST.`);
  }
}
