-- SPDX-License-Identifier: Apache-2.0
-- The people who work in the clinic, and what kind of clinic this is.

create table clinic_user (
  id uuid primary key,
  sign_in_name text not null unique,
  display_name text not null,
  role text not null check (role in ('PRESCRIBER', 'NURSE', 'FRONT_DESK', 'ADMINISTRATOR')),
  password text not null,
  enabled boolean not null default true,
  failures integer not null default 0,
  locked_until timestamptz,
  made timestamptz not null default now()
);

-- One row from the first start on.
create table clinic (
  single boolean primary key default true check (single),
  kind text not null check (kind in ('real', 'demonstration')),
  made timestamptz not null default now()
);

-- Parts of the demonstration clinic that were loaded; each is loaded once.
create table demonstration_part (
  name text primary key,
  loaded timestamptz not null default now()
);
