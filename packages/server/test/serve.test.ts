import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';

import { afterEach, describe, expect, test, vi } from 'vitest';

import { type RunningServer, serve, type ServeOptions, serveLocally } from '../src/node.ts';
import { freePort } from './free-port.ts';
import { providerAnswer, startSite } from './site.ts';

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function start(
  handler: Parameters<typeof serve>[0],
  options: Partial<ServeOptions> = {},
): Promise<RunningServer> {
  const server = await serve(handler, { port: 0, ...options });
  running.push(server);
  return server;
}

/** A promise, and the function that fulfils it. */
function signal(): { readonly happened: Promise<void>; readonly fire: () => void } {
  let fire = (): void => {};
  const happened = new Promise<void>((resolve) => (fire = resolve));
  return { happened, fire };
}

describe('a served handler', () => {
  test('is reached under localhost, whichever address that is to a client', async () => {
    const { url, port } = await start(() => new Response('hello'));
    expect(url).toBe(`http://localhost:${port}`);
    for (const address of [url, `http://127.0.0.1:${port}`]) {
      expect(await (await fetch(address)).text()).toBe('hello');
    }
  });

  test('is reached under the address it was given, and no other', async () => {
    const { url, port } = await start(() => new Response('hello'), { hostname: '127.0.0.1' });
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(url)).status).toBe(200);
    await expect(fetch(`http://[::1]:${port}`)).rejects.toThrow('fetch failed');
  });

  test('hears when the browser goes away', async () => {
    const [arrived, gone] = [signal(), signal()];
    const { url } = await start(async (request) => {
      request.signal.addEventListener('abort', gone.fire);
      arrived.fire();
      await gone.happened;
      return new Response();
    });
    const controller = new AbortController();
    const answer = fetch(url, { signal: controller.signal });
    await arrived.happened;
    controller.abort();
    await expect(answer).rejects.toThrow('aborted');
    await gone.happened;
  });

  test('that throws is answered 500, and the log gets neither causes nor the page a word', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    try {
      const { url } = await start(() => {
        throw new Error('broken', { cause: 'a secret' });
      });
      const response = await fetch(url);
      expect([response.status, await response.text()]).toEqual([500, 'Internal Server Error']);
      expect(JSON.stringify(log.mock.calls)).toContain('Error: broken');
      expect(JSON.stringify(log.mock.calls)).not.toContain('a secret');
    } finally {
      log.mockRestore();
    }
  });

  test.for(['GET / HTTP/1.1\r\nHost: two words\r\n', 'TRACE / HTTP/1.1\r\nHost: localhost\r\n'])(
    'does not see what is no request of a browser, nor does the log: %j',
    async (head) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => {});
      try {
        let calls = 0;
        const { port } = await start(() => new Response(`${++calls}`));
        expect(await exchange(port, `${head}Connection: close\r\n\r\n`)).toMatch(
          /^HTTP\/1\.1 400 /,
        );
        expect(calls).toBe(0);
        expect(log).not.toHaveBeenCalled();
      } finally {
        log.mockRestore();
      }
    },
  );
});

/** Sends bytes as they are, and answers what comes back. */
function exchange(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer)).on('error', reject);
  });
}

test.for([undefined, {}, { port: '8787' }, { port: NaN }, { port: -1 }, { port: 70_000 }])(
  'a port that is none is refused: %o',
  async (options) => {
    // What would be opened is closed with the others.
    const started = serve(() => new Response(), options as never);
    void started.then((server) => running.push(server)).catch(() => {});
    await expect(started).rejects.toThrow(
      new TypeError('serve needs a "port": a whole number up to 65535, or 0 for any that is free.'),
    );
  },
);

describe('a port that is in use', () => {
  test('is named', async () => {
    const { port } = await start(() => new Response());
    await expect(serve(() => new Response(), { port })).rejects.toThrow(
      `Port ${port} of localhost is in use: stop the program that listens there, or choose ` +
        'another port.',
    );
  });

  test('on one address of localhost is in use on both, and nothing stays open', async ({
    skip,
  }) => {
    const foreign = await start(() => new Response(), { hostname: '::1' }).catch(() => null);
    skip(foreign === null, 'This machine has no ::1.');
    const port = foreign?.port ?? 0;
    await expect(serve(() => new Response(), { port })).rejects.toThrow(`Port ${port} of`);
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow('fetch failed');
  });
});

