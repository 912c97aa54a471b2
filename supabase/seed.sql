-- Demonstration data: 24 doctors, their patients, a year of visits. Everything is relative to the moment of seeding.
-- All people are invented. Every account has the password demo-eCureTrip-2026.

-- Tools of this file --------------------------------------------------------------------------------------------------

create function pg_temp.seed_id(p_name text) returns uuid language sql immutable as $$
  -- Always the same id for the same name, in the form of a version 4 UUID.
  select (left(h, 12) || '4' || substr(h, 14, 3) || 'a' || substr(h, 18))::uuid from md5('ecuretrip:' || p_name) as h
$$;

create temporary table seed_password as
select extensions.crypt('demo-eCureTrip-2026', extensions.gen_salt('bf', 10)) as hash;

create function pg_temp.seed_account(p_email text, p_name text, p_role text, p_country text, p_zone text) returns uuid
language plpgsql as $$
declare
  v_id uuid := pg_temp.seed_id(p_email);
begin
  insert into auth.users (
    instance_id, id, aud, role, email, encrypted_password, email_confirmed_at, confirmation_token, recovery_token,
    email_change_token_new, email_change, raw_app_meta_data, raw_user_meta_data, created_at, updated_at
  )
  select '00000000-0000-0000-0000-000000000000', v_id, 'authenticated', 'authenticated', p_email, hash, now() - interval '400 days',
    '', '', '', '', '{"provider": "email", "providers": ["email"]}',
    jsonb_build_object('sub', v_id, 'email', p_email, 'email_verified', true, 'phone_verified', false,
      'full_name', p_name, 'role', p_role, 'time_zone', p_zone, 'locale', 'en'),
    now() - interval '400 days', now() - interval '400 days'
  from seed_password;
  insert into auth.identities (id, provider_id, user_id, identity_data, provider, last_sign_in_at, created_at, updated_at)
  values (pg_temp.seed_id('identity ' || p_email), v_id::text, v_id,
    jsonb_build_object('sub', v_id, 'email', p_email, 'email_verified', true, 'phone_verified', false), 'email',
    now() - interval '400 days', now() - interval '400 days', now() - interval '400 days');
  update public.profiles set country_code = p_country, onboarded_at = now() - interval '400 days' where id = v_id;
  insert into public.consents (user_id, kind, version, locale, given_at)
  select v_id, k.kind, k.version, 'en', now() - interval '400 days' from public.consent_kinds k where k.role = p_role::public.user_role;
  return v_id;
end
$$;

-- Administrator and patients ------------------------------------------------------------------------------------------

do $$
declare
  v_admin uuid := pg_temp.seed_account('admin@example.org', 'Ingrid Solheim', 'patient', 'NO', 'Europe/Oslo');
begin
  update public.profiles set role = 'admin' where id = v_admin;
  delete from public.patients where id = v_admin;
end
$$;

do $$ begin perform pg_temp.seed_account(p.email, p.name, 'patient', p.country, p.zone) from (values
  ('grace@example.org', 'Grace Adeyemi', 'GB', 'Europe/London'),
  ('tomas.lindqvist@example.org', 'Tomas Lindqvist', 'SE', 'Europe/Stockholm'),
  ('hannah.vogel@example.org', 'Hannah Vogel', 'DE', 'Europe/Berlin'),
  ('james.okafor@example.org', 'James Okafor', 'NG', 'Africa/Lagos'),
  ('claire.dubois@example.org', 'Claire Dubois', 'FR', 'Europe/Paris'),
  ('peter.vanderberg@example.org', 'Peter van der Berg', 'NL', 'Europe/Amsterdam'),
  ('megan.walsh@example.org', 'Megan Walsh', 'IE', 'Europe/Dublin'),
  ('robert.hensley@example.org', 'Robert Hensley', 'US', 'America/Chicago'),
  ('anjali.rao@example.org', 'Anjali Rao', 'AE', 'Asia/Dubai'),
  ('sofia.marino@example.org', 'Sofia Marino', 'IT', 'Europe/Rome'),
  ('daniel.fraser@example.org', 'Daniel Fraser', 'CA', 'America/Toronto'),
  ('yuki.tanabe@example.org', 'Yuki Tanabe', 'JP', 'Asia/Tokyo'),
  ('fatima.zahraoui@example.org', 'Fatima Zahraoui', 'MA', 'Africa/Casablanca'),
  ('oliver.hughes@example.org', 'Oliver Hughes', 'GB', 'Europe/London'),
  ('birgit.sorensen@example.org', 'Birgit Sørensen', 'DK', 'Europe/Copenhagen'),
  ('samuel.green@example.org', 'Samuel Green', 'AU', 'Australia/Sydney')
) as p (email, name, country, zone); end $$;

update public.patients set birth_date = date '1958-03-14' + (('x' || left(md5(id::text), 6))::bit(24)::integer % 14000);
update public.patients set birth_date = date '1987-06-21' where id = pg_temp.seed_id('grace@example.org');
update public.profiles set phone = '+44 20 7946 0321' where id = pg_temp.seed_id('grace@example.org');

-- Doctors -------------------------------------------------------------------------------------------------------------

create temporary table seed_doctors (
  slug text primary key, title_name text, headline text, specialty text, languages text[], country text, city text, zone text,
  clinic text, address text, since integer, education text, registry text, licence text, currency text,
  video_minutes smallint, video_amount bigint, visit_minutes smallint, visit_amount bigint, bio text
);

insert into seed_doctors values
('elif-karaca', 'Dr. Elif Karaca', 'Orthopaedic surgeon, knee and hip', 'orthopaedics', '{tr,en,de}', 'TR', 'Istanbul', 'Europe/Istanbul',
 'Bosphorus Joint Clinic', 'Harbiye Mah. 14, 34367 Şişli, Istanbul', 2004, 'Istanbul University, Faculty of Medicine, 2003. Specialist training in orthopaedics, Hacettepe University, Ankara, 2009. Fellowship in joint replacement, Heidelberg, 2011.',
 'Turkish Medical Association', 'TTB-118204', 'EUR', 30, 9500, 60, 18000,
 'I see people who have been told that a knee or hip should be replaced and want to know whether that is so, and if it is, how the weeks around the operation look. Send me X-rays in standing position, not older than six months; an MRI helps but is often not needed. In the first video visit we look at the pictures together and I say what I would do, what can wait, and what it would cost here.'),
