/**
 * Reads a body of at most `limit` bytes.
 *
 * @throws RangeError when it is longer, as soon as that is known
 */
export async function readBody(response: Response, limit: number): Promise<Uint8Array> {
  // A HEAD declares a length that it does not send.
  if (response.body === null) return new Uint8Array();
  const declared = Number(response.headers.get('content-length') ?? 0);
  if (declared > limit) {
    await response.body.cancel();
    throw new RangeError(`The answer is longer than ${limit} bytes.`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > limit) throw new RangeError(`The answer is longer than ${limit} bytes.`);
    chunks.push(chunk);
  }
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
