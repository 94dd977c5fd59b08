export { createHandler, type Handler, type HandlerOptions } from './create-handler.ts';
export { type Identify, trustLinkHolder } from './identify.ts';
export type { SignIn } from './site.ts';