('piotr-zielinski', 'Dr. Piotr Zieliński', 'Orthopaedic surgeon, shoulder and elbow', 'orthopaedics', '{pl,en}', 'PL', 'Kraków', 'Europe/Warsaw',
 'Klinika Ruchu', 'ul. Pawia 9, 31-154 Kraków', 2008, 'Jagiellonian University Medical College, 2007. Specialist in orthopaedics and traumatology, 2014.',
 'Naczelna Izba Lekarska', '2871455', 'PLN', 30, 32000, 45, 45000,
 'My work is the shoulder: torn tendons, dislocations that come back, and joints that have stiffened. About half of the people I see do not need surgery. If you do, I plan the operation with a physiotherapist near your home from the start, because the months after it decide the result.'),
('arjun-mehta', 'Dr. Arjun Mehta', 'Cardiologist, second opinions before bypass and valve surgery', 'cardiology', '{en,hi,pa}', 'IN', 'New Delhi', 'Asia/Kolkata',
 'Saket Heart Centre', 'Press Enclave Road, Saket, New Delhi 110017', 1999, 'All India Institute of Medical Sciences, MBBS 1996, DM Cardiology 2003.',
 'Delhi Medical Council', 'DMC-23871', 'INR', 30, 350000, 45, 500000,
 'Most of my consultations are second opinions: someone has an angiogram and a date for surgery and wants another pair of eyes. Please share the angiogram itself and not only the report, together with your list of medicines. If surgery in India makes sense I will tell you which tests must be done before you fly.'),
('omar-haddad', 'Dr. Omar Haddad', 'Interventional cardiologist', 'cardiology', '{ar,en,fr}', 'AE', 'Dubai', 'Asia/Dubai',
 'Marina Cardiac Practice', 'Al Marsa Street, Dubai Marina, Dubai', 2006, 'American University of Beirut, MD 2004. Interventional fellowship, Lyon, 2011.',
 'Dubai Health Authority', 'DHA-00417732', 'AED', 30, 45000, 45, 70000,
 'I treat narrowed coronary arteries and rhythm problems. People from East Africa and the Levant often come to me because the journey is short and we share a language. I write my summaries so that your doctor at home can go on with them.'),
('mateo-villarreal', 'Dr. Mateo Villarreal', 'Dental implants and full-mouth restoration', 'dental-surgery', '{es,en}', 'MX', 'Tijuana', 'America/Tijuana',
 'Clínica Dental Zona Río', 'Paseo de los Héroes 9415, Zona Río, 22010 Tijuana', 2010, 'Universidad Autónoma de Baja California, 2009. Master in implantology, Guadalajara, 2013.',
 'Dirección General de Profesiones', '6620418', 'USD', 20, 5500, 45, 9000,
 'Implants, bridges and dentures that are fixed to implants. A panoramic X-ray from any dentist is enough to begin. I give a written plan with the number of visits, what is done in each, and the whole price, before you book a journey.'),
('zsofia-horvath', 'Dr. Horváth Zsófia', 'Oral surgeon, implants and wisdom teeth', 'dental-surgery', '{hu,en,de}', 'HU', 'Budapest', 'Europe/Budapest',
 'Lipótváros Fogászat', 'Nádor utca 21, 1051 Budapest', 2012, 'Semmelweis University, 2011. Specialist in dentoalveolar surgery, 2016.',
 'Országos Kórházi Főigazgatóság', '74412', 'HUF', 30, 2400000, 45, 3200000,
 'I place implants and take out teeth that others would rather not. Patients from Austria, Germany and Britain usually come twice, four months apart. Tell me about blood thinners, osteoporosis medicine and smoking; they matter more than the state of the tooth.'),
('rafael-monteiro', 'Dr. Rafael Monteiro', 'Dermatologist, skin cancer screening and surgery', 'dermatology', '{pt,es,en}', 'BR', 'São Paulo', 'America/Sao_Paulo',
 'Clínica Jardins de Pele', 'Rua Oscar Freire 1210, Jardins, São Paulo', 2009, 'Universidade de São Paulo, 2006. Residency in dermatology, UNIFESP, 2010.',
 'Conselho Regional de Medicina SP', 'CRM-SP 118733', 'BRL', 20, 42000, 40, 65000,
 'I look at moles and lesions and decide which ones have to be removed. Photographs taken in daylight, one from afar and one close with a ruler beside it, are nearly as good as seeing you. If something has to come out, it can usually be done the day after you arrive.'),
('layla-al-mutairi', 'Dr. Layla Al-Mutairi', 'Dermatologist, eczema, psoriasis and pigment disorders', 'dermatology', '{ar,en}', 'KW', 'Kuwait City', 'Asia/Kuwait',
 'Salmiya Skin Clinic', 'Salem Al Mubarak Street, Salmiya', 2011, 'Kuwait University, Faculty of Medicine, 2009. Specialist training, London, 2015.',
 'Kuwait Ministry of Health', 'KMH-55120', 'KWD', 30, 25000, 45, 40000,
 'Long-standing skin disease needs time more than it needs a new cream. I begin with what you have already used, for how long, and what happened. For darker skin I treat pigment changes with particular care, because the wrong laser makes them worse.'),
('katharina-brandl', 'Dr. Katharina Brandl', 'Eye surgeon, cataract and cornea', 'eye-surgery', '{de,en,it}', 'DE', 'Munich', 'Europe/Berlin',
 'Augenzentrum Isartor', 'Frauenstraße 30, 80469 München', 2003, 'Ludwig-Maximilians-Universität München, 2002. Specialist in ophthalmology, 2008.',
 'Bayerische Landesärztekammer', 'BLÄK-0419372', 'EUR', 30, 14000, 45, 21000,
 'Cataract operations, lens exchange and corneal transplants. Before you decide for a special lens I want to know how you work, drive and read, because no lens does everything. Please send the measurements of your last eye examination.'),
