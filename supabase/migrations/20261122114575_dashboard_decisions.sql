-- More functions of the SQL editor: money that a person decides about, reviews, instructions, addresses that get no mail.

create function private.minor_units(p_amount text, p_currency text) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  v_parts text[] := regexp_match(p_amount, '^\s*(\d{1,12}(?:\.\d{1,3})?)\s*([A-Za-z]{3})\s*$');
  v_exponent integer := coalesce((select r.exponent from public.currency_rates r where r.currency = p_currency), 2);
  v_amount numeric;
begin
  if p_amount is null then
    return null;
  elsif v_parts is null then
    raise exception 'Write the amount with its currency, such as ''25.00 %'', not "%".', p_currency, p_amount;
  elsif upper(v_parts[2]) <> p_currency then
    raise exception 'This payment is in %, not in %.', p_currency, upper(v_parts[2]);
  end if;
  v_amount := v_parts[1]::numeric * power(10::numeric, v_exponent);
  if v_amount <> trunc(v_amount) then
    raise exception 'amount_step' using detail = v_amount::text;
  end if;
  return v_amount::bigint;
end
$$;
comment on function private.minor_units(text, text) is '9500 of "95.00 EUR"; an error that says what is wrong with it; null of null.';

create function private.payment_called(p_reference text) returns public.payments
language plpgsql stable set search_path = '' as $$
declare
  v_payment public.payments;
begin
  select y.* into v_payment from public.payments y join public.appointments a on a.id = y.appointment_id
  where a.reference = upper(btrim(p_reference));
  if not found then
    raise exception 'There is no payment with the reference "%".', p_reference;
  end if;
  return v_payment;
end
$$;
comment on function private.payment_called(text) is 'The payment of the appointment with this reference, or an error that says so.';

revoke execute on function private.minor_units(text, text), private.payment_called(text) from public, anon, authenticated;

create function admin.decide_problem_report(p_reference text, p_outcome text, p_refund text, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
  v_payment public.payments;
  v_report_id uuid;
begin
  v_payment := private.payment_called(p_reference);
  -- One report of an appointment is undecided at a time.
  select r.id into v_report_id from public.problem_reports r
  where r.appointment_id = v_payment.appointment_id and r.decided_at is null and r.state in ('open', 'answered');
  if v_report_id is null then
    raise exception 'No problem of % waits for a decision. Look at admin.open_problem_reports.', upper(btrim(p_reference));
  end if;
  perform private.decide_problem(null, v_report_id, p_outcome, private.minor_units(p_refund, v_payment.currency), p_reason);
  return 'It is decided, both sides get a mail, and the money goes where the decision sends it.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(case sqlerrm when 'outcome_invalid' then 'problem_outcome_invalid' else sqlerrm end, v_detail);
end
$$;
comment on function admin.decide_problem_report(text, text, text, text) is
  'Decides a problem of admin.open_problem_reports: release, refund, or split with what goes back: select admin.decide_problem_report(''ECT-AB23-CD'', ''split'', ''25.00 EUR'', ''…''). Both sides read the reason.';

create function admin.goodwill_refund(p_reference text, p_amount text, p_left text, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
  v_payment public.payments;
begin
  v_payment := private.payment_called(p_reference);
  -- What is left has to be said, so that the same line run twice refunds once.
  if private.minor_units(p_left, v_payment.currency) is distinct from private.refundable(v_payment) then
    raise exception 'Of this payment % is left. Say that as the third value when you still want to refund.',
      private.major_units(private.refundable(v_payment), v_payment.currency);
  end if;
  perform private.refund_goodwill(null, v_payment.id, private.minor_units(p_amount, v_payment.currency),
    private.minor_units(p_left, v_payment.currency), p_reason);
  return 'The refund is on its way, and both sides get a mail.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.goodwill_refund(text, text, text, text) is
  'Gives money back out of goodwill, before or after the release. The third value is what is left of the payment: select admin.goodwill_refund(''ECT-AB23-CD'', ''25.00 EUR'', ''95.00 EUR'', ''…''). Both sides read the reason.';

create function admin.park_instruction(p_id uuid, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.park_instruction(null, p_id, p_reason);
  return 'It is held back until admin.retry_instruction.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.park_instruction(uuid, text) is
  'Holds an instruction back that waits: select admin.park_instruction(''…'', ''We ask Stripe first.'').';

create function admin.keep_review(p_review_id uuid, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.keep_review(null, p_review_id, p_reason);
  return 'The review stays, and its reports are answered.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.keep_review(uuid, text) is
  'Answers the reports of a review of admin.reported_reviews; it stays: select admin.keep_review(''…'', ''It is an opinion.'').';

create function admin.show_review(p_review_id uuid, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.show_review(null, p_review_id, p_reason);
  return 'The review is on the site again.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.show_review(uuid, text) is
  'Puts a hidden review back: select admin.show_review(''…'', ''Hidden by mistake.'').';

create function admin.lift_mail_suppression(p_email text, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.lift_mail_suppression(null, btrim(p_email), p_reason);
  return 'Mails go to this address again.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.lift_mail_suppression(text, text) is
  'Lets mails go to an address again that bounced or complained: select admin.lift_mail_suppression(''grace@example.org'', ''The mailbox works again.'').';

revoke execute on all functions in schema admin from public, anon, authenticated, service_role;
