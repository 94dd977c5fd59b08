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

/** Whether an insertion went through: one that did not says so by an error. */
export async function isInserted(insertion: Promise<void>): Promise<boolean> {
  return insertion.then(
    () => true,
    () => false,
  );
}