('siriporn-chaiyasit', 'Dr. Siriporn Chaiyasit', 'Eye surgeon, laser correction and retina', 'eye-surgery', '{th,en,zh}', 'TH', 'Bangkok', 'Asia/Bangkok',
 'Sukhumvit Eye Institute', 'Sukhumvit Soi 23, Watthana, Bangkok 10110', 2007, 'Chulalongkorn University, 2004. Board of Ophthalmology, 2009. Retina fellowship, Singapore, 2012.',
 'Medical Council of Thailand', '31902', 'THB', 30, 220000, 60, 350000,
 'Laser correction is safe for most eyes and wrong for some; the thickness of the cornea decides. Do not wear contact lenses for two weeks before the examination. I also treat diabetic changes of the retina, where delay costs sight.'),
('nuria-ferrer', 'Dra. Núria Ferrer', 'Gynaecologist, reproductive medicine', 'fertility', '{es,ca,en,fr}', 'ES', 'Barcelona', 'Europe/Madrid',
 'Institut Ferrer de Reproducció', 'Carrer de Balmes 205, 08006 Barcelona', 2005, 'Universitat Autònoma de Barcelona, 2001. Specialist in obstetrics and gynaecology, 2006.',
 'Col·legi de Metges de Barcelona', '38144', 'EUR', 45, 12000, 60, 17000,
 'IVF, egg donation and preservation of eggs. In the first visit we go through what has been tried, and I say plainly what chance I see at your age with your values. Spanish law sets limits and gives possibilities that differ from other countries; I explain both.'),
('jana-dvorakova', 'MUDr. Jana Dvořáková', 'Reproductive medicine, IVF for couples from abroad', 'fertility', '{cs,en,de,ru}', 'CZ', 'Prague', 'Europe/Prague',
 'Klinika Vltava', 'Na Příkopě 17, 110 00 Praha 1', 2007, 'Charles University, First Faculty of Medicine, 2005. Specialist in reproductive medicine, 2013.',
 'Česká lékařská komora', '1170624', 'CZK', 30, 180000, 45, 240000,
 'I plan treatment so that you travel twice at most: most examinations can be done near your home and sent to me. I answer questions during the stimulation within the day. If I think that a further attempt does not help, I say so.'),
('fiona-macleod', 'Dr. Fiona MacLeod', 'Neurologist, migraine and epilepsy', 'neurology', '{en,fr}', 'GB', 'Edinburgh', 'Europe/London',
 'Meadows Neurology', '12 Melville Terrace, Edinburgh EH9 1LT', 2002, 'University of Edinburgh, MBChB 2001. Certificate of completion of training in neurology, 2010.',
 'General Medical Council', '6074418', 'GBP', 30, 11000, 45, 16000,
 'Headache that will not go, seizures that are not under control, and questions about coming off medicine. A diary of four weeks is worth more to me than another scan. I do not treat emergencies by video: sudden weakness or the worst headache of your life belongs in a hospital at once.'),
('callum-whitford', 'Dr. Callum Whitford', 'Neurologist, Parkinson''s disease and tremor', 'neurology', '{en}', 'AU', 'Adelaide', 'Australia/Adelaide',
 'North Terrace Neurology', '221 North Terrace, Adelaide SA 5000', 2006, 'University of Adelaide, MBBS 2004. Fellow of the Royal Australasian College of Physicians, 2013.',
 'Australian Health Practitioner Regulation Agency', 'MED0001184720', 'AUD', 45, 18000, 60, 24000,
 'I see people with Parkinson''s disease who wonder whether deep brain stimulation is for them, and people with tremor whose diagnosis is uncertain. Film yourself writing, walking and holding a cup before and after your tablets; it tells me more than a description.'),
('haruka-ishii', 'Dr. Haruka Ishii', 'Medical oncologist, second opinions on breast and stomach cancer', 'oncology', '{ja,en}', 'JP', 'Tokyo', 'Asia/Tokyo',
 'Tsukiji Cancer Consultation', '5-12 Tsukiji, Chuo-ku, Tokyo 104-0045', 2005, 'Tohoku University, School of Medicine, 2003. Board certified in medical oncology, 2012.',
 'Ministry of Health, Labour and Welfare', '448120', 'JPY', 45, 22000, 60, 33000,
 'I read your pathology report and pictures and tell you how the case would be treated here, what is the same elsewhere, and whether travelling is worth it. Please have the pathology report translated into English. The visit may be shared with your family.'),
('eleni-papadaki', 'Dr. Eleni Papadaki', 'Medical oncologist, lung and bowel cancer', 'oncology', '{el,en}', 'GR', 'Athens', 'Europe/Athens',
 'Kifisias Oncology Practice', 'Leoforos Kifisias 124, 115 26 Athens', 2008, 'National and Kapodistrian University of Athens, 2005. Specialist in medical oncology, 2013.',
 'Athens Medical Association', '077412', 'EUR', 40, 8500, 60, 13000,
 'Treatment plans for lung and bowel cancer, and the question whether a trial is open to you. I work together with surgeons and radiologists of two hospitals in Athens. I will not promise what nobody can promise.'),
('minji-seo', 'Dr. Seo Min-ji', 'Plastic surgeon, reconstruction after injury and cancer', 'plastic-surgery', '{ko,en,ja}', 'KR', 'Seoul', 'Asia/Seoul',
 'Apgujeong Reconstructive Surgery', 'Nonhyeon-ro 842, Gangnam-gu, Seoul', 2009, 'Yonsei University College of Medicine, 2006. Board certified in plastic surgery, 2011.',
 'Korean Medical Association', '93215', 'KRW', 30, 90000, 45, 130000,
 'Reconstruction of the face and breast after accidents and tumours, and correction of earlier operations. Good photographs from five sides and the report of the earlier operation are needed. I refuse operations whose risk outweighs what can be gained.'),
('valentina-restrepo', 'Dra. Valentina Restrepo', 'Plastic surgeon, body and breast surgery', 'plastic-surgery', '{es,en,pt}', 'CO', 'Medellín', 'America/Bogota',
 'Centro Quirúrgico El Poblado', 'Carrera 43A 1-50, El Poblado, Medellín', 2011, 'Universidad de Antioquia, 2008. Specialist in plastic surgery, 2014.',
 'Registro Único de Talento Humano en Salud', 'RETHUS-43771', 'COP', 30, 26000000, 45, 34000000,
 'Surgery after large weight loss, breast reduction and reconstruction. I ask people to stay two weeks in the city after an operation, with visits on days 2, 5 and 12, and I do not combine more than two procedures.'),
