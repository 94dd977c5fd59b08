export { slack, type SlackApp } from './slack.ts';
export type {
  Bookmark,
  Channel,
  Message,
  Profile,
  Reaction,
  Reminder,
  ScheduledMessage,
  Sent,
  SlackFile,
  User,
  UserGroup,
} from './models.ts';
