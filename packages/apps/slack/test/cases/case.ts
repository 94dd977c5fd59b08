/** What an action takes, what it calls with that, what Slack answers, and what comes of it. */
export type Case = readonly [
  action: string,
  params: object,
  method: string,
  sent: object,
  answer: object,
  data: unknown,
];

export const channel = 'C0123ABCD';
export const user = 'U0123ABCD';
export const ts = '1712345678.123456';
export const at = { channel, timestamp: ts };

/** A list under this key, with more to come. */
export const page = (key: string): object => ({
  [key]: [{ id: 'X1' }],
  response_metadata: { next_cursor: 'next' },
});
/** What comes of it. */
export const firstPage = { items: [{ id: 'X1' }], nextCursor: 'next' };
/** What comes of a list that ends. */
export const whole = { items: [{ id: 'X1' }], nextCursor: null };

export const isOne = { channel: { id: channel, name: 'eng' } };
