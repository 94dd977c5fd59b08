/** An authorization server for devices, as RFC 8628 says, and an API behind it. */
export interface DeviceServer {
  readonly fetch: typeof globalThis.fetch;
  /** When each question was asked, milliseconds since the code was given. */
  readonly questions: readonly number[];
  /** Every request, as one line. */
  readonly requests: readonly string[];
  /** What goes before the server's own behaviour, of the token endpoint. */
  answer: (form: URLSearchParams) => Response | Promise<Response> | undefined;
  /** What the device authorization endpoint answers besides. */
  more: Readonly<Record<string, unknown>>;
  approve(userCode: string, login?: string): void;
  deny(userCode: string): void;
}

export const AUTH = 'https://auth.acme.example';
export const DEVICE_CODE = 'device-code-zzzzzz';

interface Device {
  readonly userCode: string;
  readonly startedAt: number;
  askedAt: number;
  intervalMs: number;
  state: 'pending' | 'denied' | 'used' | { readonly login: string };
}

export function deviceServer({ now }: { now(): number }): DeviceServer {
  const devices = new Map<string, Device>();
  const tokens = new Map<string, string>();
  const questions: number[] = [];
  const requests: string[] = [];
  const refuse = (error: string) => Response.json({ error }, { status: 400 });
  const find = (userCode: string): Device => {
    const device = [...devices.values()].find((it) => it.userCode === userCode);
    if (device === undefined) throw new Error(`Nobody was given ${userCode}.`);
    return device;
  };

  const start = (): Response => {
    const count = devices.size + 1;
    const device_code = `${DEVICE_CODE}-${count}`;
    const user_code = `WDJB-MJH${count}`;
    const startedAt = now();
    devices.set(device_code, {
      userCode: user_code,
      startedAt,
      askedAt: startedAt,
      intervalMs: Number(server.more['interval'] ?? 5) * 1000,
      state: 'pending',
    });
    return Response.json({
      device_code,
      user_code,
      verification_uri: `${AUTH}/device`,
      verification_uri_complete: `${AUTH}/device?user_code=${user_code}`,
      expires_in: 1800,
      ...server.more,
    });
  };

  const token = (form: URLSearchParams): Response => {
    const device = devices.get(form.get('device_code') ?? '');
    if (device === undefined || device.state === 'used') return refuse('invalid_grant');
    const lifetime = Number(server.more['expires_in'] ?? 1800) * 1000;
    if (now() - device.startedAt >= lifetime) return refuse('expired_token');
    if (device.state === 'denied') return refuse('access_denied');
    const isEarly = now() - device.askedAt < device.intervalMs;
    device.askedAt = now();
    if (isEarly) device.intervalMs += 5000;
    if (isEarly) return refuse('slow_down');
    if (device.state === 'pending') return refuse('authorization_pending');
    const { login } = device.state;
    device.state = 'used';
    const access_token = `access-token-of-${login}-zzzzzz`;
    tokens.set(`Bearer ${access_token}`, login);
    return Response.json({ access_token, token_type: 'bearer', expires_in: 3600 });
  };

  const server: DeviceServer = {
    questions,
    requests,
    answer: () => undefined,
    more: {},
    async fetch(input, init) {
      const request = new Request(input, init);
      const { pathname, origin } = new URL(request.url);
      const form = new URLSearchParams(await request.text());
      requests.push(`${request.method} ${request.url} ${form.toString()}`);
      if (`${origin}${pathname}` === `${AUTH}/device`) return start();
      if (`${origin}${pathname}` === `${AUTH}/token`) {
        const startedAt = devices.get(form.get('device_code') ?? '')?.startedAt ?? 0;
        questions.push(now() - startedAt);
        return server.answer(form) ?? token(form);
      }
      if (pathname === '/revoke') return new Response();
      const login = tokens.get(request.headers.get('authorization') ?? '');
      return login === undefined
        ? Response.json({}, { status: 401 })
        : Response.json({ id: `id-${login}`, login });
    },
    approve(userCode, login = 'octo') {
      find(userCode).state = { login };
    },
    deny(userCode) {
      find(userCode).state = 'denied';
    },
  };
  return server;
}
