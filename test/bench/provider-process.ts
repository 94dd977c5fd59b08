// The far side of a call, in a process of its own: answers every request with one user.
import { createServer } from 'node:http';
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

const server = createServer((request, response) => {
  const isSignedIn = request.headers.authorization === 'Bearer bench-token';
  response.writeHead(isSignedIn ? 200 : 401, { 'content-type': 'application/json' });
  response.end(isSignedIn ? body : '{"message":"Requires authentication"}');
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
