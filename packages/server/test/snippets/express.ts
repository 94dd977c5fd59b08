import type { RequestListener } from 'node:http';

import { nodeListener } from '@onbehalf/server/node';

import { handler } from './onbehalf.ts';

/** As in `import express from 'express'`. */
interface Express {
  all(path: string, listener: RequestListener): unknown;
}

export function mount(app: Express): void {
  app.all('/api/onbehalf/*path', nodeListener(handler)); // Express 4: '/api/onbehalf/*'
}
