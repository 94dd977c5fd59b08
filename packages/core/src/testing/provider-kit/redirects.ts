/** Sends one request, wherever it goes. */
export type Send = (request: Request, init: RequestInit) => Promise<Response>;

// What the Fetch standard allows.
const MOST_REDIRECTS = 20;

/** Follows redirects as a platform's fetch does, unless the client has said not to. */
export async function following(send: Send, first: Request, init: RequestInit): Promise<Response> {
  let request = first;
  for (let hop = 0; ; hop++) {
    const [kept, sent] = [request.clone(), request];
    const response = await send(sent, init);
    const location = response.headers.get('location');
    const isFollowed = init.redirect !== 'manual' && init.redirect !== 'error';
    if (location === null || !isFollowed) return response;
    if (hop === MOST_REDIRECTS) throw new TypeError('fetch failed: there are too many redirects.');
    const url = new URL(location, request.url);
    // A 307 and a 308 repeat the request, with all that is in it: RFC 9110 §15.4.8.
    request = response.status < 307 ? new Request(url) : new Request(url, kept);
  }
}
