const LONGEST = 200;
const UNNAMED = 'file';
const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * A name that is one and nothing else, whoever wrote it: no path, no line, no direction of text that
 * turns the end of it around.
 */
export function fileName(name: string): string {
  const [last = ''] = name.toWellFormed().split(/[/\\]/).slice(-1);
  const plain = last.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
  const trimmed = plain.trim();
  if (/^\.*$/.test(trimmed)) return UNNAMED;
  if (trimmed.length <= LONGEST) return trimmed;
  // What a program opens it with is at its end.
  const extension = /\.\w{1,12}$/.exec(trimmed)?.[0] ?? '';
  return trimmed.slice(0, LONGEST - extension.length).toWellFormed() + extension;
}

/** A media type without its parameters, lower case: RFC 9110 §8.3.1. */
export function mediaTypeOf(type: string): string {
  const [essence = ''] = type.toLowerCase().split(';');
  const isType = /^[a-z0-9!#$&^_.+-]{1,63}\/[a-z0-9!#$&^_.+-]{1,63}$/.test(essence.trim());
  return isType ? essence.trim() : UNKNOWN_TYPE;
}
