import type { ReviewedEffects } from '../annotations.ts';

/** The operations that an action written by hand is for, by its name. */
export const handwritten: Readonly<Record<string, string>> = {
  'users.getProfile': 'GET_PROFILE',
  'users.messages.list': 'FETCH_EMAILS',
  'users.messages.get': 'FETCH_MESSAGE_BY_MESSAGE_ID',
  'users.messages.send': 'SEND_EMAIL',
  'users.messages.modify': 'ADD_LABEL_TO_EMAIL',
  'users.messages.trash': 'MOVE_TO_TRASH',
  'users.messages.delete': 'DELETE_MESSAGE',
  'users.messages.attachments.get': 'GET_ATTACHMENT',
  'users.threads.list': 'LIST_THREADS',
  'users.threads.get': 'FETCH_MESSAGE_BY_THREAD_ID',
  'users.threads.modify': 'MODIFY_THREAD_LABELS',
  'users.drafts.create': 'CREATE_EMAIL_DRAFT',
  'users.drafts.list': 'LIST_DRAFTS',
  'users.drafts.send': 'SEND_DRAFT',
  'users.drafts.delete': 'DELETE_DRAFT',
  'users.labels.list': 'LIST_LABELS',
  'users.labels.create': 'CREATE_LABEL',
  'users.labels.patch': 'PATCH_LABEL',
  'users.labels.delete': 'REMOVE_LABEL',
};

export const reviewedEffects: ReviewedEffects = {
  reads: [],
  writes: [],
  destroys: [
    'users.messages.batchDelete',
    'users.settings.cse.keypairs.disable',
    'users.settings.cse.keypairs.obliterate',
  ],
  keeps: [],
  repeats: [],
};

const AUTH = 'https://www.googleapis.com/auth/gmail.';

/** Of several that are enough the first of these is asked for: who has a larger one has it, too. */
export const scopesByPreference: readonly string[] = [
  `${AUTH}labels`,
  `${AUTH}readonly`,
  `${AUTH}send`,
  `${AUTH}insert`,
  `${AUTH}compose`,
  `${AUTH}modify`,
  `${AUTH}settings.basic`,
  `${AUTH}settings.sharing`,
  'https://mail.google.com/',
];
