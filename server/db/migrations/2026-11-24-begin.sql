-- Times are epoch milliseconds of the server's clock. Ids are UUIDv7 as text. Booleans are 0 or 1. JSON is text.
-- Every row of a team's work names its workspace, and its client where there is one.

create table settings (name text primary key, value text not null) strict, without rowid;

create table accounts (
  id text primary key, version integer not null default 1, email text not null unique, name text not null, initials text not null,
  password_hash text not null, created_at integer not null, changed_at integer not null
) strict, without rowid;

create table workspaces (id text primary key, version integer not null, name text not null, created_at integer not null) strict, without rowid;

create table clients (
  id text primary key, workspace text not null references workspaces (id), version integer not null,
  name text not null, created_at integer not null
) strict, without rowid;
create index clients_of on clients (workspace);

-- all_clients 1: the whole workspace, clients to come included; else those in member_clients.
create table members (
  id text primary key, workspace text not null references workspaces (id), account text not null references accounts (id),
  version integer not null, role text not null, all_clients integer not null,
  created_at integer not null, removed_at integer, unique (workspace, account)
) strict, without rowid;
create index members_of on members (account);
create table member_clients (
  member text not null references members (id), client text not null references clients (id),
  workspace text not null, primary key (member, client)
) strict, without rowid;

create table teams (
  id text primary key, workspace text not null, client text not null references clients (id),
  version integer not null, name text not null, created_at integer not null
) strict, without rowid;

-- network_id: the network's own immutable id, null where the page hides it.
create table profiles (
  id text primary key, workspace text not null, client text not null references clients (id), version integer not null,
  network text not null, network_id text, handle text not null collate nocase, name text not null, created_at integer not null
) strict, without rowid;
create unique index profiles_by_handle on profiles (workspace, client, network, handle);
create table profile_handles (
  profile text not null references profiles (id), since integer not null, handle text not null,
  workspace text not null, client text not null, primary key (profile, since)
) strict, without rowid;

-- What a person or a customer wrote, apart from the chain of events, so that it can be erased: body null, erased_at set.
create table texts (
  id text primary key, workspace text not null, client text, kind text not null, body text,
  digest text not null, created_at integer not null, erased_at integer
) strict, without rowid;

create table conversations (
  id text primary key, workspace text not null, client text not null references clients (id),
  profile text not null references profiles (id), version integer not null, state text not null,
  assignee_member text, assignee_team text, draft text unique, grants integer not null,
  claim_by text, claim_grant integer, claim_at integer,
  take_over text, answer text, escalated text,
  notes integer not null, opened_at integer not null, changed_at integer not null
) strict, without rowid;
create index conversations_open on conversations (client, state, changed_at);
create index conversations_claimed on conversations (claim_at) where claim_at is not null;

create table conversation_subjects (
  client text not null, subject text not null, conversation text not null references conversations (id),
  workspace text not null, url text not null, author text, position integer not null, primary key (client, subject)
) strict, without rowid;
create index subjects_of on conversation_subjects (conversation, position);
-- An id that a client made for a post the team already knew leads to the conversation that was there.
create table conversation_aliases (
  id text primary key, conversation text not null references conversations (id), workspace text not null, client text not null
) strict, without rowid;

create table notes (
  id text primary key, workspace text not null, client text not null, conversation text not null references conversations (id),
  by text not null, at integer not null, text text not null references texts (id)
) strict, without rowid;
create index notes_of on notes (conversation, at);

-- by null: seen natively, written outside Perch. text null: not known.
create table replies (
  id text primary key, workspace text not null, client text not null, conversation text not null references conversations (id),
  subject text not null, profile text not null, by text, at integer not null, permalink text, text text references texts (id)
) strict, without rowid;
create index replies_of on replies (conversation, at);

create table drafts (
  id text primary key, workspace text not null, client text not null, conversation text unique references conversations (id),
  kind text not null, version integer not null, created_at integer not null
) strict, without rowid;

-- Co-edited documents: a snapshot up to `through`, then every accepted update after it, in the order applied.
create table document_updates (
  document text not null, seq integer not null, bytes blob not null, by text, at integer not null, primary key (document, seq)
) strict, without rowid;
create table document_snapshots (
  document text primary key, through integer not null, bytes blob not null, format integer not null, at integer not null
) strict;
-- Who first wrote under a Yjs client id in a document owns it there.
create table document_writers (
  document text not null, writer integer not null, member text not null, primary key (document, writer)
) strict, without rowid;

-- One line of the audit trail. body: JSON, texts as {text, digest}. hash = sha256(prev || line), per workspace.
create table events (
  seq integer primary key, id text not null unique, workspace text not null, client text, on_kind text not null, on_id text not null,
  kind text not null, body text not null, actor text not null, at integer not null, command text not null,
  version_before integer not null, version_after integer not null, prev text not null, hash text not null
) strict;
create index events_on on events (on_id, seq);
create index events_of on events (workspace, seq);

-- The answer that a command once got, given again for the same id from the same member.
create table answers (
  member text not null, command_id text not null, input_digest text not null, status integer not null,
  body text not null, at integer not null, primary key (member, command_id)
) strict, without rowid;

-- What other programs are to be told, written with the decision and sent afterwards.
create table outbox (
  seq integer primary key, workspace text not null, event text not null, topic text not null, created_at integer not null, done_at integer
) strict;

create table invitations (
  id text primary key, workspace text not null, version integer not null, token_hash text not null unique, role text not null,
  all_clients integer not null, clients text not null, created_by text not null, created_at integer not null,
  expires_at integer not null, accepted_by text, accepted_at integer, revoked_at integer
) strict, without rowid;

-- kind: web (a cookie), device (a paired browser), token (admin token). Only hashes of secrets.
create table sessions (
  id text primary key, workspace text not null, member text not null references members (id), account text not null,
  version integer not null, kind text not null, token_hash text not null unique, name text not null, created_at integer not null,
  seen_at integer not null, expires_at integer not null, revoked_at integer
) strict, without rowid;
create index sessions_of on sessions (member);

create table pairings (
  id text primary key, secret_hash text not null unique, code_hash text not null unique, name text not null, created_at integer not null,
  expires_at integer not null, approved_by text, session text, collected_at integer, refused_at integer, tries integer not null
) strict, without rowid;

-- Work to be done at a time, written with the decision that asks for it.
create table jobs (
  id text primary key, workspace text, kind text not null, key text unique, body text not null, run_at integer not null,
  lease_until integer, attempts integer not null, done_at integer, failed text
) strict, without rowid;
create index jobs_due on jobs (run_at) where done_at is null;