('diego-salazar', 'Dr. Diego Salazar', 'Ear, nose and throat surgeon, sinus and sleep', 'ent', '{es,en}', 'CR', 'San José', 'America/Costa_Rica',
 'Clínica Escazú', 'Avenida Escazú 102, San José', 2008, 'Universidad de Costa Rica, 2006. Specialist in otorhinolaryngology, 2012.',
 'Colegio de Médicos y Cirujanos', 'MED-9812', 'CRC', 30, 3500000, 40, 5000000,
 'Blocked noses, sinus inflammation that keeps returning, and snoring with pauses in breathing. A CT of the sinuses or a sleep study from home is enough to decide whether an operation would help. For many it does not.'),
('giedrius-petrauskas', 'Dr. Giedrius Petrauskas', 'Ear, nose and throat surgeon, hearing', 'ent', '{lt,en,ru,pl}', 'LT', 'Vilnius', 'Europe/Vilnius',
 'Vilniaus Klausos Centras', 'Gedimino pr. 45, 01109 Vilnius', 2010, 'Vilnius University, 2007. Specialist in otorhinolaryngology, 2013.',
 'Valstybinė akreditavimo tarnyba', 'MPL-17745', 'EUR', 30, 6500, 45, 9500,
 'Hearing loss, holes in the ear drum, and operations on the small bones of the middle ear. Send a hearing test that is not older than three months. Children are welcome together with a parent.'),
('luca-bernasconi', 'Dr. med. Luca Bernasconi', 'Urologist, prostate and kidney stones', 'urology', '{it,de,fr,en}', 'CH', 'Zurich', 'Europe/Zurich',
 'Urologie am Bellevue', 'Rämistrasse 4, 8001 Zürich', 2001, 'Università di Padova, 1999. Specialist FMH in urology, 2007.',
 'Medizinalberuferegister', '7601003384412', 'CHF', 30, 18000, 45, 26000,
 'A raised PSA value is a question and not a diagnosis. I explain which further tests are useful at your age and which are not. For kidney stones I need the CT; with it I can tell you whether to wait, to crush or to operate.'),
('thandiwe-nkosi', 'Dr. Thandiwe Nkosi', 'Urologist, female urology and reconstruction', 'urology', '{en,zu,xh}', 'ZA', 'Cape Town', 'Africa/Johannesburg',
 'Kloof Street Urology', '91 Kloof Street, Gardens, Cape Town', 2010, 'University of Cape Town, MBChB 2006. Fellow of the College of Urologists, 2015.',
 'Health Professions Council of South Africa', 'MP0661208', 'ZAR', 30, 110000, 45, 160000,
 'Incontinence, fistulas after childbirth, and infections that come back. Many people have waited years before they speak about this; there is no need to. A bladder diary of three days is the best preparation.'),
('aisyah-rahman', 'Dr. Aisyah Rahman', 'Gastroenterologist, liver and inflammatory bowel disease', 'gastroenterology', '{ms,en,zh}', 'MY', 'Kuala Lumpur', 'Asia/Kuala_Lumpur',
 'Bangsar Digestive Health', 'Jalan Maarof 22, Bangsar, Kuala Lumpur', 2008, 'Universiti Malaya, MBBS 2005. Fellowship in hepatology, Melbourne, 2014.',
 'Malaysian Medical Council', 'MMC-44718', 'MYR', 30, 28000, 45, 42000,
 'Hepatitis, fatty liver, Crohn''s disease and colitis. Bring the results of the last two years in order of date, so that we see the direction. Endoscopy can be arranged for the morning after you arrive.'),
('sunita-gurung', 'Dr. Sunita Gurung', 'Gastroenterologist, endoscopy', 'gastroenterology', '{ne,hi,en}', 'NP', 'Kathmandu', 'Asia/Kathmandu',
 'Lazimpat Endoscopy', 'Lazimpat Marg, Kathmandu 44600', 2013, 'Institute of Medicine, Tribhuvan University, 2010. DM Gastroenterology, Chandigarh, 2017.',
 'Nepal Medical Council', 'NMC-11842', 'NPR', 20, 350000, 40, 520000,
 'Stomach pain, reflux, bleeding and screening of the bowel. I speak with you before and after the examination myself. If your complaint can be explained without an endoscopy, we do without.');

do $$ begin perform pg_temp.seed_account(
  case slug when 'elif-karaca' then 'elif@example.org' else replace(slug, '-', '.') || '@example.org' end,
  regexp_replace(title_name, '^(Dr\. med\.|Dr\.|Dra\.|MUDr\.)\s+', ''), 'doctor', country, zone
) from seed_doctors; end $$;

create function pg_temp.doctor_id(p_slug text) returns uuid language sql immutable as $$
  select pg_temp.seed_id(case p_slug when 'elif-karaca' then 'elif@example.org' else replace(p_slug, '-', '.') || '@example.org' end)
$$;

update public.doctors d
set slug = s.slug, display_name = s.title_name, headline = s.headline, bio = s.bio, specialty = s.specialty, languages = s.languages,
  country_code = s.country, city = s.city, clinic_name = s.clinic, address = s.address, time_zone = s.zone, education = s.education,
  practising_since = s.since, licence_registry = s.registry, licence_number = s.licence, licence_country = s.country,
  licence_valid_until = current_date + 200 + length(s.bio), licence_checked_on = current_date - (10 + length(s.slug) * 3),
  buffer_after_minutes = case when s.slug = 'elif-karaca' then 0 else (length(s.slug) % 3) * 5 end,
  notice_minutes = case when s.slug = 'elif-karaca' then 0 else 120 + (length(s.city) % 4) * 240 end,
  horizon_days = 45 + length(s.slug) % 3 * 15, verification = 'verified'
from seed_doctors s where d.id = pg_temp.doctor_id(s.slug);

insert into public.visit_types (id, doctor_id, mode, minutes, amount, currency, position)
select pg_temp.seed_id('video ' || slug), pg_temp.doctor_id(slug), 'video'::public.visit_mode, video_minutes, video_amount, currency, 0 from seed_doctors
union all
select pg_temp.seed_id('visit ' || slug), pg_temp.doctor_id(slug), 'in_person', visit_minutes, visit_amount, currency, 1 from seed_doctors;

