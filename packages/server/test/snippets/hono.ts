import { handler } from './onbehalf.ts';

/** As in `import { Hono } from 'hono'`. */
interface Hono {
  all(path: string, answer: (context: { req: { raw: Request } }) => Promise<Response>): unknown;
}

export function mount(app: Hono): void {
  app.all('/api/onbehalf/*', (context) => handler(context.req.raw));
}
