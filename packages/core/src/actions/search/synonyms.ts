import { stem } from './words.ts';

/**
 * What people say, and what APIs call it. A number is how surely the one means the other; a word
 * means itself first. Each line goes from left to right only: many things are called a project.
 */
const LINES = `
  repo: repository
  project: repository 0.5
  codebase: repository, code 0.5
  pr: pull, request
  mr: pull, request
  bug: issue
  ticket: issue 0.7
  story: issue 0.7
  task: issue 0.7
  problem: issue 0.8
  defect: issue
  todo: issue 0.4
  org: organization
  organisation: organization
  company: organization 0.7
  workspace: team 0.7
  mail: email, message 0.7
  email: message 0.6, mail 0.9
  inbox: email 0.9, message 0.7, mail 0.9
  mailbox: email 0.8, mail 0.9
  letter: email 0.7
  dm: message, direct
  chat: message 0.7, conversation 0.7
  text: message 0.4, content 0.4
  conversation: thread 0.8, channel 0.8
  thread: conversation 0.7
  discussion: comment 0.7, thread 0.7
  room: channel 0.9
  group: team 0.5, channel 0.4
  attachment: file 0.7
  document: file 0.7
  screenshot: file 0.8
  picture: file 0.6, photo 0.9, image
  image: file 0.5
  folder: directory, content 0.4
  directory: content 0.6
  source: code 0.6, content 0.5
  ci: check 0.7, workflow 0.8, status 0.6
  pipeline: workflow
  build: workflow 0.8, run 0.4, check 0.4
  action: workflow 0.8
  script: workflow 0.3
  job: workflow 0.4
  artefact: artifact
  log: logs 0.9, entry 0.3
  credential: secret 0.8, key 0.4
  password: secret 0.7
  token: secret 0.4
  vulnerability: security 0.8, alert 0.7, advisory 0.7
  vulnerable: dependabot 0.6, security 0.7
  alert: alerts
  dependency: dependabot 0.6
  version: release 0.7, tag 0.5
  changelog: release 0.6, note 0.6
  asset: artifact 0.3
  binary: asset 0.7
  label: tag 0.4
  tag: label 0.7
  branch: reference 0.4, ref 0.4
  ref: reference
  upstream: fork 0.5
  history: commit 0.7, log 0.4, list 0.3
  diff: compare 0.7, commit 0.4
  change: update, edit 0.9, set 0.6, commit 0.3
  person: user, people
  people: user, person, member 0.7
  somebody: user
  anybody: user 0.6, somebody 0.8
  anyone: user 0.6, somebody 0.8
  everyone: everybody, user 0.7, list 0.4
  everybody: everyone, user 0.7, list 0.4
  guy: user 0.6
  colleague: user, member 0.8
  coworker: user, member 0.8
  member: user 0.5
  username: user
  called: name 0.6
  account: user 0.6, profile 0.5
  profile: user 0.7
  collaborator: access 0.3
  access: collaborator 0.6, permission 0.7
  permission: access 0.7
  right: permission 0.7
  approver: reviewer 0.9
  license: licence
  licence: license
  ssh: key 0.3
  emoji: reaction 0.8
  reaction: emoji 0.5
  status: state 0.8, transition 0.4
  state: status 0.7
  due: deadline 0.7
  deadline: milestone 0.6
  notification: notify
  calendar: event 0.6
  bin: trash, delete 0.8
  active: presence 0.6, online 0.8
  online: presence 0.8, active
  favourite: star
  favorite: star
  like: star 0.6, reaction 0.4
  bookmark: star 0.8
  topic: subject 0.4
  title: name 0.4, summary 0.5
  body: description 0.6, content 0.4
  description: body 0.5
  traffic: view 0.8, clone 0.6
  visitor: view 0.8
  view: get 0.5, list 0.4
  my: authenticated 0.7
  mine: authenticated 0.8
  me: authenticated 0.7
  i: authenticated 0.5
  myself: authenticated 0.9

  open: create 0.8, start 0.4
  file: create 0.35
  raise: create 0.8
  make: create
  new: create 0.9
  add: create 0.8, put 0.3
  start: create 0.6, initiate
  begin: create 0.6, start
  kick: remove 0.9, start 0.4
  cut: create 0.6
  spin: create 0.7, start 0.6
  setup: create 0.8
  register: create 0.7, add 0.7
  submit: create 0.7
  report: create 0.6
  write: create 0.7, update 0.4
  draft: create 0.3
  post: create 0.6, send 0.8, publish 0.6
  publish: create 0.8, release 0.5
  leave: create 0.4
  reply: comment 0.6, respond, answer
  answer: reply 0.9, comment 0.5, respond
  respond: reply, comment 0.6
  send: post 0.6, create 0.3
  tell: send 0.7, message 0.6, post 0.5
  announce: send 0.7, post 0.8, message 0.6
  notify: send 0.6, notification 0.8
  email: send 0.2
  say: send 0.5, message 0.4, comment 0.4
  share: upload 0.6, send 0.5, post 0.5
  attach: upload 0.8, add 0.7, attachment
  upload: create 0.5, add 0.4
  push: update 0.4, commit 0.5
  invite: invitation, add 0.7
  assign: assignee, add 0.3
  give: assign 0.6, add 0.6
  hand: assign 0.6
  unassign: remove 0.9, assignee
  request: ask
  ask: request
  approve: review 0.7, accept 0.5
  sign: approve 0.4
  react: reaction
  follow: watch 0.5
  watch: subscription 0.8, watcher 0.8, follow 0.5
  subscribe: subscription, watch 0.7
  mute: subscription 0.5, ignore
  edit: update
  modify: update
  alter: update
  rename: update 0.7, name 0.6
  fix: update 0.5
  set: update 0.6
  replace: set 0.8, update 0.7
  close: update 0.5, state 0.4
  reopen: update 0.6, state 0.4
  resolve: transition 0.6, update 0.5, close
  finish: transition 0.6, complete
  complete: transition 0.5
  move: transition 0.7, transfer 0.7
  mark: set 0.4, update 0.3
  archive: update 0.3
  put: add 0.7, move 0.5, set 0.4
  toggle: update 0.5
  enable: activate
  activate: enable
  disable: deactivate
  turn: enable 0.5, disable 0.4
  pause: disable 0.6, suspend
  delete: remove 0.9
  remove: delete 0.9
  erase: delete
  drop: delete 0.9
  rid: delete 0.9, remove 0.9
  discard: delete 0.8
  throw: delete 0.7, trash 0.7, dismiss 0.5
  trash: delete 0.5
  clear: delete 0.8, remove 0.8
  wipe: delete 0.8
  take: remove 0.4
  get: fetch, retrieve, list 0.4
  fetch: get, retrieve, list 0.6, read 0.6
  retrieve: get, fetch
  show: get 0.8, list 0.8
  display: get 0.8, list 0.8
  see: get 0.7, list 0.7
  read: get 0.8, list 0.6, fetch 0.8, content 0.3
  check: get 0.5, list 0.3
  look: get 0.6, search 0.6, find 0.6
  lookup: get 0.7, find 0.8, search 0.7
  find: search, get 0.4, list 0.4, lookup
  search: find, list 0.2
  list: get 0.6
  what: get 0.4, list 0.6
  which: list 0.7, get 0.3
  who: list 0.5, user 0.6, get 0.3
  recent: list 0.6, latest 0.7
  latest: recent 0.7, list 0.3
  newest: latest, recent 0.7
  last: latest 0.8, recent 0.7
  many: count 0.6, list 0.3
  detail: get 0.8, information 0.6
  info: information, get 0.7
  information: get 0.5, detail 0.7
  download: get 0.5
  export: download 0.6
  trigger: dispatch 0.9, run 0.6, create 0.3
  run: dispatch 0.6, trigger 0.7
  launch: start 0.7, dispatch 0.6, create 0.5
  rerun: run, re
  retry: rerun 0.9, re 0.6, run 0.6
  redo: rerun 0.8
  resend: redeliver
  abort: cancel
  stop: cancel 0.8
  cancel: stop 0.7
  restore: untrash 0.9
  back: restore 0.6, untrash 0.5
  undelete: restore, untrash
  autoresponder: vacation, reply 0.5
  autoreply: vacation, reply 0.5
  holiday: vacation 0.8
  schedule: later
  later: schedule 0.8
  undo: revert 0.8
  sync: update 0.4
  copy: fork 0.5, clone 0.6
  duplicate: copy 0.7
  protect: protection
  protected: protection
  merge: combine
  block: ban
  ban: block
  lock: protect 0.3
  connect: link 0.6
  relate: link 0.8
  link: connect 0.5
  log: create 0.3
  record: create 0.4
`;

export interface Meaning {
  readonly word: string;
  /** From 0 to 1. */
  readonly weight: number;
}

let meanings: ReadonlyMap<string, readonly Meaning[]> | null = null;

/** What a stem may mean besides itself, and how surely. */
export function meaningsOf(stemmed: string): readonly Meaning[] {
  meanings ??= read();
  return meanings.get(stemmed) ?? [];
}

function read(): ReadonlyMap<string, readonly Meaning[]> {
  const found = new Map<string, readonly Meaning[]>();
  for (const line of LINES.trim().split(/\s*\n\s*/)) {
    const [said = '', meant = ''] = line.split(': ');
    const listed = meant.split(', ').map((part) => {
      const [word = '', weight = '1'] = part.split(' ');
      return { word: stem(word), weight: Number(weight) };
    });
    const key = stem(said);
    found.set(key, [...(found.get(key) ?? []), ...listed]);
  }
  return found;
}
