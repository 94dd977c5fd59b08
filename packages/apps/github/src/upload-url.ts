/**
 * Where GitHub takes uploads: github.com and its tenants at a host beside the API's, a server of your
 * own beside the API itself.
 */
export function uploadUrl(apiUrl: string): string {
  return apiUrl
    .replace(/^https:\/\/api\.(?=github\.com$|[\w-]+\.ghe\.com$)/, 'https://uploads.')
    .replace(/\/api\/v3$/, '/api/uploads');
}
