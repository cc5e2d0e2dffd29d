/**
 * The same for PGlite and PostgreSQL. Every key begins with the institution, so the tables spread by `institution_id`.
 * Instants are text in UTC, of one length, so that they sort as they are.
 */
export const tables = `
create table if not exists institutions (
  institution_id text primary key,
  version bigint not null default 0,
  horizon bigint not null default 0
);
create table if not exists entries (
  institution_id text not null,
  entity text not null,
  id text not null,
  person text,
  rev bigint not null,
  version bigint not null,
  body jsonb,
  changed_at text not null,
  primary key (institution_id, entity, id)
);
create unique index if not exists entries_by_version on entries (institution_id, version);
create index if not exists entries_by_person on entries (institution_id, entity, person);
create index if not exists entries_gone on entries (institution_id, changed_at) where body is null;
create table if not exists results (
  institution_id text not null,
  client_id text not null,
  seq bigint not null,
  mutation_id text not null,
  result jsonb not null,
  kept_at text not null,
  primary key (institution_id, client_id, seq)
);
create unique index if not exists results_by_letter on results (institution_id, mutation_id);
create table if not exists devices (
  institution_id text not null,
  device_id text not null,
  name text not null,
  institutions jsonb not null,
  tokens jsonb not null,
  dismissed boolean not null default false,
  primary key (institution_id, device_id)
);
create table if not exists codes (
  institution_id text not null,
  code_hash text not null,
  institutions jsonb not null,
  ends text not null,
  attempt_hash text,
  device_id text,
  primary key (institution_id, code_hash)
);
create index if not exists codes_by_hash on codes (code_hash);
create table if not exists identities (
  institution_id text not null,
  person text not null,
  identity text not null,
  primary key (institution_id, person)
);
create index if not exists identities_by_identity on identities (identity);
create table if not exists papers (
  institution_id text not null,
  sha256 text not null,
  type text not null,
  bytes bytea not null,
  kept_at text not null,
  primary key (institution_id, sha256)
);
create table if not exists laws (
  institution_id text not null,
  place bigint not null,
  law jsonb not null,
  primary key (institution_id, place)
);
create table if not exists acts (
  institution_id text not null,
  act text not null,
  answer jsonb not null,
  done_at text not null,
  primary key (institution_id, act)
);
`
