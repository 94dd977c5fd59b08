/** A message; of what Slack sends, what people see. https://docs.slack.dev/reference/objects */
export interface Message {
  readonly type?: string;
  /** Names the message in its channel. */
  readonly ts: string;
  readonly text?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly subtype?: string;
  /** The message that began the thread; of that itself, its own ts. */
  readonly thread_ts?: string;
  readonly reply_count?: number;
  readonly reactions?: readonly Reaction[];
  readonly files?: readonly SlackFile[];
  readonly [more: string]: unknown;
}

export interface Reaction {
  readonly name: string;
  readonly count: number;
  readonly users: readonly string[];
}

export interface Channel {
  readonly id: string;
  readonly name?: string;
  readonly is_private?: boolean;
  readonly is_archived?: boolean;
  readonly is_member?: boolean;
  readonly is_im?: boolean;
  readonly num_members?: number;
  readonly topic?: { readonly value: string };
  readonly purpose?: { readonly value: string };
  readonly [more: string]: unknown;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly real_name?: string;
  readonly deleted?: boolean;
  readonly is_bot?: boolean;
  readonly tz?: string;
  readonly profile?: Profile;
  readonly [more: string]: unknown;
}

export interface Profile {
  readonly real_name?: string;
  readonly display_name?: string;
  readonly email?: string;
  readonly title?: string;
  readonly status_text?: string;
  readonly status_emoji?: string;
  readonly [more: string]: unknown;
}

export interface SlackFile {
  readonly id: string;
  readonly name?: string;
  readonly title?: string;
  readonly mimetype?: string;
  readonly size?: number;
  readonly permalink?: string;
  readonly [more: string]: unknown;
}

/** A message that was sent: its channel's id and its ts name it from now on. */
export interface Sent {
  readonly channel: string;
  readonly ts: string;
  readonly message?: Message;
}

export interface UserGroup {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly description?: string;
  readonly users?: readonly string[];
  readonly [more: string]: unknown;
}

export interface Reminder {
  readonly id: string;
  readonly text: string;
  readonly time?: number;
  readonly complete_ts?: number;
  readonly recurring?: boolean;
  readonly [more: string]: unknown;
}

export interface ScheduledMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly post_at: number;
  readonly text?: string;
}

export interface Bookmark {
  readonly id: string;
  readonly channel_id: string;
  readonly title: string;
  readonly link?: string;
  readonly [more: string]: unknown;
}
