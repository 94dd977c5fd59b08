// https://docs.slack.dev/messaging/formatting-message-text, "Special mentions"
const BROADCAST = /<!(channel|here|everyone|subteam\^\w+)(?:\|([^>]*))?>/g;

/**
 * A text in which no mention calls a whole channel, the workspace or a group: what a model has read
 * somewhere and repeats must not wake everybody. The mention stays as plain words.
 */
export function withoutBroadcasts(text: string): string {
  return text.replace(BROADCAST, (_, name: string, label?: string) =>
    label === undefined ? `@${name.split('^')[0] ?? name}` : label,
  );
}

/** The same for all texts in blocks or attachments. */
export function quietly(value: unknown): unknown {
  if (typeof value === 'string') return withoutBroadcasts(value);
  if (Array.isArray(value)) return value.map(quietly);
  if (typeof value !== 'object' || value === null) return value;
  if (isBroadcastElement(value)) return { type: 'text', text: `@${value.range}` };
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, quietly(inner)]));
}

/** In a rich text a mention is an element of its own. */
function isBroadcastElement(value: object): value is { readonly range: string } {
  return 'type' in value && value.type === 'broadcast' && 'range' in value;
}
