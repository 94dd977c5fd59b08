import type { Office } from './office.ts';

/** What providers answer, as far as tasks look at it. */
export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly labels: readonly { readonly name: string }[];
  readonly assignees: readonly { readonly login: string }[];
}

export interface Items<Item> {
  readonly items: readonly Item[];
}

export interface Message {
  readonly ts: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly reactions?: readonly { readonly name: string }[];
  readonly files?: readonly { readonly name: string; readonly size: number }[];
}

export interface Mail {
  readonly id: string;
  readonly threadId: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string | null;
  readonly attachments: readonly { readonly attachmentId: string; readonly name: string }[];
}

interface Ticket {
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly status: { readonly name: string };
    readonly priority: { readonly name: string } | null;
    readonly assignee: { readonly displayName: string } | null;
    readonly labels: readonly string[];
    readonly attachment?: readonly { readonly filename: string; readonly size: number }[];
  };
}

export const owner = 'alice-dev';

/** A repository of alice's with these issues. */
export async function repositoryWith(
  { askGitHub }: Office,
  name: string,
  titles: readonly string[],
): Promise<{ owner: string; repo: string }> {
  await askGitHub('/user/repos', { method: 'POST', body: { name, auto_init: true } });
  for (const title of titles) {
    await askGitHub(`/repos/${owner}/${name}/issues`, { method: 'POST', body: { title } });
  }
  return { owner, repo: name };
}

export async function issuesOf({ askGitHub }: Office, repo: string): Promise<readonly Issue[]> {
  const path = `/repos/${owner}/${repo}/issues?state=all&sort=created&direction=asc`;
  return (await askGitHub(path)) as readonly Issue[];
}

/** Puts tickets with these summaries into alice's project. */
export async function ticketsWith(
  { askJira }: Office,
  summaries: readonly string[],
): Promise<void> {
  for (const summary of summaries) {
    const fields = { project: { key: 'PAY' }, issuetype: { name: 'Bug' }, summary };
    await askJira('/issue', { method: 'POST', body: { fields } });
  }
}

/** A ticket as Jira has it. */
export async function ticketOf({ askJira }: Office, key: string): Promise<Ticket['fields']> {
  return ((await askJira(`/issue/${key}`)) as Ticket).fields;
}

/** A channel, with what people have written there; answers its id. */
export async function channelWith(
  { askSlack }: Office,
  name: string,
  texts: readonly string[],
): Promise<string> {
  const { channel } = (await askSlack('conversations.create', { name })) as {
    channel: { id: string };
  };
  for (const text of texts) await askSlack('chat.postMessage', { channel: channel.id, text });
  return channel.id;
}

async function channelNamed({ askSlack }: Office, name: string): Promise<string> {
  const answer = (await askSlack('conversations.list')) as {
    channels: readonly { id: string; name: string }[];
  };
  return answer.channels.find((channel) => channel.name === name)?.id ?? '';
}

/** The messages of a channel, the oldest first. */
export async function messagesIn(office: Office, name: string): Promise<readonly Message[]> {
  const channel = await channelNamed(office, name);
  const { messages } = (await office.askSlack('conversations.history', { channel })) as {
    messages: readonly Message[];
  };
  return messages.toReversed();
}

/** The replies in the thread of a message. */
export async function repliesTo(
  office: Office,
  name: string,
  { ts }: Message,
): Promise<readonly Message[]> {
  const channel = await channelNamed(office, name);
  const { messages } = (await office.askSlack('conversations.replies', { channel, ts })) as {
    messages: readonly Message[];
  };
  return messages.slice(1);
}

/** Puts a mail into alice's inbox. */
export async function receive(
  { askGmail }: Office,
  mail: {
    readonly from: string;
    readonly subject: string;
    readonly text: string;
    readonly file?: { readonly name: string; readonly content: string };
  },
): Promise<void> {
  const { from, subject, text, file } = mail;
  const id = `<${subject.replaceAll(/\W/g, '-')}@mail.example>`;
  const head = `From: ${from}\r\nTo: alice@example.com\r\nSubject: ${subject}\r\nMessage-ID: ${id}`;
  const content = file === undefined ? `\r\n\r\n${text}` : withFile(text, file);
  const raw = Buffer.from(head + content).toString('base64url');
  await askGmail('/messages', { method: 'POST', body: { raw, labelIds: ['INBOX', 'UNREAD'] } });
}

function withFile(text: string, file: { readonly name: string; readonly content: string }): string {
  const parts = [
    `\r\n\r\n${text}`,
    '\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n' +
      `Content-Disposition: attachment; filename="${file.name}"\r\n\r\n${btoa(file.content)}`,
  ];
  const body = parts.map((part) => `--the-boundary${part}\r\n`).join('');
  return (
    '\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="the-boundary"\r\n\r\n' +
    `${body}--the-boundary--\r\n`
  );
}

interface StoredMail {
  readonly labelIds: readonly string[];
  readonly threadId: string;
  readonly snippet: string;
  readonly payload: { readonly headers: readonly { name: string; value: string }[] };
}

/** What Gmail has with a label: one header of each, the oldest first. */
export async function headersIn(
  { askGmail }: Office,
  label: string,
  name: string,
): Promise<readonly (string | undefined)[]> {
  const query = `labelIds=${label}&includeSpamTrash=true`;
  const { messages = [] } = (await askGmail(`/messages?${query}`)) as {
    messages?: readonly { id: string }[];
  };
  const mails = messages.map(async ({ id }) => {
    const { payload } = (await askGmail(`/messages/${id}?format=full`)) as StoredMail;
    return payload.headers.find((header) => header.name.toLowerCase() === name)?.value;
  });
  return (await Promise.all(mails)).toSorted((a = '', b = '') => a.localeCompare(b));
}
