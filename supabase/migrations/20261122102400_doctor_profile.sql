-- The public profile in one round trip.

create function private.get_doctor_profile(p_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'id', d.id, 'slug', d.slug, 'displayName', d.display_name, 'photoId', d.photo_id, 'headline', d.headline, 'bio', d.bio, 'specialty', d.specialty,
    'languages', d.languages, 'countryCode', d.country_code, 'city', d.city, 'clinicName', d.clinic_name, 'address', d.address,
    'timeZone', d.time_zone, 'education', d.education, 'practisingSince', d.practising_since,
    'fromAmount', d.from_amount, 'currency', d.currency, 'priceEur', d.price_eur,
    'ratingCount', d.rating_count, 'ratingAverage', d.rating_average,
    'nextFreeAt', case when d.next_free_at > now() then d.next_free_at end,
    'noticeMinutes', d.notice_minutes, 'horizonDays', least(d.horizon_days, s.booking_max_days),
    'licence', jsonb_build_object(
      'registry', d.licence_registry, 'number', d.licence_number, 'country', d.licence_country,
      'validUntil', d.licence_valid_until, 'checkedOn', d.licence_checked_on
    ),
    'visitTypes', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', v.id, 'mode', v.mode, 'minutes', v.minutes, 'amount', v.amount, 'currency', v.currency
      ) order by v.position, v.amount, v.id)
      from public.visit_types v where v.doctor_id = d.id and v.active
    ), '[]'),
    'reviews', private.list_reviews(d.id, 'newest', null, null, 5) -> 'reviews',
    'ratingDistribution', (
      select jsonb_object_agg(stars.n::text, coalesce(x.stars[stars.n], 0)) from generate_series(1, 5) as stars (n)
    ),
    'ratingCommunication', x.communication, 'ratingPunctuality', x.punctuality, 'ratingValue', x.value,
    'refundTiers', s.refund_tiers,
    'bookable', d.is_listed and coalesce(d.licence_valid_until >= (now() at time zone 'UTC')::date, false)
  )
  from public.doctors d
  cross join public.platform_settings s
  left join public.doctor_ratings x on x.doctor_id = d.id
  where d.slug = p_slug and d.is_listed
$$;

create function public.get_doctor_profile(p_slug text) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_doctor_profile(p_slug)
$$;
comment on function public.get_doctor_profile(text) is 'Everything the public profile shows; null for an address that is not listed.';

revoke execute on function private.get_doctor_profile(text), public.get_doctor_profile(text) from public, anon, authenticated;
grant execute on function private.get_doctor_profile(text), public.get_doctor_profile(text) to anon, authenticated, service_role;
