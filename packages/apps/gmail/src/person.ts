import type { Person } from './models.ts';

/** https://developers.google.com/people/api/rest/v1/people#Person */
export interface RawPerson {
  readonly resourceName: string;
  readonly names?: readonly { readonly displayName?: string }[];
  readonly emailAddresses?: readonly { readonly value?: string }[];
  readonly phoneNumbers?: readonly { readonly value?: string }[];
  readonly organizations?: readonly { readonly name?: string }[];
}

/** A contact without what the People API says about where each field comes from. */
export function personOf(raw: RawPerson): Person {
  return {
    id: raw.resourceName.replace('people/', ''),
    names: present(raw.names?.map(({ displayName }) => displayName)),
    emails: present(raw.emailAddresses?.map(({ value }) => value)),
    phones: present(raw.phoneNumbers?.map(({ value }) => value)),
    organizations: present(raw.organizations?.map(({ name }) => name)),
  };
}

function present(values: readonly (string | undefined)[] = []): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
}