describe('closing', () => {
  test('waits for the request under way, takes no new one, and keeps no idle connection', async () => {
    const [arrived, finish] = [signal(), signal()];
    const server = await start(async () => {
      arrived.fire();
      await finish.happened;
      return new Response('finished');
    });
    const answer = fetch(server.url);
    await arrived.happened;
    const before = performance.now();
    const closed = server.close();
    await expect(fetch(server.url)).rejects.toThrow('fetch failed');
    finish.fire();
    expect(await (await answer).text()).toBe('finished');
    await closed;
    // Node would keep the connection of that answer open for five seconds.
    expect(performance.now() - before).toBeLessThan(3_000);
  });

  test('cuts off after 5 seconds what does not end', async () => {
    const arrived = signal();
    const server = await start(() => {
      arrived.fire();
      return new Promise<Response>(() => {});
    });
    const answer = fetch(server.url).catch((error: Error) => error.message);
    await arrived.happened;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let isClosed = false;
      const closed = server.close().then(() => (isClosed = true));
      vi.advanceTimersByTime(4_999);
      await setImmediate();
      expect(isClosed).toBe(false);
      vi.advanceTimersByTime(1);
      await closed;
    } finally {
      vi.useRealTimers();
    }
    expect(await answer).toBe('fetch failed');
  });

  test('twice is closing once, and both wait for the end', async () => {
    const [arrived, finish] = [signal(), signal()];
    const server = await start(async () => {
      arrived.fire();
      await finish.happened;
      return new Response('finished');
    });
    const answer = fetch(server.url);
    await arrived.happened;
    let isClosed = false;
    const closed = [server.close(), server[Symbol.asyncDispose]()].map(async (closing) => {
      await closing;
      isClosed = true;
    });
    await setImmediate();
    expect(isClosed).toBe(false);
    finish.fire();
    await Promise.all([answer, ...closed]);
    await expect(fetch(server.url)).rejects.toThrow('fetch failed');
  });

  test('happens when the signal aborts', async () => {
    const controller = new AbortController();
    const port = await freePort();
    await start(() => new Response(), { port, signal: controller.signal });
    controller.abort();
    // Whoever takes the port next finds it free.
    expect((await start(() => new Response(), { port })).port).toBe(port);
  });

  test('an aborted signal opens nothing', async () => {
    const reason = new Error('never mind');
    const { port } = await start(() => new Response());
    // A port that is in use: trying to open it would be another error.
    const options = { port, signal: AbortSignal.abort(reason) };
    await expect(serve(() => new Response(), options)).rejects.toBe(reason);
  });
});

describe('serveLocally', () => {
  test('serves the links of a script where its publicUrl says', async () => {
    const publicUrl = `http://localhost:${await freePort()}/base`;
    const site = startSite({ publicUrl });
    const server = await serveLocally(site.onbehalf);
    running.push(server);
    const link = await site.link('alice');
    expect(link.url).toMatch(`${publicUrl}/connect/`);

    const opened = await fetch(link.url, { redirect: 'manual' });
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const answer = providerAnswer(opened.headers.get('location') ?? '');
    expect((await fetch(answer, { headers: { cookie } })).status).toBe(200);
    expect(await link.outcome()).toBe('ACTIVE');
  });

  test('is out of reach for other machines', async () => {
    const site = startSite({ publicUrl: `http://localhost:${await freePort()}` });
    const server = await serveLocally(site.onbehalf);
    running.push(server);
    // 127.0.0.2 is this machine too, but nothing listens there as it would on "all addresses".
    await expect(fetch(`http://127.0.0.2:${server.port}`)).rejects.toThrow('fetch failed');
  });

  test.for([
    'https://product.test',
    'https://localhost:8787',
    'http://localhost:0',
    'http://product.test:8787',
    null,
  ])('refuses %s', async (publicUrl) => {
    const { onbehalf } = startSite();
    await expect(serveLocally({ ...onbehalf, publicUrl })).rejects.toThrow(
      new TypeError(
        'serveLocally is for a publicUrl like http://localhost:8787, and this one is ' +
          `${publicUrl ?? 'missing'}. Serve users with createHandler and "identify".`,
      ),
    );
  });

  test('names the port that is in use', async () => {
    const { port } = await start(() => new Response());
    const site = startSite({ publicUrl: `http://localhost:${port}` });
    await expect(serveLocally(site.onbehalf)).rejects.toThrow(
      `Port ${port} of localhost is in use`,
    );
  });
});

test('a HEAD request over HTTP has no effect and no body', async () => {
  const site = startSite();
  const { url } = await start(site.handler);
  const path = new URL((await site.link('alice')).url).pathname;
  const status = await new Promise((resolve) => {
    httpRequest(url + path, { method: 'HEAD' }, (response) => resolve(response.statusCode)).end();
  });
  expect(status).toBe(405);
});
