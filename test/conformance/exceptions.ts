/** Actions whose requests Prism takes for wrong, and why they are not. */
export const prismExceptions: Readonly<Record<string, string>> = {};
