/** A mailbox and the name that stands with it: `Alice <alice@example.com>`. */
export type Address = string;

/** A message as people see it: headers and text decoded, attachments listed. */
export interface Message {
  readonly id: string;
  readonly threadId: string;
  /** Ids of labels: `INBOX`, `UNREAD`, `Label_12`. */
  readonly labelIds: readonly string[];
  /** When Gmail got it, ISO 8601. */
  readonly date: string | null;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  /** Its first words. */
  readonly snippet: string;
  /**
   * The text, taken from the first 128 KB of HTML where there is no other; null where it was not asked
   * for, and in a list that of a message which is too large to be read with others.
   */
  readonly text: string | null;
  /** Null where the message was read without its contents, as a list is without `include_text`. */
  readonly attachments: readonly Attachment[] | null;
  /** Names it to mail programs: a reply refers to it. */
  readonly messageId: string | null;
}

/** A file in a message; `GMAIL_GET_ATTACHMENT` gets it. */
export interface Attachment {
  readonly attachmentId: string;
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
}

/** A message that Gmail has taken. */
export interface SentMessage {
  readonly id: string;
  readonly threadId: string;
  readonly labelIds: readonly string[];
}

export interface Draft {
  readonly id: string;
  readonly message: Message;
}

export interface Thread {
  readonly id: string;
  /** The oldest first. */
  readonly messages: readonly Message[];
}

export interface ThreadSummary {
  readonly id: string;
  readonly snippet: string;
}

export interface Label {
  readonly id: string;
  readonly name: string;
  readonly type?: 'system' | 'user';
  readonly messageListVisibility?: string;
  readonly labelListVisibility?: string;
  readonly [more: string]: unknown;
}

export interface Profile {
  readonly emailAddress: string;
  readonly messagesTotal: number;
  readonly threadsTotal: number;
  readonly historyId: string;
}

export interface Person {
  readonly id: string;
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly organizations: readonly string[];
}
