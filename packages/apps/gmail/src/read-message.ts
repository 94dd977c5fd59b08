import type { Address, Attachment, Message } from './models.ts';

/** A message as the API answers it. Only `id` and `threadId` are always there. */
export interface RawMessage {
  readonly id: string;
  readonly threadId: string;
  readonly labelIds?: readonly string[];
  readonly snippet?: string;
  readonly internalDate?: string;
  readonly payload?: Part;
}

interface Part {
  readonly mimeType?: string;
  readonly filename?: string;
  readonly headers?: readonly { readonly name?: string | null; readonly value: string }[];
  readonly body?: {
    readonly attachmentId?: string;
    readonly size?: number;
    readonly data?: string;
  };
  readonly parts?: readonly Part[];
}

/** The message as people see it. */
export async function readMessage(raw: RawMessage): Promise<Message> {
  const { payload = {}, internalDate } = raw;
  const { decodeWords } = await import('postal-mime');
  const header = (name: string): string | null => {
    const value = headerIn(raw, name);
    return value === null ? null : decodeWords(value);
  };
  const time = Number(internalDate ?? Number.NaN);
  return {
    id: raw.id,
    threadId: raw.threadId,
    labelIds: raw.labelIds ?? [],
    date: Number.isNaN(time) ? null : new Date(time).toISOString(),
    from: (await addressesIn(raw, 'from'))[0] ?? '',
    to: await addressesIn(raw, 'to'),
    cc: await addressesIn(raw, 'cc'),
    subject: header('subject') ?? '',
    snippet: decodeEntities(raw.snippet ?? ''),
    text: await textOf(payload),
    attachments: isRead(payload) ? [...attachmentsIn(payload)] : null,
    messageId: header('message-id'),
  };
}

/** Of its headers alone nobody can tell which files a message has. */
function isRead({ body, parts }: Part): boolean {
  return body !== undefined || parts !== undefined;
}

/** A header as it was sent, by its name in lower case. */
export function headerIn({ payload = {} }: RawMessage, name: string): string | null {
  return payload.headers?.find((it) => it.name?.toLowerCase() === name)?.value ?? null;
}

/** The mailboxes in a header, those of groups too, with their names where they have some. */
export async function addressesIn(raw: RawMessage, name: string): Promise<readonly Address[]> {
  // What reads mail is loaded with the first message.
  const { addressParser } = await import('postal-mime');
  return addressParser(headerIn(raw, name) ?? '', { flatten: true }).flatMap((mailbox) => {
    const { name: who, address } = mailbox;
    if (!address) return [];
    return who ? `${quoted(who)} <${address}>` : address;
  });
}

/** RFC 5322 §3.2.4: a comma in a name would end it. */
function quoted(name: string): string {
  const plain = name.replaceAll(/["\\\r\n]/g, '');
  return /[,;:<>()@[\].]/.test(plain) ? `"${plain}"` : plain;
}

/** The text of the first plain part, or that of the first in HTML. Null where no body was sent. */
async function textOf(payload: Part): Promise<string | null> {
  const plain = find(payload, 'text/plain');
  if (plain !== null) return decoded(plain);
  const html = find(payload, 'text/html');
  if (html === null) return null;
  const { convert } = await import('html-to-text');
  const skipped = { format: 'skip' };
  const source = decoded(html).slice(0, LONGEST);
  try {
    const text = convert(source, {
      wordwrap: false,
      selectors: [{ selector: 'img', ...skipped }],
      limits: { maxDepth: DEEPEST },
    });
    return text.slice(0, LONGEST);
  } catch {
    // Whoever wrote it has made it fail: the words are still there.
    return source.replaceAll(/<[^<>]*>/g, ' ').trim();
  }
}

// Gmail itself shows 102 KB of a message. Each level of HTML is read in the time of all before it, and
// each line written behind what all the lists around it put there.
const LONGEST = 2 ** 17;
const DEEPEST = 100;

function find(part: Part, mediaType: string, depth = 0): Part | null {
  if (depth > DEEPEST) return null;
  const isFile = Boolean(part.filename);
  if (part.mimeType === mediaType && !isFile && part.body?.data !== undefined) return part;
  for (const inner of part.parts ?? []) {
    const found = find(inner, mediaType, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** Gmail has undone the transfer encoding; the charset is the part's own. */
function decoded({ body, headers }: Part): string {
  const type = headers?.find(({ name }) => name?.toLowerCase() === 'content-type')?.value ?? '';
  const [, charset = 'utf-8'] = /charset="?([\w.:-]+)/i.exec(type) ?? [];
  return decoderFor(charset).decode(Buffer.from(body?.data ?? '', 'base64url'));
}

function decoderFor(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder(); // a name that nobody knows
  }
}

function* attachmentsIn(part: Part, depth = 0): Generator<Attachment> {
  if (depth > DEEPEST) return;
  const { filename, mimeType = 'application/octet-stream', body } = part;
  if (filename && body?.attachmentId !== undefined) {
    const { attachmentId, size = 0 } = body;
    yield { attachmentId, name: filename, mediaType: mimeType, size };
  }
  for (const inner of part.parts ?? []) yield* attachmentsIn(inner, depth + 1);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** A snippet is HTML in which these five are escaped. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}
