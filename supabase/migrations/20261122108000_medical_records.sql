-- The files of a patient. The row says what a file is; its bytes are an object of the bucket medical-records, which
-- nobody but the server reaches.

create type public.record_category as enum (
  'lab_result', 'imaging', 'prescription', 'discharge_letter', 'referral', 'vaccination', 'insurance', 'other'
);
create type public.record_scan_status as enum ('pending', 'clean', 'infected', 'failed');
create type public.record_state as enum ('uploading', 'stored', 'deleting');

create table public.medical_records (
  id uuid primary key default gen_random_uuid(),
  patient_id uuid not null references public.patients (id) on delete restrict,
  title text not null,
  category public.record_category not null default 'other',
  documented_on date,
  note text,
  file_name text not null,
  media_type text not null,
  bytes bigint not null,
  pages integer,
  sha256 text not null,
  storage_key text unique,
  state public.record_state not null default 'uploading',
  scan_status public.record_scan_status not null default 'pending',
  scanned_at timestamptz,
  scan_detail text,
  deleted_at timestamptz,
  created_at timestamptz not null default now(),
  listed_on date not null generated always as (coalesce(documented_on, (created_at at time zone 'UTC')::date)) stored,
  updated_at timestamptz not null default now(),
  constraint medical_records_title_check check (char_length(title) between 1 and 200),
  constraint medical_records_note_check check (char_length(note) <= 2000),
  constraint medical_records_file_name_check check (char_length(file_name) between 1 and 200),
  constraint medical_records_documented_on_check check (documented_on > date '1900-01-01'),
  constraint medical_records_media_type_check check (media_type in (
    'application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/msword',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'text/plain'
  )),
  constraint medical_records_bytes_check check (bytes between 1 and 10485760),
  constraint medical_records_pages_check check (pages > 0),
  constraint medical_records_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  -- The key follows from the row, so that a sweeper finds the bytes of an upload that was cut short.
  constraint medical_records_storage_key_check check (storage_key = patient_id || '/' || id),
  constraint medical_records_stored_check check (state <> 'stored' or storage_key is not null),
  constraint medical_records_infected_check check (scan_status <> 'infected' or state = 'deleting'),
  constraint medical_records_deleted_check check (deleted_at is null or state = 'deleting')
);
comment on table public.medical_records is 'A patient''s files. uploading: bytes are on their way; stored: bytes are there; deleting: bytes are being removed, nobody reads them.';
comment on column public.medical_records.documented_on is 'Day the document is of, as the patient says; not when it was uploaded.';
comment on column public.medical_records.file_name is 'The file''s own name, cleaned: no path, no control or direction characters, extension of its real type.';
comment on column public.medical_records.media_type is 'Decided by the bytes, never by the name or the browser.';
comment on column public.medical_records.pages is 'Pages of a PDF; null for everything else.';
comment on column public.medical_records.sha256 is 'Of the bytes, hex; the same content is kept once for each patient.';
comment on column public.medical_records.storage_key is 'Name of the object: {patient}/{record}. Null before the bytes are stored and after an infected file''s bytes are gone.';
comment on column public.medical_records.scan_status is 'Nobody reads a file that is not clean, its owner included.';
comment on column public.medical_records.scan_detail is 'Name of what was found, why a scan failed, or not_scanned where scanning is switched off on purpose.';
comment on column public.medical_records.listed_on is 'Day by which the list is ordered: the document''s own, else that of the upload.';
comment on column public.medical_records.deleted_at is 'When the patient deleted it: hidden at once, the row goes when the bytes are gone. An infected file''s row stays until then.';

create unique index medical_records_content_key on public.medical_records (patient_id, sha256) where state <> 'deleting';
create index medical_records_list_idx
  on public.medical_records (patient_id, listed_on desc, id desc) where deleted_at is null;
create index medical_records_unfinished_idx on public.medical_records (updated_at) where state <> 'stored';

alter table public.medical_records enable row level security;
create policy medical_records_select_patient on public.medical_records for select to authenticated
  using (patient_id = (select auth.uid()) and deleted_at is null and state <> 'uploading');
grant select (
  id, patient_id, title, category, documented_on, note, file_name, media_type, bytes, pages, sha256, state, scan_status,
  scanned_at, scan_detail, deleted_at, created_at, listed_on, updated_at
) on public.medical_records to authenticated;
grant select on public.medical_records to service_role;

create trigger tg_medical_records__touch before update on public.medical_records
  for each row execute function private.touch_updated_at();
