// Pictures in many sizes, what clients draw with, and what repeats the text in another form.
const DROPPED =
  /^(?:image_\d+|image_original|avatar_hash|thumb_\w+|color|team_id|context_team_id|shared_team_ids|pending_shared|pending_connected_team_ids|previous_names|unlinked|name_normalized|real_name_normalized|display_name_normalized|status_emoji_display_info|fields|who_can_share_contact_card|is_email_confirmed|client_msg_id|parent_user_id|app_id|bot_profile|editable|groups|ims|shares|display_as_bot|has_rich_preview|comments_count|file_access|is_\w+)$/;
// What is false of everybody says nothing.
const KEPT = /^is_(?:bot|private|archived|member|im|mpim|admin|owner|restricted)$/;

/** Slack's answers without what only its clients follow. */
export function forModel(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(forModel);
  if (typeof data !== 'object' || data === null) return data;
  const hasText = 'text' in data && data.text !== '';
  const kept = Object.entries(data).filter(([name, value]) => {
    if (value === null || value === '') return false;
    if (KEPT.test(name)) return value === true;
    if (name === 'blocks') return !hasText;
    return !DROPPED.test(name);
  });
  return Object.fromEntries(kept.map(([name, value]) => [name, forModel(value)]));
}
