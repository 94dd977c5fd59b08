import {
  type ErrorCode,
  OnBehalfError,
  providerError,
  providerMessage,
  scopeRequired,
} from '@onbehalf/core';

/** What an error means for who called, in words that a model can act on. */
interface Meaning {
  readonly code: ErrorCode;
  readonly message: string;
  readonly retryable?: boolean;
}

const notFound = (message: string): Meaning => ({ code: 'not_found', message });
const denied = (message: string): Meaning => ({ code: 'provider_error', message });
const invalid = (message: string): Meaning => ({ code: 'invalid_params', message });
const later = (message: string): Meaning => ({ code: 'provider_error', message, retryable: true });

/** https://docs.slack.dev/reference/methods, under "Errors" of each. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  channel_not_found: notFound('Slack has no such channel, or this account may not see it.'),
  user_not_found: notFound('Slack has no such user.'),
  users_not_found: notFound('Slack has no such user.'),
  message_not_found: notFound('There is no message with this ts in the channel.'),
  thread_not_found: notFound('There is no thread with this ts in the channel.'),
  file_not_found: notFound('Slack has no such file, or this account may not see it.'),
  file_deleted: notFound('The file was deleted.'),
  no_reaction: notFound('This account has not reacted to it with that emoji.'),
  no_pin: notFound('It is not pinned in the channel.'),
  not_pinned: notFound('It is not pinned in the channel.'),
  bookmark_not_found: notFound('The channel has no such bookmark.'),
  reminder_not_found: notFound('There is no such reminder.'),
  no_such_subteam: notFound('There is no such user group.'),
  subteam_not_found: notFound('There is no such user group.'),
  invalid_scheduled_message_id: notFound('There is no such scheduled message, or it was sent.'),
  not_in_channel: denied('This account is not a member of the channel: join it first.'),
  already_in_channel: denied('They are a member of the channel already.'),
  cant_invite_self: denied('Nobody can invite themselves: join the channel.'),
  cant_invite: denied('This user cannot be invited to the channel.'),
  cant_kick_self: denied('Nobody can remove themselves: leave the channel.'),
  is_archived: denied('The channel is archived: unarchive it first.'),
  already_archived: denied('The channel is archived already.'),
  not_archived: denied('The channel is not archived.'),
  already_reacted: denied('This account has reacted with that emoji already.'),
  already_pinned: denied('It is pinned already.'),
  cant_update_message: denied('Only who has written a message can change it.'),
  cant_delete_message: denied('Only who has written a message, or an admin, can delete it.'),
  edit_window_closed: denied('The message is too old to be changed.'),
  restricted_action: denied('An admin of the workspace has restricted this.'),
  not_authorized: denied('This account may not do that in the workspace.'),
  method_not_supported_for_channel_type: denied('This cannot be done in this kind of channel.'),
  user_is_restricted: denied('The user is a guest, who may not do that.'),
  name_taken: invalid('A channel has this name already.'),
  invalid_name: invalid('A channel has a name of lower-case letters, digits, - and _.'),
  invalid_name_specials: invalid('A channel has a name of lower-case letters, digits, - and _.'),
  invalid_name_maxlength: invalid('The name of a channel has at most 80 characters.'),
  no_text: invalid('A message has to have a text.'),
  msg_too_long: invalid('The text is too long: at most 40,000 characters, better 4,000.'),
  invalid_emoji: invalid('There is no such emoji: its name is written without colons.'),
  time_in_past: invalid('The time has passed.'),
  time_too_far: invalid('A message can be scheduled for the next 120 days.'),
  invalid_time: invalid('The time is not one that Slack understands.'),
  cannot_parse: invalid('Slack does not understand the time.'),
  invalid_cursor: invalid('The cursor is not one of this list: begin without it.'),
  invalid_ts_latest: invalid('A ts is a text such as 1712345678.123456.'),
  invalid_ts_oldest: invalid('A ts is a text such as 1712345678.123456.'),
  too_long: invalid('The text is too long.'),
  paid_only: denied('The plan of the workspace does not have this.'),
  paid_teams_only: denied('The plan of the workspace does not have this.'),
  internal_error: later('Slack failed.'),
  fatal_error: later('Slack failed.'),
  service_unavailable: later('Slack is not available.'),
  request_timeout: later('Slack took too long.'),
  team_added_to_org: later('The workspace is being moved.'),
};

const REAUTH = new Set(['not_authed', 'invalid_auth', 'token_revoked', 'account_inactive']);

/**
 * An answer whose `ok` is false, in our codes: `missing_scope` is `scope_required`, `ratelimited`
 * `rate_limited`, a token that has ended `reauth_required`, and what is not in the table
 * `provider_error` with Slack's own word.
 */
export function slackFailure(
  answer: Readonly<Record<string, unknown>>,
  headers: Headers,
): OnBehalfError {
  const error = wordOf(answer['error']);
  if (error === 'ratelimited' || error === 'rate_limited') {
    return providerError({ appName: 'Slack', status: 429, headers, body: answer });
  }
  if (error === 'missing_scope') return missingScope(wordOf(answer['needed']));
  if (REAUTH.has(error) || error === 'token_expired') {
    return new OnBehalfError('reauth_required', 'Slack no longer accepts the credentials.', {
      reason: error === 'token_expired' ? 'expired' : 'revoked',
    });
  }
  if (error === 'not_allowed_token_type') {
    return new OnBehalfError(
      'scope_required',
      'Slack wants the token of a user for this, and the connection has none, or the other way round.',
      { missingScopes: [] },
    );
  }
  const meaning = Object.hasOwn(MEANINGS, error) ? MEANINGS[error] : undefined;
  if (meaning === undefined) {
    return new OnBehalfError('provider_error', `Slack refused: ${error}${messagesOf(answer)}.`);
  }
  const { code, message, retryable } = meaning;
  return new OnBehalfError(code, message, {
    ...(retryable !== undefined && { retryable }),
    ...(code === 'invalid_params' && { fields: [{ path: '', message }] }),
  });
}

function missingScope(needed: string): OnBehalfError {
  return scopeRequired(
    'Slack',
    needed.split(',').filter((scope) => /^[\w:.-]{1,100}$/.test(scope)),
  );
}

/** Slack's words are names: whatever else stands there is shown to nobody. */
function wordOf(value: unknown): string {
  return typeof value === 'string' && /^[\w:,.-]{1,200}$/.test(value) ? value : 'unknown_error';
}

function messagesOf({ response_metadata: metadata }: Readonly<Record<string, unknown>>): string {
  const { messages } = (metadata ?? {}) as { messages?: unknown };
  if (!Array.isArray(messages) || messages.length === 0) return '';
  return ` (${providerMessage({ body: messages.slice(0, 3).map(String).join('; ') })})`;
}
