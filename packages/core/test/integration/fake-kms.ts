import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';

import { onTestFinished } from 'vitest';

interface Request {
  readonly KeyId?: string;
  readonly Plaintext?: string;
  readonly CiphertextBlob?: string;
  readonly EncryptionContext?: Readonly<Record<string, string>>;
}

interface Ciphertext {
  readonly keyArn: string;
  readonly context: unknown;
  readonly plaintext: string;
}

export interface FakeKms {
  readonly endpoint: string;
  /** The operations and contexts it was asked for. */
  readonly requests: readonly (Request & { readonly operation: string })[];
  /** What aliases stand for; ARNs stand for themselves. */
  readonly aliases: Map<string, string>;
  /** What is answered instead of the next requests, one after the other: an error's name, or silence. */
  readonly faults: (string | null)[];
  /** Ends it, as an outage does, until it is started again on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const STATUS: Readonly<Record<string, number>> = { KMSInternalException: 500 };

/** What AWS KMS says of two operations, over its protocol (JSON 1.1), on loopback. */
export async function startFakeKms(): Promise<FakeKms> {
  const ciphertexts = new Map<string, Ciphertext>();
  const requests: (Request & { operation: string })[] = [];
  const aliases = new Map<string, string>();
  const faults: (string | null)[] = [];
  let port = 0;

  const arnOf = (keyId = ''): string => aliases.get(keyId) ?? keyId;
  const answer = (operation: string, request: Request): object | string => {
    const { KeyId, EncryptionContext: context = {} } = request;
    const keyArn = arnOf(KeyId);
    if (!keyArn.startsWith('arn:aws:kms:')) return 'NotFoundException';
    if (operation === 'Encrypt') {
      const blob = Buffer.from(randomUUID()).toString('base64');
      ciphertexts.set(blob, { keyArn, context, plaintext: request.Plaintext ?? '' });
      return { CiphertextBlob: blob, KeyId: keyArn, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
    }
    const found = ciphertexts.get(request.CiphertextBlob ?? '');
    if (found === undefined) return 'InvalidCiphertextException';
    if (found.keyArn !== keyArn) return 'IncorrectKeyException';
    if (!isDeepStrictEqual(found.context, context)) return 'InvalidCiphertextException';
    return { Plaintext: found.plaintext, KeyId: keyArn };
  };

  const server = createServer((incoming, outgoing) => {
    const serve = async (): Promise<void> => {
      const request = await read(incoming);
      const target = String(incoming.headers['x-amz-target']);
      const operation = target.replace('TrentService.', '');
      const isSigned = incoming.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ') === true;
      requests.push({ operation, ...request });
      const fault = faults.shift();
      if (fault === null) return;
      const result = fault ?? (isSigned ? answer(operation, request) : 'MissingAuthentication');
      const isError = typeof result === 'string';
      const body = isError ? { __type: result, message: `${result} of token hunter2` } : result;
      outgoing.writeHead(isError ? (STATUS[result] ?? 400) : 200, {
        'content-type': 'application/x-amz-json-1.1',
      });
      outgoing.end(JSON.stringify(body));
    };
    void serve();
  });
  const start = async (): Promise<void> =>
    new Promise((resolve) => {
      server.listen(port, '127.0.0.1', () => {
        ({ port } = server.address() as AddressInfo);
        resolve();
      });
    });
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => void server.close(resolve));
  };
  await start();
  onTestFinished(stop);
  const endpoint = `http://127.0.0.1:${port}`;
  return { endpoint, requests, aliases, faults, stop, start };
}

async function read(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Request;
}
