export { gmail, type GmailApp } from './gmail.ts';
export type {
  Attachment,
  Draft,
  Label,
  Message,
  Person,
  Profile,
  SentMessage,
  Thread,
  ThreadSummary,
} from './models.ts';