insert into public.availability_rules (doctor_id, weekday, starts_at, ends_at)
select pg_temp.doctor_id(s.slug), w.weekday, h.starts_at, h.ends_at
from seed_doctors s
-- In the Gulf and in Nepal Sunday is a working day.
cross join lateral unnest(case when s.country in ('KW', 'NP') then '{7,1,2,3,4}'::integer[] else '{1,2,3,4,5}' end) with ordinality as w (weekday, n)
cross join lateral (values
  (time '09:00', time '12:30'), (time '14:00', time '17:00')
) as h (starts_at, ends_at)
where (length(s.slug) + w.n) % 5 <> 0 or s.slug = 'elif-karaca';
insert into public.availability_rules (doctor_id, weekday, starts_at, ends_at)
values (pg_temp.doctor_id('elif-karaca'), 6, '10:00', '14:00');

-- On the first two days of a demonstration there is always somebody to be seen soon.
insert into public.availability_exceptions (doctor_id, kind, starts_at, ends_at)
select pg_temp.doctor_id('elif-karaca'), 'extra', h.at, h.at + interval '24 hours'
from generate_series(date_trunc('hour', now()), date_trunc('hour', now()) + interval '24 hours', interval '24 hours') as h (at);

insert into public.doctor_payout_accounts (doctor_id, stripe_account_id, transfers_status)
select pg_temp.doctor_id(slug), 'acct_seed_' || slug, 'active' from seed_doctors;
update public.doctors set payout = 'active' where id in (select pg_temp.doctor_id(slug) from seed_doctors);

-- Visits: what happened, with money and books as the application would have left them ----------------------------------

create function pg_temp.seed_visit(
  p_doctor text, p_patient text, p_starts_at timestamptz, p_mode public.visit_mode, p_status public.appointment_status,
  p_reason text, p_summary text, p_released boolean
) returns uuid language plpgsql as $$
declare
  v_visit public.visit_types;
  v_doctor public.doctors;
  v_patient public.profiles;
  v_id uuid := gen_random_uuid();
  v_payment uuid := gen_random_uuid();
  v_booked timestamptz := least(p_starts_at, now()) - interval '9 days';
  v_ended timestamptz;
  v_key text := left(md5(p_doctor || p_patient || p_starts_at), 16);
  v_fee bigint;
  v_book uuid;
begin
  select * into v_doctor from public.doctors where id = pg_temp.doctor_id(p_doctor);
  select * into v_visit from public.visit_types where doctor_id = v_doctor.id and mode = p_mode;
  select * into v_patient from public.profiles where id = pg_temp.seed_id(p_patient);
  v_fee := private.fee_of(v_visit.amount, v_visit.currency, 1500);
  v_ended := case when p_status = 'completed' then p_starts_at + make_interval(mins => v_visit.minutes) end;

  insert into public.appointments (
    id, reference, patient_id, doctor_id, visit_type_id, mode, status, starts_at, ends_at, blocked, patient_time_zone, doctor_time_zone,
    reason, amount, currency, refund_terms, consent_version, consented_at, hold_expires_at, confirmed_at, ended_at, created_at
  )
  select v_id, private.new_reference(), v_patient.id, v_doctor.id, v_visit.id, p_mode, p_status, p_starts_at,
    p_starts_at + make_interval(mins => v_visit.minutes),
    tstzrange(p_starts_at - make_interval(mins => v_doctor.buffer_before_minutes),
      p_starts_at + make_interval(mins => v_visit.minutes + v_doctor.buffer_after_minutes)),
    v_patient.time_zone, v_doctor.time_zone, p_reason, v_visit.amount, v_visit.currency, s.refund_tiers, s.consent_version,
    v_booked, v_booked + interval '35 minutes', v_booked + interval '4 minutes', v_ended, v_booked
  from public.platform_settings s;
  insert into public.appointment_events (appointment_id, patient_id, doctor_id, actor_id, kind, created_at)
  select v_id, v_patient.id, v_doctor.id, e.actor_id, e.kind, e.at from (values
    (v_patient.id, 'held', v_booked), (v_patient.id, 'checkout_started', v_booked + interval '1 minute'),
    (null, 'confirmed', v_booked + interval '4 minutes'), (v_doctor.id, 'consultation_started', p_starts_at),
    (v_doctor.id, 'completed', v_ended), (null, 'payment_released', v_ended + interval '72 hours')
  ) as e (actor_id, kind, at)
  where case when p_released then true when p_status = 'completed' then e.kind <> 'payment_released'
    else e.kind in ('held', 'checkout_started', 'confirmed') end;
  insert into public.consultations (appointment_id, patient_id, doctor_id, status, started_at, completed_at, shared_summary, created_at)
  values (v_id, v_patient.id, v_doctor.id,
    case when p_status = 'completed' then 'completed' else 'scheduled' end::public.consultation_status,
    case when p_status = 'completed' then p_starts_at end, v_ended, p_summary, v_booked);
  insert into public.consultation_versions (consultation_id, version, patient_id, doctor_id, shared_summary, created_at)
  select c.id, 1, c.patient_id, c.doctor_id, c.shared_summary, c.completed_at
  from public.consultations c where c.appointment_id = v_id and c.status = 'completed';

  insert into public.payments (
    id, appointment_id, patient_id, doctor_id, amount, currency, fee_bps, fee_amount, released_amount, status, attempt, checkout_state,
    checkout_session_id, payment_intent_id, charge_id, transfer_id, transfer_group, held_at, due_at, released_at, created_at
  ) values (
    v_payment, v_id, v_patient.id, v_doctor.id, v_visit.amount, v_visit.currency, 1500, v_fee,
    case when p_released then v_visit.amount - v_fee else 0 end,
    case when p_released then 'released' else 'held' end::public.payment_status, 1, 'paid',
    'cs_seed_' || v_key, 'pi_seed_' || v_key, 'ch_seed_' || v_key, case when p_released then 'tr_seed_' || v_key end,
    'ect_' || v_payment, v_booked + interval '4 minutes', v_ended + interval '72 hours',
    case when p_released then v_ended + interval '72 hours' end, v_booked
  );
  insert into public.payment_charges (id, payment_id, payment_intent_id, checkout_session_id, amount, currency, is_primary, created_at)
  values ('ch_seed_' || v_key, v_payment, 'pi_seed_' || v_key, 'cs_seed_' || v_key, v_visit.amount, v_visit.currency, true,
    v_booked + interval '4 minutes');
  insert into public.ledger_transactions (payment_id, kind, dedupe_key, created_at)
  values (v_payment, 'capture', 'capture:ch_seed_' || v_key, v_booked + interval '4 minutes') returning id into v_book;
  insert into public.ledger_entries (transaction_id, account, currency, amount) values
    (v_book, 'stripe_balance', v_visit.currency, v_visit.amount), (v_book, 'patient_funds_held', v_visit.currency, -v_visit.amount);
  if p_released then
    insert into public.payment_instructions (payment_id, kind, amount, currency, params, dedupe_key, status, attempts, stripe_id, created_at)
    values (v_payment, 'transfer', v_visit.amount - v_fee, v_visit.currency, jsonb_build_object('chargeId', 'ch_seed_' || v_key,
      'destination', 'acct_seed_' || p_doctor, 'transferGroup', 'ect_' || v_payment), 'transfer:' || v_payment, 'done', 1,
      'tr_seed_' || v_key, v_ended + interval '72 hours');
    insert into public.ledger_transactions (payment_id, kind, dedupe_key, created_at)
    values (v_payment, 'release', 'transfer:tr_seed_' || v_key, v_ended + interval '72 hours') returning id into v_book;
    insert into public.ledger_entries (transaction_id, account, currency, amount) values
      (v_book, 'patient_funds_held', v_visit.currency, v_visit.amount),
      (v_book, 'stripe_balance', v_visit.currency, v_fee - v_visit.amount),
      (v_book, 'platform_fees', v_visit.currency, -v_fee);
  end if;
  return v_id;
