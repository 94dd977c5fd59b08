import { randomBytes } from 'node:crypto';

import { defineEmulator } from 'emulate';

import { answerJira } from './jira-routes.ts';
import { accountIdOf, type JiraSite, newSite } from './jira-site.ts';

/** Whoever consents, what they asked for, and what they have a share in. */
export interface Consent {
  readonly person: string;
  readonly scope: string;
}

interface AtlassianState {
  /** Each client's secret. */
  readonly clients: Readonly<Record<string, string>>;
  readonly codes: Record<string, Consent>;
  readonly access: Record<string, Consent>;
  readonly refresh: Record<string, Consent>;
  /** By the cloud id. */
  readonly jira: Record<string, JiraSite>;
}

const SITES: Readonly<Record<string, readonly string[]>> = {
  alice: ['acme', 'globex'],
  bob: ['acme'],
};

const secret = (kind: string): string => `${kind}-${randomBytes(24).toString('base64url')}`;
const cloudId = (site: string): string => `00000000-0000-4000-8000-${site.padStart(12, '0')}`;

/**
 * An authorization server and an API as Atlassian's: one token for several sites, found by asking.
 * Like the other emulators it is lax, and needs a gate before it.
 */
export const atlassianEmulator = defineEmulator({
  name: 'atlassian',
  state: (): AtlassianState => ({ clients: {}, codes: {}, access: {}, refresh: {}, jira: {} }),
  setup({ app, state }) {
    const bearer = (authorization = ''): Consent | undefined =>
      state.access[authorization.replace('Bearer ', '')];

    app.get('/authorize', (c) => {
      const fields = ['redirect_uri', 'state', 'scope'].map((name) => {
        const value = (c.req.query(name) ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        return `<input type="hidden" name="${name}" value="${value}">`;
      });
      const forms = Object.keys(SITES).map(
        (person) =>
          `<form method="post" action="/authorize/consent">${fields.join('')}
           <input type="hidden" name="person" value="${person}">
           <button>Accept as ${person}</button></form>`,
      );
      return c.html(forms.join('\n'));
    });
    app.post('/authorize/consent', async (c) => {
      const form = (await c.req.parseBody()) as Record<string, string>;
      const code = secret('code');
      state.codes[code] = { person: form['person'] ?? '', scope: form['scope'] ?? '' };
      const query = new URLSearchParams({ code, state: form['state'] ?? '' });
      return c.redirect(`${form['redirect_uri']}?${query.toString()}`);
    });
    app.post('/oauth/token', async (c) => {
      const isJson = c.req.header('content-type')?.includes('json') === true;
      const sent = (await (isJson ? c.req.json() : c.req.parseBody())) as Record<string, string>;
      const clientSecret = state.clients[sent['client_id'] ?? ''];
      if (clientSecret === undefined || clientSecret !== sent['client_secret']) {
        return c.json({ error: 'access_denied', error_description: 'Unauthorized' }, 401);
      }
      const kept = sent['grant_type'] === 'refresh_token' ? state.refresh : state.codes;
      const key = sent['refresh_token'] ?? sent['code'] ?? '';
      const consent = kept[key];
      if (consent === undefined) return c.json({ error: 'invalid_grant' }, 403);
      delete kept[key];
      const [access, refresh] = [secret('access'), secret('refresh')];
      state.access[access] = consent;
      state.refresh[refresh] = consent;
      return c.json({
        access_token: access,
        refresh_token: refresh,
        expires_in: 3600,
        token_type: 'Bearer',
        scope: consent.scope,
      });
    });
    app.get('/oauth/token/accessible-resources', (c) => {
      const { person = '', scope = '' } = bearer(c.req.header('authorization')) ?? {};
      return c.json(
        (SITES[person] ?? []).map((site) => ({
          id: cloudId(site),
          name: site,
          url: `https://${site}.atlassian.net`,
          scopes: scope.split(' '),
        })),
      );
    });
    app.get('/me', (c) => {
      const { person } = bearer(c.req.header('authorization')) ?? {};
      return c.json({
        account_id: accountIdOf(person ?? ''),
        email: `${person}@example.com`,
        name: person,
      });
    });
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      app.on(method, '/ex/jira/:cloudId/:path{.+}', async (c) => {
        const consent = bearer(c.req.header('authorization'));
        const id = c.req.param('cloudId');
        const name = (SITES[consent?.person ?? ''] ?? []).find((each) => cloudId(each) === id);
        if (consent === undefined || name === undefined) {
          return c.json({ code: 404, message: 'No such site' }, 404);
        }
        const { pathname, searchParams } = new URL(c.req.url);
        const { status, body, bytes } = answerJira({
          ...consent,
          site: (state.jira[id] ??= newSite(name)),
          method: c.req.method,
          path: pathname.replace(`/ex/jira/${id}`, ''),
          query: searchParams,
          body: await readBody(c.req.raw),
          isChecked: c.req.header('x-atlassian-token') === 'no-check',
        });
        if (bytes !== undefined) return new Response(bytes);
        return body === undefined
          ? new Response(null, { status })
          : Response.json(body, { status });
      });
    }
  },
});

/** JSON as its value, the files of a form as their bytes. */
async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (type.includes('json')) return JSON.parse((await request.text()) || 'null');
  if (!type.startsWith('multipart/form-data')) return null;
  const files = (await request.formData()).getAll('file') as File[];
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      type: file.type,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
