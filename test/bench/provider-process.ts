// The far side of a call, in a process of its own: answers every request with one user, and rotates
// refresh tokens at its token endpoint.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const user = {
  id: 583231,
  login: 'octocat',
  name: 'The Octocat',
  email: 'octocat@example.com',
  bio: 'Stands in for a user of an API, with about as much to say. '.repeat(12),
  created_at: '2011-01-25T18:44:36Z',
};
const body = JSON.stringify(user);

const refreshTokens = new Set<string>();
let issued = 0;

/** Grants whatever code it is given; a refresh token is good for one use. */
async function grant(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
  const isRefused =
    form.get('grant_type') === 'refresh_token' &&
    !refreshTokens.delete(form.get('refresh_token') ?? '');
  const refresh_token = `refresh-${++issued}`;
  if (!isRefused) refreshTokens.add(refresh_token);
  const tokens = { access_token: 'bench-token', expires_in: 3600, refresh_token };
  response.writeHead(isRefused ? 400 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(isRefused ? { error: 'invalid_grant' } : tokens));
}

const server = createServer((request, response) => {
  if (request.method === 'POST') {
    void grant(request, response);
    return;
  }
  const isSignedIn = request.headers.authorization === 'Bearer bench-token';
  response.writeHead(isSignedIn ? 200 : 401, { 'content-type': 'application/json' });
  response.end(isSignedIn ? body : '{"message":"Requires authentication"}');
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