end
$$;

-- A wall-clock time of the doctor, some days from today.
create function pg_temp.at(p_doctor text, p_days integer, p_time time) returns timestamptz language sql as $$
  select ((now() at time zone d.time_zone)::date + p_days + p_time) at time zone d.time_zone
  from public.doctors d where d.id = pg_temp.doctor_id(p_doctor)
$$;

-- Past visits with their reviews: doctor, patient, days ago, time, rating, what for, words, reply.
create temporary table seed_reviews (
  doctor text, patient text, days_ago integer, at time, rating smallint, treatment text, body text, reply text
);
insert into seed_reviews values
('elif-karaca', 'tomas.lindqvist', 31, '10:00', 5, 'Second opinion, knee replacement', 'Two doctors at home had told me different things. She put the old and the new X-ray side by side and showed me what had changed and what had not. I am waiting with the operation for now, and I know what to watch for.', null),
('elif-karaca', 'hannah.vogel', 58, '14:30', 5, 'Hip pain', 'We spoke German, which helped. She asked me to walk in front of the camera, from both sides. The summary came the same afternoon and my physiotherapist could use it.', null),
('elif-karaca', 'oliver.hughes', 74, '09:30', 4, 'Second opinion, hip replacement', 'Clear and to the point. The video was not good in the first minutes and we lost some time. She stayed on longer to make up for it.', 'Thank you. The line on our side has been changed since.'),
('elif-karaca', 'birgit.sorensen', 96, '11:00', 5, 'Knee replacement planning', 'I got the whole plan in writing: which days, which tests, what it costs, when I can fly. Nothing was added later.', null),
('elif-karaca', 'robert.hensley', 128, '16:00', 3, 'Knee pain', 'Good advice, but I had hoped to hear a price for surgery at once and had to wait three days for it.', 'That is fair. I give prices only after the anaesthetist has seen the reports; I should have said so in the visit.'),
('elif-karaca', 'claire.dubois', 163, '10:30', 5, 'Second opinion, meniscus', 'She told me not to have the operation. Half a year on, that was right.', null),
('elif-karaca', 'james.okafor', 201, '15:00', 4, 'Hip pain', 'She had read everything I sent. I would have liked a little more time for questions about the rehabilitation.', null),
('piotr-zielinski', 'megan.walsh', 44, '10:00', 5, 'Frozen shoulder', 'He explained why surgery would not help and which exercises would. Three months later I can reach the top shelf again.', null),
('piotr-zielinski', 'peter.vanderberg', 112, '14:00', 4, 'Torn tendon, second opinion', 'Careful with the MRI and honest about the limits of a video visit. He asked me to come in person, which I did.', null),
('piotr-zielinski', 'tomas.lindqvist', 210, '09:00', 5, 'Shoulder dislocation', 'The operation was planned together with my physiotherapist in Gothenburg. Everyone knew what to do.', null),
('arjun-mehta', 'james.okafor', 27, '11:00', 5, 'Second opinion before bypass surgery', 'He went through the angiogram frame by frame. In the end he agreed with the surgeon, but now I understand why.', null),
('arjun-mehta', 'anjali.rao', 65, '10:00', 4, 'Valve disease', 'Thorough. The visit started eleven minutes late, and he said so and apologised.', null),
('arjun-mehta', 'oliver.hughes', 140, '14:30', 5, 'Second opinion, stents', 'He told me which of my four medicines still made sense and wrote to my GP.', null),
('omar-haddad', 'anjali.rao', 39, '09:30', 5, 'Irregular heartbeat', 'He looked at the recording from my watch and took it seriously, then ordered the test that found the cause.', null),
('omar-haddad', 'fatima.zahraoui', 120, '15:00', 4, 'Chest pain after stent', 'We could speak Arabic. The summary was in English so that my doctor could read it.', null),
('mateo-villarreal', 'robert.hensley', 22, '09:00', 5, 'Two implants', 'The written plan matched what I paid in the end, to the dollar. The second trip was moved once because of me and that was no problem.', null),
('mateo-villarreal', 'daniel.fraser', 83, '10:30', 4, 'Full-mouth restoration, first plan', 'He said that three of the teeth I wanted out could stay. Waiting for the panoramic X-ray took a while.', null),
('mateo-villarreal', 'yuki.tanabe', 190, '11:30', 3, 'Bridge', 'The advice was good. I found it hard to follow the dates by e-mail and would have liked one list.', 'We now send one page with all dates. Thank you for telling us.'),
('zsofia-horvath', 'birgit.sorensen', 36, '10:00', 5, 'Implant', 'She asked about my osteoporosis medicine before anything else. Nobody had asked before.', null),
('zsofia-horvath', 'oliver.hughes', 101, '14:00', 5, 'Wisdom teeth', 'Out in one sitting, hardly any swelling. The video visit before had answered all I wanted to know.', null),
('zsofia-horvath', 'hannah.vogel', 175, '15:30', 4, 'Implant, second opinion', 'Good visit in German. Parking near the practice is a problem.', null),
('rafael-monteiro', 'sofia.marino', 47, '10:00', 5, 'Mole check', 'Of nine moles he was worried about one, and it was taken out on the second day. It was harmless; I am glad that I know.', null),
('rafael-monteiro', 'daniel.fraser', 133, '14:00', 4, 'Skin cancer follow-up', 'He explained how to take the photographs and that made the difference.', null),
('layla-al-mutairi', 'anjali.rao', 52, '10:30', 5, 'Pigment disorder', 'She advised against the laser that another clinic wanted to sell me.', null),
('layla-al-mutairi', 'fatima.zahraoui', 149, '11:00', 5, 'Eczema', 'For the first time somebody asked what I had already tried and for how long.', null),
('katharina-brandl', 'sofia.marino', 33, '09:30', 5, 'Cataract', 'She asked how I read and drive and then advised the simple lens. I do not miss the other one.', null),
('katharina-brandl', 'peter.vanderberg', 90, '14:00', 5, 'Cornea, second opinion', 'Precise, calm, no hurry. She drew what she would do and sent me the drawing.', null),
('katharina-brandl', 'claire.dubois', 188, '10:00', 3, 'Lens exchange', 'The consultation was good but the fee is high for thirty minutes.', null),
('siriporn-chaiyasit', 'samuel.green', 41, '10:00', 5, 'Laser correction', 'My cornea was too thin and she said no. I had hoped for a yes, and I am thankful.', null),
('siriporn-chaiyasit', 'daniel.fraser', 126, '15:00', 4, 'Diabetic retina', 'Treated on the day after I landed. The waiting room was full but the times were kept.', null),
('nuria-ferrer', 'claire.dubois', 29, '11:00', 5, 'Egg donation, first visit', 'She gave us numbers for our age and our values, not for somebody else''s. Hard to hear, good to know.', null),
('nuria-ferrer', 'sofia.marino', 88, '09:30', 4, 'IVF after two attempts', 'She changed the plan and told us why. The answer to one e-mail took four days.', null),
('nuria-ferrer', 'megan.walsh', 205, '16:00', 5, 'Preservation of eggs', 'Everything that Spanish law allows and does not allow was explained without being asked.', null),
('jana-dvorakova', 'hannah.vogel', 60, '10:00', 5, 'IVF planning', 'Only two journeys were needed. The examinations at home were all accepted.', null),
('jana-dvorakova', 'birgit.sorensen', 155, '14:30', 4, 'IVF, second opinion', 'She said that a further attempt would not help. It is worth a lot when somebody says that.', null),
('fiona-macleod', 'megan.walsh', 24, '10:30', 5, 'Migraine', 'The diary was tiresome and it was right. Two days a month now, it used to be twelve.', null),
('fiona-macleod', 'tomas.lindqvist', 109, '09:00', 4, 'Epilepsy, coming off medicine', 'A careful plan over nine months, written so that my GP can follow it.', null),
('callum-whitford', 'samuel.green', 71, '10:00', 5, 'Tremor', 'He watched my films before we spoke. In ten minutes he knew what three years had not shown.', null),
('callum-whitford', 'yuki.tanabe', 160, '11:30', 4, 'Parkinson''s disease, stimulation', 'My father took part from another place, which worked. Some of it was too fast for us.', null),
('haruka-ishii', 'yuki.tanabe', 49, '10:00', 5, 'Stomach cancer, second opinion', 'She told my mother what is the same everywhere and what is different in Tokyo. We decided to stay at home and felt sure about it.', null),
('haruka-ishii', 'samuel.green', 144, '13:00', 5, 'Breast cancer, second opinion', 'Seventy minutes instead of sixty, and every question answered.', null),
('eleni-papadaki', 'james.okafor', 55, '11:00', 4, 'Bowel cancer, treatment plan', 'Honest and kind. The list of trials came two days later as she had said.', null),
('eleni-papadaki', 'sofia.marino', 131, '10:00', 5, 'Lung cancer, second opinion', 'She called our oncologist herself. They agreed on one change.', null),
('minji-seo', 'daniel.fraser', 68, '10:30', 5, 'Scar correction', 'She said what can become better and what cannot. It became better.', null),
('minji-seo', 'samuel.green', 172, '14:00', 4, 'Reconstruction after accident', 'Good planning. The interpreter was late on the first day.', 'We are sorry. Interpreters are now asked to come half an hour before.'),
('valentina-restrepo', 'robert.hensley', 46, '09:30', 5, 'Surgery after weight loss', 'She would do two things and not four, and she was right to insist. Two weeks in Medellín, five visits, no surprises.', null),
('valentina-restrepo', 'megan.walsh', 152, '15:00', 4, 'Breast reduction', 'Well looked after. The compression garment should have been mentioned in the price.', null),
('diego-salazar', 'daniel.fraser', 62, '10:00', 5, 'Sinus inflammation', 'No operation needed after all. The rinsing he described has kept it away for two months.', null),
('diego-salazar', 'robert.hensley', 137, '14:00', 4, 'Sleep apnoea', 'He read the sleep study better than the company that made it.', null),
('giedrius-petrauskas', 'peter.vanderberg', 53, '11:00', 5, 'Middle ear surgery', 'I hear my daughter again. He told me before that it might not work.', null),
('giedrius-petrauskas', 'tomas.lindqvist', 147, '10:00', 4, 'Ear drum, second opinion', 'Short and clear. The price is fair.', null),
('luca-bernasconi', 'hannah.vogel', 70, '09:00', 4, 'PSA value', 'He explained what the number means at my husband''s age. We are waiting and measuring again.', null),
('luca-bernasconi', 'peter.vanderberg', 158, '16:00', 5, 'Kidney stone', 'He looked at the CT and said: wait ten days. It passed on day six.', null),
('luca-bernasconi', 'oliver.hughes', 215, '10:30', 2, 'Prostate, second opinion', 'He may well be right, but I felt hurried and had to ask twice for the summary.', 'I regret that. The summary should have been with you on the same day.'),
('thandiwe-nkosi', 'james.okafor', 80, '10:00', 5, 'Recurring infections', 'Three years of antibiotics, and the cause was found from a diary of three days.', null),
('thandiwe-nkosi', 'birgit.sorensen', 166, '11:00', 5, 'Incontinence', 'It was easy to speak with her about it. I wish that I had done so ten years ago.', null),
('aisyah-rahman', 'samuel.green', 57, '09:30', 5, 'Crohn''s disease', 'She put five years of results in one table and we both saw when it had turned.', null),
('aisyah-rahman', 'yuki.tanabe', 123, '14:00', 4, 'Fatty liver', 'Practical advice. I would have liked a printed plan for meals.', null),
('sunita-gurung', 'anjali.rao', 76, '10:15', 5, 'Endoscopy', 'She spoke with me before and after, as she writes. It was over in twenty minutes.', null),
('sunita-gurung', 'james.okafor', 181, '11:00', 4, 'Stomach pain', 'No endoscopy was needed. The line was weak for a moment.', null);

