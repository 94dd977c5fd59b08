import { inspect } from 'node:util';

/** What a run must keep to itself, and all that it has shown to anybody. */
export interface Ledger {
  readonly secrets: ReadonlyMap<string, string | Uint8Array>;
  readonly places: ReadonlyMap<string, string | Uint8Array>;
  /** Notes a secret. A part of it is one too, where it is long enough. */
  hide(kind: string, secret: string | Uint8Array | null | undefined): void;
  /** Notes what somebody can read: text, bytes, or a value in every way in which one can be printed. */
  show(place: string, content: unknown): void;
  /** What a browser sends and gets: to be hidden, or to be shown. */
  visit(request: Request, response: Response): Promise<void>;
  /** What the token endpoint gets and answers: all of it is to be hidden. */
  exchange(request: Request, response: Response): Promise<void>;
}

const HALVES_FROM = 32;

const SENT = [
  'code',
  'code_verifier',
  'client_secret',
  'client_assertion',
  'device_code',
  'refresh_token',
  'token',
];
const ANSWERED = new Set(['access_token', 'refresh_token', 'id_token', 'device_code']);

export function createLedger(): Ledger {
  const secrets = new Map<string, string | Uint8Array>();
  const places = new Map<string, string | Uint8Array>();
  const known = new Set<string>();

  const hide: Ledger['hide'] = (kind, secret) => {
    if (secret === null || secret === undefined || known.has(String(secret))) return;
    known.add(String(secret));
    const name = `${kind} ${known.size}`;
    secrets.set(name, secret);
    if (secret.length < HALVES_FROM) return;
    const middle = secret.length / 2;
    secrets.set(`${name}, first half`, secret.slice(0, middle));
    secrets.set(`${name}, second half`, secret.slice(middle));
  };
  const show: Ledger['show'] = (place, content) => {
    const name = `${place} ${places.size}`;
    if (typeof content === 'string' || content instanceof Uint8Array) places.set(name, content);
    else places.set(name, print(content));
  };

  return {
    secrets,
    places,
    hide,
    show,
    async visit(request, response) {
      const { pathname, searchParams } = new URL(request.url);
      hide('link token', /^\/connect\/(.+)$/.exec(pathname)?.[1]);
      hide('code', searchParams.get('code'));
      hide('state', searchParams.get('state')?.split('.')[1]);
      for (const cookie of response.headers.getSetCookie()) {
        const [, value = ''] = /^[^=]*=([^;]*)/.exec(cookie) ?? [];
        if (value !== '') hide('browser secret', value);
      }
      const headers = new Headers(response.headers);
      headers.delete('set-cookie');
      const location = headers.get('location');
      if (location !== null && URL.canParse(location)) {
        hide('state', new URL(location).searchParams.get('state')?.split('.')[1]);
        if (pathname.startsWith('/connect/')) headers.delete('location'); // The provider's page.
      }
      show(`headers of ${pathname.split('/')[1]}`, JSON.stringify([...headers]));
      show(`page of ${pathname.split('/')[1]}`, await response.text());
    },
    async exchange(request, response) {
      const sent = new URLSearchParams(await request.text());
      const text = await response.text();
      const answered = fieldsOf(text);
      for (const name of SENT) hide(name.replaceAll('_', ' '), sent.get(name));
      for (const [name, value] of answered) {
        if (typeof value === 'string' && ANSWERED.has(name)) hide(name.replaceAll('_', ' '), value);
      }
    },
  };
}

type Fields = readonly (readonly [name: string, value: unknown])[];

/** What a token endpoint answered, at any depth; nothing where a test has it answer nonsense. */
function fieldsOf(text: string): Fields {
  try {
    if (!text.startsWith('{')) return [...new URLSearchParams(text)];
    return flatten(JSON.parse(text) as object);
  } catch {
    return [];
  }
}

function flatten(value: object): Fields {
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    typeof part === 'object' && part !== null ? flatten(part) : [[name, part] as const],
  );
}

/** Each way in which a value may end up in a log. */
function print(value: unknown): string {
  const everything = { depth: Infinity, showHidden: true, maxArrayLength: null, getters: true };
  const texts = [inspect(value, everything), inspect(value)];
  for (const toText of [JSON.stringify, String]) {
    try {
      texts.push(toText(value) ?? '');
    } catch {
      // Not every value has this form: one that refers to itself is no JSON.
    }
  }
  if (value instanceof Error) texts.push(value.stack ?? '', print(value.cause ?? null));
  return texts.join('\n');
}
