import { serve } from '@onbehalf/server/node';

import { handler } from './onbehalf.ts';

export const server = await serve(handler, { port: Number(process.env['PORT'] ?? 8787) });
process.once('SIGTERM', () => void server.close());