-- First the visits, then what was written about them: a statement does not see what it has just inserted.
create temporary table seed_visits as
select r.*, pg_temp.seed_visit(r.doctor, r.patient || '@example.org', pg_temp.at(r.doctor, -r.days_ago, r.at), 'video', 'completed',
  'I would like your opinion on: ' || lower(r.treatment) || '. I have reports and pictures and can send them before the visit.',
  'We spoke about: ' || lower(r.treatment) || '. The next steps are the ones we agreed on in the visit; please take this page to your doctor at home.',
  true) as id
from seed_reviews r;

insert into public.reviews (
  appointment_id, doctor_id, patient_id, author_initial, author_country, rating, body, treatment, reply, replied_at, created_at
)
select a.id, a.doctor_id, a.patient_id,
  left(p.full_name, 1) || '.', p.country_code,
  v.rating, v.body, v.treatment, v.reply, case when v.reply is not null then a.ends_at + interval '9 days' end,
  a.ends_at + interval '5 days'
from seed_visits v
join public.appointments a on a.id = v.id
join public.profiles p on p.id = a.patient_id;

-- Grace: one visit behind her, one before her. She has not written a review yet.
do $$
declare
  v_past uuid := pg_temp.seed_visit('elif-karaca', 'grace@example.org', pg_temp.at('elif-karaca', -38, '10:30'), 'video', 'completed',
    'My right knee has hurt on stairs for two years. A surgeon in London has proposed a full replacement; I would like to know whether it can wait.',
    E'Findings: X-rays in standing position from March show wear of the inner side of the right knee; the outer side and the joint behind the kneecap are well kept.\n\nAdvice: a full replacement is not needed now. Twelve weeks of strength training for the thigh, twice a week with a physiotherapist. Pain relief only on the days when it is needed. If walking less than twenty minutes becomes the rule, a partial replacement is worth discussing.\n\nNext: a second visit after the training, with new X-rays.',
    true);
