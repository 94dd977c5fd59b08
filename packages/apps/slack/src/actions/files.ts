import { invalidParameter, defineAction, file as fileInput, type Page } from '@onbehalf/core';

import { call } from '../call.ts';
import { findChannel } from '../find-channel.ts';
import { findUser } from '../find-user.ts';
import type { SlackFile } from '../models.ts';
import { allowBroadcast, channel, ts, user } from '../parameters.ts';
import { files } from '../summaries/files.ts';
import { withoutBroadcasts } from '../text.ts';
import { downloadOf, transferred } from '../transfer-file.ts';

const PAGE = 100;

export const list = defineAction({
  ...files.list,
  input: {
    type: 'object',
    properties: {
      channel,
      user,
      types: {
        type: 'array',
        items: { type: 'string', enum: ['spaces', 'snippets', 'images', 'gdocs', 'zips', 'pdfs'] },
        description: 'Only files of these kinds.',
      },
      cursor: { type: 'string', pattern: '^[0-9]+$', description: 'The nextCursor before.' },
    },
  },
  async execute({ channel: where, user: who, types, cursor = '1' }, context) {
    const answer = await call<{
      files: readonly SlackFile[];
      paging?: { readonly page: number; readonly pages: number };
    }>(context, 'files.list', {
      ...(where !== undefined && { channel: await findChannel(context, where) }),
      ...(who !== undefined && { user: await findUser(context, who) }),
      types,
      count: PAGE,
      page: Number(cursor),
    });
    const { page = 1, pages = 1 } = answer.paging ?? {};
    const next = page < pages ? String(page + 1) : null;
    return { items: answer.files, nextCursor: next } satisfies Page<SlackFile>;
  },
});

const fileId = {
  type: 'object',
  properties: { file: { type: 'string', minLength: 1, description: 'Its id: F0123ABCD.' } },
  required: ['file'],
} as const;

export const get = defineAction({
  ...files.get,
  input: fileId,
  async execute(params, context): Promise<SlackFile> {
    return (await call<{ file: SlackFile }>(context, 'files.info', params)).file;
  },
});

const remove = defineAction({
  ...files.delete,
  input: fileId,
  async execute(params, context) {
    await call(context, 'files.delete', params);
    return { deleted: true };
  },
});
export { remove as delete };

export const upload = defineAction({
  ...files.upload,
  input: {
    type: 'object',
    properties: {
      files: { type: 'array', items: fileInput(), maxItems: 10, description: 'The files.' },
      content: {
        type: 'string',
        minLength: 1,
        maxLength: 1_000_000,
        description: 'In place of files: the text of one that you write.',
      },
      name: { type: 'string', maxLength: 200, description: 'Its name: notes.md. Default: a.txt.' },
      channel: {
        ...channel,
        description: `${channel.description} Without one nobody else sees it.`,
      },
      thread_ts: { ...ts, description: 'The ts of a message to whose thread they are added.' },
      comment: { type: 'string', maxLength: 4000, description: 'What is said with them.' },
      allow_broadcast: allowBroadcast,
    },
  },
  async execute({ channel: where, content, name = 'a.txt', comment, ...params }, context) {
    const handles = params.files ?? [];
    const written =
      content === undefined ? [] : [new File([content], name, { type: 'text/plain' })];
    if (handles.length + written.length === 0)
      throw invalidParameter('files', 'are missing, and so is the content of one');
    const channelId = where === undefined ? undefined : await findChannel(context, where);
    const uploaded: { id: string; title: string }[] = [];
    // One after the other: together they may be more than there is memory for.
    for (const each of [...handles, ...written]) {
      const file = typeof each === 'string' ? await context.file(each) : each;
      uploaded.push(await transferred(context, file));
    }
    const said = params.allow_broadcast === true ? comment : comment && withoutBroadcasts(comment);
    const answer = await call<{ files: readonly SlackFile[] }>(
      context,
      'files.completeUploadExternal',
      {
        files: JSON.stringify(uploaded),
        channel_id: channelId,
        thread_ts: params.thread_ts,
        initial_comment: said,
      },
    );
    return { items: answer.files, nextCursor: null } satisfies Page<SlackFile>;
  },
});

export const download = defineAction({
  ...files.download,
  input: fileId,
  async execute(params, context) {
    const { file } = await call<{ file: SlackFile }>(context, 'files.info', params);
    return { file: await downloadOf(context, file) };
  },
});
