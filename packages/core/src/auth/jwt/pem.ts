const HOW_TO = 'convert it with `openssl pkcs8 -topk8 -nocrypt`';

// version 0, then the algorithm: rsaEncryption (1.2.840.113549.1.1.1) with NULL parameters.
const RSA_PREFIX = [
  0x02, 0x01, 0x00, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01,
  0x05, 0x00,
];
const SEQUENCE = 0x30;
const OCTET_STRING = 0x04;

/**
 * Reads the PEM text of a private key (RFC 7468) as PKCS#8, the only form that WebCrypto imports.
 * PKCS#1 (`RSA PRIVATE KEY`, what GitHub hands out) is wrapped. Line breaks that an environment
 * variable has turned into the two characters `\n` are read as what they were.
 *
 * @throws TypeError saying what is wrong; the message shows nothing of the text
 */
export function readPem(text: string): Uint8Array<ArrayBuffer> {
  const lines = text.replaceAll(/\\r|\r/g, '').replaceAll(String.raw`\n`, '\n');
  const [, label, body = ''] =
    /^-----BEGIN ([A-Z\d ]{1,40})-----\s(.*)\s-----END \1-----$/s.exec(lines.trim()) ?? [];
  if (label === undefined) {
    throw new TypeError('it is not PEM text that begins with -----BEGIN PRIVATE KEY-----');
  }
  if (label === 'ENCRYPTED PRIVATE KEY' || body.startsWith('Proc-Type')) {
    throw new TypeError(`it is protected by a password: ${HOW_TO}`);
  }
  if (label !== 'PRIVATE KEY' && label !== 'RSA PRIVATE KEY') {
    throw new TypeError(`it is neither PKCS#8 nor PKCS#1: ${HOW_TO}`);
  }
  const der = decode(body);
  return label === 'PRIVATE KEY' ? der : wrapRsa(der);
}

/** What is wrong with the PEM text of a private key; null when it can be read. */
export function pemProblem(text: string): string | null {
  try {
    readPem(text);
    return null;
  } catch (error) {
    return error instanceof TypeError ? error.message : 'it cannot be read';
  }
}

/** `PrivateKeyInfo` of RFC 5208 §5 round an `RSAPrivateKey`. */
function wrapRsa(pkcs1: Uint8Array): Uint8Array<ArrayBuffer> {
  return element(SEQUENCE, [...RSA_PREFIX, ...element(OCTET_STRING, pkcs1)]);
}

/** Tag, length and content, X.690 §8.1. */
function element(tag: number, content: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (let rest = content.length; rest > 0; rest >>>= 8) bytes.unshift(rest & 0xff);
  const length = content.length < 0x80 ? [content.length] : [0x80 | bytes.length, ...bytes];
  return Uint8Array.from([tag, ...length, ...Array.from(content)]);
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64.replaceAll(/\s/g, '')), (it) => it.charCodeAt(0));
  } catch {
    throw new TypeError('what stands between its first and its last line is not base64');
  }
}
