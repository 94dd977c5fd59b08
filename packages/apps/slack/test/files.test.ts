import { describe, expect, test } from 'vitest';

import { connect, type SentCall } from './client.ts';

const UPLOAD = 'https://files.slack.com/upload/v1/';
const PRIVATE = 'https://files.slack.com/files-pri/T1-F1/download/a.pdf';
const pdf = new File(['%PDF'], 'März.pdf', { type: 'application/pdf' });

/** A Slack with one file, that takes others. */
function answering(changes: Readonly<Record<string, object>> = {}) {
  return ({ method, params }: SentCall): object => {
    const found = Object.entries(changes).find(([name]) => method.startsWith(name));
    if (found !== undefined) return found[1];
    if (method === 'files.getUploadURLExternal') {
      return { upload_url: `${UPLOAD}${params['filename']}`, file_id: `F-${params['filename']}` };
    }
    if (method.startsWith('/upload/')) return new Response('OK');
    if (method === 'files.completeUploadExternal') return { files: [{ id: 'F1' }] };
    const file = { id: 'F1', name: 'a.pdf', mimetype: 'application/pdf' };
    if (method === 'files.info') return { file: { ...file, url_private_download: PRIVATE } };
    return new Response('%PDF', { headers: { 'content-type': 'application/pdf' } });
  };
}

const UPLOAD_FILES = 'SLACK_UPLOAD_OR_CREATE_A_FILE_IN_SLACK';

describe('an upload', () => {
  test('brings each file to Slack, and shares them at once', async () => {
    const { alice, sent } = await connect(answering());
    const { handle } = await alice.files.put(new File(['kept'], 'kept.txt'));
    const { data, error } = await alice.executeAction({
      action: UPLOAD_FILES,
      params: {
        files: [pdf, handle],
        channel: 'C0123ABCD',
        thread_ts: '1712345678.123456',
        comment: 'For <!channel>',
      },
    });
    expect(error).toBeNull();
    expect(data).toEqual({ items: [{ id: 'F1' }], nextCursor: null });
    const calls = sent.map(({ method, params }) => [method, params]);
    expect(calls).toEqual([
      ['files.getUploadURLExternal', { filename: 'März.pdf', length: '4' }],
      ['/upload/v1/M%C3%A4rz.pdf', { '%PDF': '' }],
      ['files.getUploadURLExternal', { filename: 'kept.txt', length: '4' }],
      ['/upload/v1/kept.txt', { kept: '' }],
      [
        'files.completeUploadExternal',
        {
          files: JSON.stringify([
            { id: 'F-März.pdf', title: 'März.pdf' },
            { id: 'F-kept.txt', title: 'kept.txt' },
          ]),
          channel_id: 'C0123ABCD',
          thread_ts: '1712345678.123456',
          initial_comment: 'For @channel',
        },
      ],
    ]);
  });

  test('makes a file of a text', async () => {
    const { alice, sent } = await connect(answering());
    const params = { content: '# Notes', name: 'notes.md' };
    const { error } = await alice.executeAction({ action: UPLOAD_FILES, params });
    expect(error).toBeNull();
    expect(sent[0]?.params).toEqual({ filename: 'notes.md', length: '7' });
    expect(sent[1]?.params).toEqual({ '# Notes': '' });
  });

  test('goes to Slack and to nobody else', async () => {
    const evil = { upload_url: 'https://evil.example/upload/v1/x', file_id: 'F1' };
    const { alice, sent } = await connect(answering({ 'files.getUploadURLExternal': evil }));
    const { error } = await alice.executeAction({ action: UPLOAD_FILES, params: { files: [pdf] } });
    expect(error).toMatchObject({ code: 'denied', reason: 'host' });
    expect(sent.map(({ method }) => method)).toEqual(['files.getUploadURLExternal']);
  });

  test.each([
    'https://slack.com/api/auth.revoke',
    'https://slack.com/api',
    '/auth.revoke',
    'https://slack.com/%61pi/auth.revoke',
    'https://slack.com//api/auth.revoke',
    'https://slack.com/API/auth.revoke',
    'https://files.slack.com/upload/..%2fapi/auth.revoke',
    'https://files.slack.com/upload/%2e%2e/api/auth.revoke',
    'https://files.slack.com/upload//api/auth.revoke',
  ])('goes to no method of the API: %s', async (upload_url) => {
    const evil = { upload_url, file_id: 'F1' };
    const { alice, sent } = await connect(answering({ 'files.getUploadURLExternal': evil }));
    const params = { files: [pdf] };
    const { error } = await alice.executeAction({ action: UPLOAD_FILES, params });
    expect(error?.code).toBe('denied');
    expect(sent.map(({ method }) => method)).toEqual(['files.getUploadURLExternal']);
  });

  test.each([
    ['invalid_params', {}],
    ['invalid_params', { files: ['/etc/passwd'] }],
    ['not_found', { files: [`file_${'A'.repeat(22)}`] }],
  ])('is refused with %s: %j', async (code, params) => {
    const { alice, sent } = await connect(answering());
    const { error } = await alice.executeAction({ action: UPLOAD_FILES, params });
    expect(error?.code).toBe(code);
    expect(sent).toEqual([]);
  });

  test('that does not arrive is not completed', async () => {
    const { alice, sent } = await connect(
      answering({ '/upload/': new Response('too large', { status: 413 }) }),
    );
    const { error } = await alice.executeAction({ action: UPLOAD_FILES, params: { files: [pdf] } });
    expect(error).toMatchObject({ code: 'provider_error', status: 413 });
    expect(sent.map(({ method }) => method)).not.toContain('files.completeUploadExternal');
  });
});

