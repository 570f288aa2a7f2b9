-- SPDX-License-Identifier: Apache-2.0
-- The clinical record: every version of every FHIR resource, for ever.

-- One row a patient: what the list of patients shows. It follows the newest version of the Patient.
create table patient (
  id uuid primary key,
  family text not null,
  given text not null,
  birth_date text,
  sex text,
  updated timestamptz not null,
  search text not null generated always as (lower(family || ' ' || given || ' ' || family)) stored
);
create index patient_by_name on patient (family collate "und-x-icu", given collate "und-x-icu", id);

-- A form that was stored. A form sent twice finds its key here and is not stored again.
create table form (
  request_key uuid primary key,
  author text not null,
  stored timestamptz not null
);

create table resource_version (
  type text not null,
  id uuid not null,
  version integer not null check (version > 0),
  patient_id uuid references patient (id),
  updated timestamptz not null,
  status text,
  deleted boolean not null,
  author text not null,
  request_id uuid not null,
  request_key uuid references form (request_key),
  request_part integer not null default 0,
  content json,
  primary key (type, id, version),
  check (deleted = (content is null))
);
create index version_by_form on resource_version (request_key) where request_key is not null;

-- The newest version of each resource, kept by the trigger below and by nothing else.
create table resource (
  type text not null,
  id uuid not null,
  version integer not null,
  patient_id uuid,
  updated timestamptz not null,
  status text,
  deleted boolean not null,
  primary key (type, id)
);
create index resource_by_patient on resource (patient_id, type, updated);

create unique index one_open_session on resource (patient_id)
  where type = 'Encounter' and status = 'in-progress' and not deleted;

-- Runs as the owner, so that the application need not be allowed to write the table.
create function follow_newest_version() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.version = 1 then
    insert into resource (type, id, version, patient_id, updated, status, deleted)
    values (new.type, new.id, 1, new.patient_id, new.updated, new.status, new.deleted);
    return null;
  end if;
  update resource
  set version = new.version, updated = new.updated, status = new.status, deleted = new.deleted
  where type = new.type and id = new.id and version = new.version - 1
    and patient_id is not distinct from new.patient_id;
  if not found then
    raise exception 'a version must follow the newest one and stay with its patient'
      using errcode = 'integrity_constraint_violation', constraint = 'version_follows';
  end if;
  return null;
end $$;

create trigger newest_version after insert on resource_version
  for each row execute function follow_newest_version();

-- History is for ever for the owner, too.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on resource_version
  for each statement execute function refuse_change();
