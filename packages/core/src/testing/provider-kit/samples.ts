import type { Capture } from '../../auth/captures.ts';
import type { OAuth2Descriptor } from '../../auth/oauth2/descriptor.ts';

/** What tenants, shops, regions and sites look like: tried one after the other. */
const GUESSES = [
  'kit',
  'kit-shop',
  'Kit1',
  'KIT',
  '1234',
  '123456789012345',
  'T0123456789',
  'us',
  'eu',
  'us1',
  'na1',
  'com',
  'kit.example',
  'kit.example.com',
  'https://kit.example',
  'https://kit.example.com',
  '6f1ed002-ab59-4a4c-b6d8-1c9f7d5a2d11',
  '6f1ed002ab594a4cb6d81c9f7d5a2d11',
  'user@kit.example',
  'kit.myshopify.com',
];

/** Sample values of what users and providers say, by name. */
export type Samples = Readonly<Record<string, string>>;

/** @throws TypeError for a field none of whose values can be guessed */
export function sampleFields(descriptor: OAuth2Descriptor, given: Samples): Samples {
  const fields = Object.entries(descriptor.fields ?? {}).map(([name, field]) => {
    return [name, given[name] ?? field.default ?? guess(field, `fields.${name}`)] as const;
  });
  return Object.fromEntries(fields);
}

/** @throws TypeError for a captured value that cannot be guessed */
export function sampleCaptures(descriptor: OAuth2Descriptor, given: Samples): Samples {
  const captures = Object.entries(descriptor.captures ?? {}).map(([name, capture]) => {
    return [name, given[name] ?? guess(capture, `captures.${name}`)] as const;
  });
  return Object.fromEntries(captures);
}

function guess({ pattern, values, hosts }: Partial<Capture>, name: string): string {
  const addresses = (hosts ?? []).flatMap((host) => [`https://kit.${host}`, `https://${host}`]);
  const fitting = pattern === undefined ? null : new RegExp(`^(?:${pattern})$`, 'u');
  const candidates = values ?? [...addresses, ...GUESSES];
  const found = candidates.find((value) => fitting?.test(value) ?? true);
  if (found !== undefined) return found;
  throw new TypeError(`No value for ${name} can be guessed: give one in the kit's options.`);
}
