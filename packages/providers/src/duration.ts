/** One day in milliseconds. */
export const DAY: number = 24 * 60 * 60 * 1000;
