-- Ways of paying: which are offered, and which of them are fast enough for a given appointment.

create table public.payment_method_rules (
  method text not null,
  currency text not null default '*',
  country_code text not null default '*',
  offered boolean not null default true,
  delayed boolean not null default false,
  options jsonb,
  note text,
  updated_at timestamptz not null default now(),
  constraint payment_method_rules_pkey primary key (method, currency, country_code),
  constraint payment_method_rules_method_check check (method ~ '^[a-z]+(_[a-z0-9]+)*$'),
  constraint payment_method_rules_currency_check check (currency ~ '^([A-Z]{3}|\*)$'),
  constraint payment_method_rules_country_code_check check (country_code ~ '^([A-Z]{2}|\*)$'),
  constraint payment_method_rules_card_check check (method <> 'card' or (offered and not delayed)),
  -- Stripe asks of bank transfers which kind of account the money is sent to.
  constraint payment_method_rules_options_check check (
    case when method = 'customer_balance' and offered then coalesce(options ->> 'type' ~ '^[a-z]{2}_bank_transfer$', false)
      else options is null or jsonb_typeof(options) = 'object' end)
);
comment on table public.payment_method_rules is
  'Which ways of paying are offered on Stripe''s page. Of the rows for one method the most exact counts: currency and country, then currency, then country, then "*". Stripe shows a method only when it is also switched on in its own dashboard. Cards are always offered.';
comment on column public.payment_method_rules.method is 'Stripe''s name of it: card, upi, customer_balance (bank transfer), …';
comment on column public.payment_method_rules.currency is 'Currency of the price; "*": any.';
comment on column public.payment_method_rules.country_code is 'Country of the patient; "*": any.';
comment on column public.payment_method_rules.offered is 'False takes it away from patients.';
comment on column public.payment_method_rules.delayed is
  'The money comes days later: only offered when the appointment is at least platform_settings.delayed_distance_hours away.';
comment on column public.payment_method_rules.options is
  'Of bank transfers: which account the patient sends the money to, as Stripe writes it in payment_method_options.customer_balance.bank_transfer.';
comment on column public.payment_method_rules.note is 'For people: why this row is as it is.';

insert into public.payment_method_rules (method, currency, delayed, options, note) values
  ('card', '*', false, null, 'Everywhere, and always.'),
  ('upi', 'INR', false, null, 'Paid at once. Stripe offers it only to accounts that may take UPI.'),
  ('customer_balance', 'EUR', true, '{"type": "eu_bank_transfer", "eu_bank_transfer": {"country": "DE"}}', 'SEPA transfer.'),
  ('customer_balance', 'GBP', true, '{"type": "gb_bank_transfer"}', null),
  ('customer_balance', 'USD', true, '{"type": "us_bank_transfer"}', null),
  ('customer_balance', 'JPY', true, '{"type": "jp_bank_transfer"}', null),
  ('customer_balance', 'MXN', true, '{"type": "mx_bank_transfer"}', null);

alter table public.payment_method_rules enable row level security;
grant select, insert, update, delete on public.payment_method_rules to service_role;
create trigger tg_payment_method_rules__touch before update on public.payment_method_rules
  for each row execute function private.touch_updated_at();

create function private.payment_methods(p_currency text, p_country text, p_starts_at timestamptz) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_far boolean := p_starts_at - now() >= make_interval(hours => (select s.delayed_distance_hours from public.platform_settings s));
begin
  return (
    select jsonb_build_object(
      'allowed', to_jsonb(array['card'] || coalesce(array_agg(r.method order by r.method) filter (where r.method <> 'card'), '{}')),
      'bankTransfer', (array_agg(r.options) filter (where r.method = 'customer_balance'))[1]
    )
    from (
      select distinct on (m.method) m.method, m.offered, m.delayed, m.options
      from public.payment_method_rules m
      where m.currency in (p_currency, '*') and m.country_code in (coalesce(p_country, '*'), '*')
      order by m.method, m.currency = '*', m.country_code = '*'
    ) as r
    where r.offered and (v_far or not r.delayed)
  );
end
$$;
comment on function private.payment_methods(text, text, timestamptz) is
  'What a patient may pay with for an appointment that starts then: {allowed: methods by Stripe''s names, bankTransfer: its options or null}.';

revoke execute on function private.payment_methods(text, text, timestamptz) from public, anon, authenticated;
