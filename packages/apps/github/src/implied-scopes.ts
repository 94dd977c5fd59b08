/** Which scopes GitHub's broader ones include, as its page on OAuth scopes nests them. */
export const impliedScopes = {
  repo: ['repo:status', 'repo_deployment', 'public_repo', 'repo:invite', 'security_events'],
  'write:packages': ['read:packages'],
  'admin:org': ['write:org', 'read:org', 'manage_runners:org'],
  'write:org': ['read:org'],
  'admin:public_key': ['write:public_key', 'read:public_key'],
  'write:public_key': ['read:public_key'],
  'admin:repo_hook': ['write:repo_hook', 'read:repo_hook'],
  'write:repo_hook': ['read:repo_hook'],
  user: ['read:user', 'user:email', 'user:follow'],
  'write:discussion': ['read:discussion'],
  'admin:enterprise': [
    'manage_runners:enterprise',
    'manage_billing:enterprise',
    'read:enterprise',
    'scim:enterprise',
  ],
  audit_log: ['read:audit_log'],
  codespace: ['codespace:secrets'],
  copilot: ['manage_billing:copilot'],
  project: ['read:project'],
  'admin:gpg_key': ['write:gpg_key', 'read:gpg_key'],
  'write:gpg_key': ['read:gpg_key'],
  'admin:ssh_signing_key': ['write:ssh_signing_key', 'read:ssh_signing_key'],
  'write:ssh_signing_key': ['read:ssh_signing_key'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Whether one of `granted` is `wanted` or includes it. */
export function holds(granted: readonly string[], wanted: string): boolean {
  const included: Readonly<Record<string, readonly string[]>> = impliedScopes;
  return granted.some(
    (scope) =>
      scope === wanted || (Object.hasOwn(included, scope) && included[scope]?.includes(wanted)),
  );
}
