export { jira, type JiraApp } from './jira.ts';
export type {
  Attachment,
  Board,
  Comment,
  CreatedIssue,
  Issue,
  Named,
  Person,
  Project,
  Sprint,
  Transition,
  User,
  Version,
  Worklog,
} from './models.ts';
