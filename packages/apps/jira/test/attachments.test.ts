import { expect, test } from 'vitest';

import { connect } from './client.ts';

test('files are attached as a form that Jira takes for no forged one', async () => {
  const { alice, sent } = await connect(() => [
    { id: '7', filename: 'a.txt', mimeType: 'text/plain', size: 5 },
  ]);
  const { handle } = await alice.files.put(new File(['kept'], 'kept.txt'));
  const { data } = await alice.executeAction({
    action: 'JIRA_ADD_ATTACHMENT_TO_ISSUE',
    params: { issue: 'PAY-1', files: [new File(['given'], 'given.txt'), handle] },
  });
  expect(data?.items).toEqual([{ id: '7', name: 'a.txt', mediaType: 'text/plain', size: 5 }]);
  const [{ headers, path, body }] = sent as [(typeof sent)[0]];
  expect(path).toBe('/issue/PAY-1/attachments');
  expect(headers.get('x-atlassian-token')).toBe('no-check');
  expect(headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
  expect(body).toMatch(
    /name="file"; filename="given\.txt"[^]*given[^]*filename="kept\.txt"[^]*kept/,
  );
});

test('a file is got by its id, from Jira itself', async () => {
  const { alice, sent } = await connect(({ path }) =>
    path.startsWith('/attachment/content/')
      ? new Response('%PDF')
      : { id: 7, filename: 'a.pdf', mimeType: 'application/pdf', size: 4 },
  );
  const call = { action: 'JIRA_GET_ATTACHMENT', params: { attachment_id: '7' } } as const;
  const { data } = await alice.executeAction(call);
  expect(data?.file).toMatchObject({ name: 'a.pdf', mediaType: 'application/pdf', size: 4 });
  expect(new TextDecoder().decode(data?.file.bytes)).toBe('%PDF');
  expect(sent.map(({ path, query }) => [path, query])).toEqual([
    ['/attachment/7', {}],
    ['/attachment/content/7', { redirect: 'false' }],
  ]);
});

test('a file that is gone is not found', async () => {
  const { alice } = await connect(({ path }) =>
    path.startsWith('/attachment/content/')
      ? Response.json({ errorMessages: ['The attachment is gone.'] }, { status: 404 })
      : { id: 7 },
  );
  const call = { action: 'JIRA_GET_ATTACHMENT', params: { attachment_id: '7' } } as const;
  expect((await alice.executeAction(call)).error).toMatchObject({
    code: 'not_found',
    message: expect.stringContaining('The attachment is gone.') as string,
  });
});
