import { defineAction, file, type Page, type ResultFile } from '@onbehalf/core';

import type { Attachment } from '../models.ts';
import { id, issue, on, part } from '../parameters.ts';
import { attachmentOf } from '../read-issue.ts';
import { openSite } from '../sites.ts';
import { attachments } from '../summaries/attachments.ts';

export const add = defineAction({
  ...attachments.add,
  input: {
    type: 'object',
    properties: {
      issue,
      files: {
        type: 'array',
        items: file(),
        minItems: 1,
        maxItems: 10,
        description: 'The files.',
      },
      ...on,
    },
    required: ['issue', 'files'],
  },
  async execute({ issue: key, files, site: named }, context): Promise<Page<Attachment>> {
    const form = new FormData();
    for (const handle of files) form.append('file', await context.file(handle));
    const site = await openSite(context, named);
    const path = `/issue/${part(key, 'issue')}/attachments`;
    const items = (await site.attach<readonly unknown[]>(path, form)).map(attachmentOf);
    return { items, nextCursor: null };
  },
});

export const get = defineAction({
  ...attachments.get,
  input: {
    type: 'object',
    properties: { attachment_id: id('the attachment'), ...on },
    required: ['attachment_id'],
  },
  async execute({ attachment_id, site: named }, context): Promise<{ readonly file: ResultFile }> {
    const site = await openSite(context, named);
    const { name, mediaType } = attachmentOf(await site.get(`/attachment/${attachment_id}`));
    const response = await site.download(`/attachment/content/${attachment_id}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { file: { name, mediaType, size: bytes.length, bytes } };
  },
});
