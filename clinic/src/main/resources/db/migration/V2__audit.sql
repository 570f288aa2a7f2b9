-- SPDX-License-Identifier: Apache-2.0
-- The audit trail: who read or wrote which patient's data, and when; each line holds the hash of the
-- line before it. The database makes position, time and hash; nobody else can.

create table audit_line (
  position bigint primary key,
  at timestamptz not null,
  request_id uuid not null,
  user_id text not null,
  user_role text not null,
  action text not null,
  outcome text not null,
  patient_id uuid,
  resource_type text,
  resource_ids text,
  page text,
  previous_hash bytea not null,
  hash bytea not null,
  constraint no_separator check (
    concat(user_id, user_role, action, outcome, resource_type, resource_ids, page) !~ E'\x1f')
);
create index audit_of_patient on audit_line (patient_id, position) where patient_id is not null;

create function audit_hash(line audit_line) returns bytea language sql stable as $$
  select sha256(convert_to(concat_ws(E'\x1f',
    line.position, (extract(epoch from line.at) * 1000000)::bigint, line.request_id,
    line.user_id, line.user_role, line.action, line.outcome,
    coalesce(line.patient_id::text, ''), coalesce(line.resource_type, ''),
    coalesce(line.resource_ids, ''), coalesce(line.page, ''),
    encode(line.previous_hash, 'hex')), 'UTF8'))
$$;

-- One line at a time: the lock is held until the transaction ends, so a writer inserts its lines
-- last. What comes before the first line is 32 zero bytes.
create function chain_audit_line() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  previous audit_line;
begin
  perform pg_advisory_xact_lock(7218420);
  select * into previous from audit_line order by position desc limit 1;
  new.position = coalesce(previous.position, 0) + 1;
  new.at = clock_timestamp();
  new.previous_hash = coalesce(previous.hash, decode(repeat('00', 32), 'hex'));
  new.hash = audit_hash(new);
  return new;
end $$;

create trigger chain before insert on audit_line
  for each row execute function chain_audit_line();

create trigger append_only before update or delete or truncate on audit_line
  for each statement execute function refuse_change();