begin
  insert into public.consultation_notes (consultation_id, version, private_note, author_id, created_at)
  select c.id, 1, 'Varus right, medial wear only. Good candidate for unicompartmental later. Ask about stairs at work.', c.doctor_id, c.completed_at
  from public.consultations c where c.appointment_id = v_past;
  perform pg_temp.seed_visit('elif-karaca', 'grace@example.org', pg_temp.at('elif-karaca', 3, '10:30'), 'video', 'confirmed',
    'Twelve weeks of training are over. The pain on stairs is less but not gone. I have new X-rays and would like to know how to go on.', null, false);
end
$$;

-- Dr. Karaca's days: one visit done today whose money is still held, one that begins soon, some to come.
do $$
declare
  v_soon timestamptz := date_bin('30 minutes', now() + interval '40 minutes', timestamptz '2026-01-01 00:00:00+00');
begin
  perform pg_temp.seed_visit('elif-karaca', 'hannah.vogel@example.org', v_soon - interval '3 hours', 'video', 'completed',
    'My hip was replaced on the left two years ago. Now the right one begins to hurt at night and I would like to plan ahead.',
    E'Findings: wear of the right hip, less than on the left before its operation.\n\nAdvice: exercises as after the first operation; a stick on long walks, held on the left. X-rays again in six months.', false);
  perform pg_temp.seed_visit('elif-karaca', 'tomas.lindqvist@example.org', v_soon, 'video', 'confirmed',
    'Since our last visit the knee has swollen twice after long walks. I would like to know whether this changes the plan to wait.', null, false);
  perform pg_temp.seed_visit('elif-karaca', 'claire.dubois@example.org', pg_temp.at('elif-karaca', 2, '14:00'), 'video', 'confirmed',
    'The other knee has begun to lock now and then. I have an MRI from last week and would like to hear what you make of it.', null, false);
  perform pg_temp.seed_visit('elif-karaca', 'birgit.sorensen@example.org', pg_temp.at('elif-karaca', 6, '11:00'), 'in_person', 'confirmed',
    'This is the visit before the knee replacement that we planned in summer. I arrive the evening before and bring all reports.', null, false);
end
$$;

-- Some times of other doctors are taken as well.
do $$
begin
  perform pg_temp.seed_visit(x.doctor, x.patient || '@example.org', pg_temp.at(x.doctor, x.days, x.at), 'video', 'confirmed',
    'I would like to go through my latest reports with you and hear how you would continue from here.', null, false)
  from (values
    ('fiona-macleod', 'samuel.green', 1, time '10:00'), ('arjun-mehta', 'fatima.zahraoui', 2, '11:00'),
    ('katharina-brandl', 'james.okafor', 2, '09:30'), ('nuria-ferrer', 'anjali.rao', 4, '10:30'),
    ('luca-bernasconi', 'daniel.fraser', 5, '15:00'), ('haruka-ishii', 'robert.hensley', 3, '14:00')
  ) as x (doctor, patient, days, at);
end
$$;

-- Stripe's stand-in never saw these payments; that is no news to anybody.
insert into public.reconciliation_findings (kind, object_type, object_id, payment_id, ours, state, closed_at, note)
select 'missing_at_stripe', m.type, m.id, m.payment_id, m.fact, 'resolved', now(), 'Demonstration data: it was never at Stripe.'
from private.money_facts m where m.type in ('charge', 'transfer');

select count(private.refresh_next_free(d.id)) as doctors_with_next_free_time from public.doctors d where d.is_listed;
