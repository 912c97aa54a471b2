-- The work of a deletion: who it was, the mails, and the one function that takes step after step.

create function private.without_payer(p_object jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select p_object #- '{customer_details}' #- '{customer_email}' #- '{billing_details}' #- '{receipt_email}'
    #- '{latest_charge,billing_details}' #- '{payment_intent,latest_charge,billing_details}'
    #- '{payment_intent,receipt_email}' #- '{evidence}'
$$;
comment on function private.without_payer(jsonb) is 'An object of Stripe without who paid; sums, states and ids stay.';

create function private.erase_payer(p_user_id uuid, p_email text) returns void
language plpgsql set search_path = '' as $$
declare
  v_known text[] := array(
    select '%' || k.id || '%' from public.payments p
    cross join lateral unnest(array[p.id::text, p.charge_id, p.payment_intent_id, p.checkout_session_id]) as k (id)
    where p.patient_id = p_user_id and k.id is not null
  );
begin
  update public.stripe_events e
  set payload = replace(jsonb_set(e.payload, '{data,object}', private.without_payer(e.payload #> '{data,object}'), false)::text,
      p_email, 'payer@deleted.invalid')::jsonb,
    object = replace(private.without_payer(e.object)::text, p_email, 'payer@deleted.invalid')::jsonb
  where (e.payload::text like any (v_known) or strpos(e.payload::text || coalesce(e.object::text, ''), p_email) > 0)
    and jsonb_typeof(e.payload #> '{data,object}') = 'object';
end
$$;

create function private.erase_sign_in(p_user_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  delete from auth.sessions where user_id = p_user_id;
  delete from auth.mfa_factors where user_id = p_user_id;
  delete from auth.one_time_tokens where user_id = p_user_id;
  delete from auth.flow_state where user_id = p_user_id;
  delete from auth.identities where user_id = p_user_id;
  -- The row stays, because appointments and books refer to it; nothing in it tells of a person or lets one in.
  update auth.users
  set email = 'deleted-' || id || '@deleted.invalid', phone = null,
    encrypted_password = extensions.crypt(encode(extensions.gen_random_bytes(24), 'hex'), extensions.gen_salt('bf', 10)),
    raw_user_meta_data = '{}', raw_app_meta_data = '{}', confirmation_token = '', recovery_token = '', email_change = '',
    email_change_token_new = '', email_change_token_current = '', phone_change = '', phone_change_token = '',
    reauthentication_token = '', banned_until = now() + interval '100 years', updated_at = now()
  where id = p_user_id;
end
$$;

create function private.erase_identity(p_user_id uuid) returns public.account_deletion_state
language plpgsql set search_path = '' as $$
declare
  v_email text;
begin
  select u.email into v_email from auth.users u where u.id = p_user_id for no key update;
  -- Mails to the address that did not know the account yet; found by the account once the address is gone.
  update public.mail_outbox set recipient_id = p_user_id where recipient_id is null and lower(to_email) = lower(v_email);
  perform private.erase_payer(p_user_id, v_email);
  delete from public.notifications where user_id = p_user_id;
  delete from public.notification_preferences where user_id = p_user_id;
  update public.profiles set full_name = 'Deleted account', phone = null, country_code = null, time_zone = 'UTC', locale = 'en'
  where id = p_user_id;
  update public.patients set birth_date = null where id = p_user_id;
  perform private.erase_sign_in(p_user_id);
  return 'mails';
end
$$;

create function private.erase_mails(p_user_id uuid) returns public.account_deletion_state
language plpgsql set search_path = '' as $$
declare
  v_ids uuid[] := array(
    select m.id from public.mail_outbox m where m.recipient_id = p_user_id
    union
    select m.id from public.mail_outbox m
    join public.appointments a on a.id::text = m.payload ->> 'appointmentId' and a.patient_id = p_user_id
    where m.kind like 'guest\_%'
  );
begin
  delete from public.mail_outbox m
  where m.id = any (v_ids) and m.status = 'pending' and m.expires_at <= now();
  delete from public.mail_suppressions s using public.mail_outbox m where m.id = any (v_ids) and s.email = lower(m.to_email);
  delete from private.postmark_events e using public.mail_outbox m where m.id = any (v_ids) and e.email = lower(m.to_email);
  update public.mail_outbox m set to_email = 'sent@deleted.invalid', payload = '{}', last_error = null
  where m.id = any (v_ids) and m.status in ('done', 'parked', 'withdrawn');
  -- The goodbye, above all, still needs its address.
  return case when exists (select from public.mail_outbox m where m.id = any (v_ids) and m.status in ('pending', 'running'))
    then 'mails' else 'done' end::public.account_deletion_state;
end
$$;

create function private.erase_step(d public.account_deletions) returns public.account_deletion_state
language plpgsql set search_path = '' as $$
begin
  return case d.state
    when 'requested' then private.erase_files(d.user_id)
    when 'files' then private.await_files(d.user_id)
    when 'rows' then private.erase_rows(d.user_id)
    when 'identity' then private.erase_identity(d.user_id)
    when 'mails' then private.erase_mails(d.user_id)
    else 'done' end;
end
$$;

create function private.advance_account_deletion(p_user_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_job public.account_deletions;
  v_next public.account_deletion_state;
begin
  select d.* into v_job from public.account_deletions d
  where d.state <> 'done' and d.run_after <= now() and (p_user_id is null or d.user_id = p_user_id)
  order by d.run_after limit 1 for no key update skip locked;
  if not found then
    return null;
  end if;
  begin
    v_next := private.erase_step(v_job);
  exception when others then
    update public.account_deletions set attempts = attempts + 1, last_error = left(sqlerrm, 500),
      run_after = now() + private.retry_delay(attempts + 1)
    where user_id = v_job.user_id;
    return jsonb_build_object('id', v_job.user_id, 'from', v_job.state, 'to', v_job.state, 'error', left(sqlerrm, 500));
  end;
  update public.account_deletions
  set state = v_next, attempts = 0, last_error = null, finished_at = case when v_next = 'done' then now() end,
    run_after = case when v_next = v_job.state then now() + interval '15 seconds' else now() end
  where user_id = v_job.user_id;
  if v_next <> v_job.state then
    perform private.write_audit('account.deletion_' || v_next, 'profile', v_job.user_id::text);
  end if;
  return jsonb_build_object('id', v_job.user_id, 'from', v_job.state, 'to', v_next, 'error', null);
end
$$;

create function public.advance_account_deletion(p_user_id uuid default null) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.advance_account_deletion(p_user_id)
$$;
comment on function public.advance_account_deletion(uuid) is
  'For the server: does one due step of one deletion in one transaction, {id, from, to, error}; null when nothing is due. The same from and to: it waits, or failed and is tried again.';

revoke execute on function private.without_payer(jsonb), private.erase_payer(uuid, text), private.erase_sign_in(uuid),
  private.erase_identity(uuid), private.erase_mails(uuid), private.erase_step(public.account_deletions),
  private.advance_account_deletion(uuid), public.advance_account_deletion(uuid) from public, anon, authenticated;
grant execute on function private.advance_account_deletion(uuid), public.advance_account_deletion(uuid) to service_role;
