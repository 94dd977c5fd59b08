import { channels } from './channels.ts';
import { files } from './files.ts';
import { messages } from './messages.ts';
import { people } from './people.ts';

/** What people say when they want an action, in words that neither its name nor its description has. */
export const intents: Readonly<Record<string, readonly string[]>> = {
  ...messages,
  ...channels,
  ...people,
  ...files,
};
