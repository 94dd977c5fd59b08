/** `count` answers of a call that is made as often at once. */
export function atOnce<T>(count: number, call: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => call(index)));
}

/** Which of several callers were told that it was them. */
export async function winnersOf(
  count: number,
  call: (index: number) => Promise<boolean>,
): Promise<readonly number[]> {
  const answers = await atOnce(count, call);
  return [...answers.keys()].filter((index) => answers[index]);
}
