import { type Check, object, oneOf, optional, optionsOf, string } from '../check-options.ts';

/** What is asked for, and whether the provider reviews an app that asks for it. */
export interface ScopeDescription {
  readonly description?: string;
  /** `restricted`: reviewed with an audit; `sensitive`: reviewed. */
  readonly sensitivity?: 'restricted' | 'sensitive';
}

/** What is worth a word, by the scope. */
export type ScopeDescriptions = Readonly<Record<string, ScopeDescription>>;

const checkScope = optionsOf<ScopeDescription>({
  description: optional(string),
  sensitivity: optional(oneOf('restricted', 'sensitive')),
});

export const scopeDescriptions: Check = (value, name) => {
  object(value, name);
  for (const [scope, description] of Object.entries(value as object)) {
    checkScope(description, `${name}.${scope}`);
  }
};
