/** A key's id as a message shows it: whoever can write to the database may have written it. */
export function shownKeyId(id: string): string {
  return /^[\w.:/@=+ -]{1,200}$/.test(id) ? `"${id}"` : 'of an unreadable id';
}
