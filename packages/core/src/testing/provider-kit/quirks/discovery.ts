import { equal } from 'node:assert/strict';

import type { Dialect } from '../dialect.ts';
import type { Quirk } from '../quirk.ts';
import { connected, renewed } from '../steps.ts';

/** Providers that say themselves where everything is. */
export const discovery: readonly Quirk[] = [
  {
    id: 'discovery/metadata',
    name: 'what an issuer publishes about itself is used, and another’s metadata are refused',
    source:
      'RFC 8414; MCP servers, Keycloak, Auth0. Registering a client there is not a descriptor’s',
    checks: {
      'a connection is made and renewed with it': {
        notFor: isComplete,
        async run(open) {
          const stage = await connected(open);
          await renewed(stage);
          equal((await stage.call()).status, 200);
        },
      },
      'metadata of another issuer': {
        notFor: isComplete,
        async run(open) {
          const stage = await open();
          stage.server.onMetadata = (body) => ({ ...body, issuer: 'https://evil.example' });
          equal((await stage.failure(stage.start())).code, 'misconfigured');
        },
      },
      'an endpoint that anybody could read': {
        notFor: isComplete,
        async run(open) {
          const stage = await open();
          stage.server.onMetadata = (body) => ({
            ...body,
            token_endpoint: 'http://kit.example/token',
          });
          equal((await stage.failure(stage.start())).code, 'misconfigured');
        },
      },
    },
  },
];

function isComplete({ descriptor }: Dialect): string | null {
  return descriptor.discovery === undefined ? 'its descriptor says where everything is' : null;
}
