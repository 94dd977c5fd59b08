import {
  OnBehalfError,
  providerError,
  type ProviderFailure,
  providerMessage,
} from '@onbehalf/core';

const MOST = 10;
// Fields that the params call otherwise than Jira.
const PARAMETERS: Readonly<Record<string, string>> = {
  issuetype: 'issue_type',
  duedate: 'due_date',
  fixVersions: 'fix_versions',
};

/**
 * What Jira answers instead of a success, in our codes. A 400 says which fields are wrong, under
 * `errors` by their ids, and what else is, under `errorMessages`.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/#status-codes
 */
export function jiraFailure(answer: Omit<ProviderFailure, 'appName'>): OnBehalfError {
  const { messages, fields } = read(answer.body);
  const words = [...messages, ...fields.map(({ path, message }) => `${path}: ${message}`)];
  const body = words.length === 0 ? answer.body : { message: words.slice(0, MOST).join(' ') };
  const failure: ProviderFailure = { ...answer, body, appName: 'Jira' };
  if (answer.status !== 400) return providerError(failure);
  const message = providerMessage(failure);
  return new OnBehalfError('invalid_params', `Jira does not take this: ${message}`, {
    status: 400,
    fields:
      fields.length === 0
        ? [{ path: '', message }]
        : fields.slice(0, MOST).map((field) => ({
            path: clean(field.path),
            message: clean(field.message),
          })),
  });
}

interface Read {
  readonly messages: readonly string[];
  readonly fields: readonly { readonly path: string; readonly message: string }[];
}

function read(body: unknown): Read {
  const { errorMessages, errors, message } = Object(body) as Readonly<Record<string, unknown>>;
  const list: readonly unknown[] = Array.isArray(errorMessages) ? errorMessages : [];
  const messages = [...list, message].filter((it) => typeof it === 'string' && it !== '');
  const fields = Object.entries(Object(errors) as object).flatMap(([path, said]) =>
    typeof said === 'string' ? [{ path: parameterFor(path), message: said }] : [],
  );
  return { messages: messages as readonly string[], fields };
}

/** The parameter that a field was given by. */
function parameterFor(field: string): string {
  return field.startsWith('customfield_') ? `fields.${field}` : (PARAMETERS[field] ?? field);
}

const clean = (text: string): string => providerMessage({ body: text });
