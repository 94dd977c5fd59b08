// https://docs.slack.dev/messaging/formatting-message-text, "Special mentions"
// `group` is what `channel` was called in private ones.
const BROADCAST = /<!(channel|group|here|everyone|subteam\^\w+)(?:\|([^<>]*))?>/gi;
// What is left of two that stood in each other may be one.
const LEFT = /<!(?=channel|group|here|everyone|subteam)/gi;

/**
 * A text in which no mention calls a whole channel, the workspace or a group: what a model has read
 * somewhere and repeats must not wake everybody. The mention stays as plain words.
 */
export function withoutBroadcasts(text: string): string {
  const words = (_: string, name: string, label?: string): string =>
    label === undefined ? `@${name.split('^')[0] ?? name}` : label;
  return text.replace(BROADCAST, words).replace(LEFT, '@');
}

/** The same for all texts in blocks or attachments. */
export function quietly(value: unknown): unknown {
  if (typeof value === 'string') return withoutBroadcasts(value);
  if (Array.isArray(value)) return value.map(quietly);
  if (typeof value !== 'object' || value === null) return value;
  const mention = mentioned(value);
  if (mention !== undefined) return { type: 'text', text: `@${mention}` };
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, quietly(inner)]));
}

/** Whom an element of a rich text wakes at once, where a mention is an element of its own. */
function mentioned(element: object): string | undefined {
  const { type, range, usergroup_id: group } = element as Readonly<Record<string, unknown>>;
  if (type !== 'broadcast' && type !== 'usergroup') return undefined;
  const whom = type === 'broadcast' ? range : group;
  return typeof whom === 'string' ? whom : '';
}