describe('a download', () => {
  const call = { action: 'SLACK_DOWNLOAD_A_FILE', params: { file: 'F1' } } as const;

  test('is the content of the file', async () => {
    const { alice } = await connect(answering());
    const { data } = await alice.executeAction(call);
    expect(data?.file).toMatchObject({ name: 'a.pdf', mediaType: 'application/pdf', size: 4 });
    expect(new TextDecoder().decode(data?.file.bytes)).toBe('%PDF');
  });

  test('is not the page that asks to sign in', async () => {
    const page = new Response('<html>Sign in', { headers: { 'content-type': 'text/html' } });
    const { alice } = await connect(answering({ '/files-pri/': page }));
    expect((await alice.executeAction(call)).error).toMatchObject({
      code: 'provider_error',
      status: 403,
    });
  });

  test('is of no other host than Slack', async () => {
    const file = { id: 'F1', url_private_download: 'https://drive.example/a.pdf' };
    const { alice, sent } = await connect(answering({ 'files.info': { file } }));
    expect((await alice.executeAction(call)).error?.code).toBe('denied');
    expect(sent).toHaveLength(1);
  });

  test('asks no method of the API, and is sent to none', async () => {
    const revoke = 'https://slack.com/api/auth.revoke';
    const file = { id: 'F1', url_private_download: revoke };
    const { alice, sent } = await connect(answering({ 'files.info': { file } }));
    expect((await alice.executeAction(call)).error?.code).toBe('denied');
    expect(sent.map(({ method }) => method)).toEqual(['files.info']);

    const moved = new Response(null, { status: 302, headers: { location: revoke } });
    const other = await connect(answering({ '/files-pri/': moved }));
    expect((await other.alice.executeAction(call)).error?.code).toBe('provider_error');
    expect(other.sent.map(({ method }) => method)).toEqual([
      'files.info',
      '/files-pri/T1-F1/download/a.pdf',
    ]);
  });

  test('of a file that is elsewhere says so', async () => {
    const { alice } = await connect(answering({ 'files.info': { file: { id: 'F1' } } }));
    expect((await alice.executeAction(call)).error?.code).toBe('not_found');
  });
});
