-- SPDX-License-Identifier: Apache-2.0
-- What the application's role may do, all of it. History and audit: read and add, never change.
-- A migration that makes a table adds its line here.

revoke create on schema public from public;
grant usage on schema public to "${application}";
revoke all on all tables in schema public from "${application}";

grant select, insert on resource_version, form, audit_line to "${application}";
grant select on resource to "${application}";
grant select, insert, update on patient, clinic_user to "${application}";
grant select, insert on clinic, demonstration_part to "${application}";
