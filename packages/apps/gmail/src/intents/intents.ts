import { mail } from './mail.ts';
import { settings } from './settings.ts';

/** What people say when they want an action whose name says it in other words. */
export const intents: Readonly<Record<string, readonly string[]>> = { ...mail, ...settings };
