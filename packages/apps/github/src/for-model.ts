// What a person can open, or a model may have to fetch.
const KEPT = new Set(['html_url', 'clone_url', 'ssh_url', 'download_url', 'browser_download_url']);
const DROPPED = new Set(['node_id', 'gravatar_id', '_links', 'performed_via_github_app']);
// What GitHub gives out to register a runner, to act as an app, or to clone. A program may need it, and a
// model that has read it may be made to say it.
const CREDENTIALS = new Set([
  'token',
  'encoded_jit_config',
  'pem',
  'client_secret',
  'webhook_secret',
  'temp_clone_token',
  'access_token',
  // What a scan has found in the code.
  'secret',
]);
const HIDDEN = '(a credential, which is not shown)';

/**
 * GitHub's answers without what only programs follow: most of their length is links to further
 * requests. `url` stays where nothing else tells where something is; credentials are not shown.
 */
export function forModel(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(forModel);
  if (typeof data !== 'object' || data === null) return data;
  const isFound = 'html_url' in data;
  const kept = Object.entries(data).filter(([name, value]) => {
    if (value === null || DROPPED.has(name)) return false;
    if (name === 'url') return !isFound;
    return !name.endsWith('_url') || KEPT.has(name);
  });
  return Object.fromEntries(
    kept.map(([name, value]) => {
      const isHidden = typeof value === 'string' && value !== '' && CREDENTIALS.has(name);
      if (isHidden) return [name, HIDDEN];
      // Of a private file it has a token in its query.
      const isAddress = name === 'download_url' && typeof value === 'string';
      return [name, isAddress ? value.replace(/\?.*$/, '') : forModel(value)];
    }),
  );
}
