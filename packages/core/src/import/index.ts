export { type BetterAuthAccount, fromBetterAuth } from './better-auth.ts';
export { fromNango, type NangoConnection } from './nango.ts';
