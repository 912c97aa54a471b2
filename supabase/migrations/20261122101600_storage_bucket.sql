-- The private bucket for medical files. No policy on storage.objects yet: nobody but the server reaches anything in it.

do $$
begin
  if to_regclass('storage.buckets') is null then
    return;
  end if;
  insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
  values (
    'medical-records', 'medical-records', false, 10485760,
    array[
      'application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/msword',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'text/plain'
    ]
  )
  on conflict (id) do nothing;
end
$$;
