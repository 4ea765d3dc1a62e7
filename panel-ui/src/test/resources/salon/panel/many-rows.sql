-- A tenant with ${rows} rows of everything that a page or a list shows. Run as salon_owner; `${tenant}` is its id.
insert into tenant (id, slug, name, locale, issuer, panel_client_secret)
select '${tenant}', '${slug}', name, locale, issuer, '${panelSecret}' from tenant where slug = 'vega';
select set_config('app.tenant', '${tenant}', true);

create temporary table number on commit drop as select n from generate_series(1, ${rows}) n;

create or replace function pg_temp.id(kind text, number bigint) returns uuid language sql immutable
return md5('${slug}' || kind || number)::uuid;

create or replace function pg_temp.tenant() returns uuid language sql immutable return '${tenant}'::uuid;

insert into centre (tenant_id, id, slug, name, time_zone)
select pg_temp.tenant(), pg_temp.id('centre', n), 'centre-' || n, 'Центр ' || n, 'Europe/Moscow' from number;

insert into staff (tenant_id, id, subject, name, email) values
  ('${tenant}', pg_temp.id('staff', 1), 'b0000000-0000-4000-8000-000000000001', 'Виктор Лебедев', 'viktor@vega.example');
insert into staff_centre (tenant_id, staff_id, centre_id)
select pg_temp.tenant(), pg_temp.id('staff', 1), pg_temp.id('centre', n) from number;

-- The first one is Vera, whose token tests can get.
insert into customer (tenant_id, id, subject, name, email, phone)
select pg_temp.tenant(), pg_temp.id('customer', n),
       case n when 1 then 'b0000000-0000-4000-8000-000000000011' else 'customer-' || n end,
       'Клиент ' || n, n || '@mail.example', '+79031112233'
  from number;

-- Chats of all customers with the first centre, and of the first customer with all centres.
insert into conversation (tenant_id, id, customer_id, centre_id, last_seq, asked_seq)
select pg_temp.tenant(), pg_temp.id('chat', n), pg_temp.id('customer', n), pg_temp.id('centre', 1), 1, 1 from number
union all
select pg_temp.tenant(), pg_temp.id('own-chat', n), pg_temp.id('customer', 1), pg_temp.id('centre', n), 1, 1 from number where n > 1;
insert into message (tenant_id, conversation_id, seq, id, at, author_kind, author_name, text)
select pg_temp.tenant(), id, 1, gen_random_uuid(), now(), 'CUSTOMER', 'Клиент', 'Вопрос'
  from conversation where id <> pg_temp.id('chat', 1);

-- The first chat: messages of all kinds; cards in those of staff, requests told of in those of the system.
insert into message (
  tenant_id, conversation_id, seq, id, at, author_kind, author_name, text, card_id, card_type, card_title, card_summary)
select pg_temp.tenant(), pg_temp.id('chat', 1), n,
       case kind when 'SYSTEM' then pg_temp.id('request', n) else gen_random_uuid() end,
       now(), kind, 'Автор', 'Сообщение ' || n,
       case kind when 'STAFF' then pg_temp.id('card', n) end,
       case kind when 'STAFF' then 'test-drive' end,
       case kind when 'STAFF' then 'Тест-драйв' end,
       case kind when 'STAFF' then 'Vesta' end
  from (select n, (array['CUSTOMER', 'STAFF', 'AUTO', 'SYSTEM'])[n % 4 + 1] kind from number) as numbered;
update conversation set last_seq = ${rows} where id = pg_temp.id('chat', 1);
insert into card (
  tenant_id, id, conversation_id, customer_id, centre_id, type, version, title, summary, answers, sources)
select pg_temp.tenant(), pg_temp.id('card', n), pg_temp.id('chat', 1), pg_temp.id('customer', 1), pg_temp.id('centre', 1),
       'test-drive', 1, 'Тест-драйв', 'Vesta', '{}', '{}'
  from number;

insert into request (
  tenant_id, id, type, version, title, summary, customer_id, centre_id, answers, offered, state, revision, created_at)
select pg_temp.tenant(), pg_temp.id('request', n), 'test-drive', 1, 'Тест-драйв', 'Vesta', pg_temp.id('customer', 1),
       pg_temp.id('centre', 1), jsonb '{}', jsonb '{}', 'NEW', case n when 1 then ${rows} else 0 end, now() - make_interval(secs => n)
  from number
union all
select pg_temp.tenant(), pg_temp.id('request-of', n), 'test-drive', 1, 'Тест-драйв', 'Vesta', pg_temp.id('customer', n),
       pg_temp.id('centre', 1), jsonb '{}', jsonb '{}', 'NEW', 0, now()
  from number
union all
select pg_temp.tenant(), pg_temp.id('request-at', n), 'test-drive', 1, 'Тест-драйв', 'Vesta', pg_temp.id('customer', 1),
       pg_temp.id('centre', n), jsonb '{}', jsonb '{}', 'NEW', 0, now()
  from number;
insert into request_history (
  tenant_id, request_id, revision, id, at, staff_id, staff_name, kind, from_state, to_state, words)
select pg_temp.tenant(), pg_temp.id('request', 1), n, gen_random_uuid(), now(), pg_temp.id('staff', 1), 'Виктор', 'TELL',
       'NEW', 'NEW', 'Слова ' || n
  from number;
insert into request_note (tenant_id, request_id, id, at, staff_id, staff_name, text)
select pg_temp.tenant(), pg_temp.id('request', 1), gen_random_uuid(), now(), pg_temp.id('staff', 1), 'Виктор', 'Заметка ' || n
  from number;

insert into destination (tenant_id, id, kind, centre_id, card_type, address)
select pg_temp.tenant(), pg_temp.id('destination', n), 'ADF', pg_temp.id('centre', n), 'test-drive', n || '@crm.example'
  from number;
insert into hand_over (tenant_id, request_id, channel, label, state)
select pg_temp.tenant(), pg_temp.id('request', 1), 'adf:' || pg_temp.id('destination', n), n || '@crm.example', 'DONE' from number;
insert into delivery (tenant_id, id, at, channel, label, request_id, outcome, duration_ms)
select pg_temp.tenant(), pg_temp.id('delivery', n), now() - make_interval(secs => n), 'adf:' || pg_temp.id('destination', n),
       n || '@crm.example', pg_temp.id('request', n), 'DONE', 10
  from number;

-- As many card types without code, and as many revisions of the first one.
insert into definition (
  tenant_id, id, type, version, state, source, author, saved_at, published_by, published_at, ended_by, ended_at)
select pg_temp.tenant(), gen_random_uuid(), 'type-' || n, 1, 'PUBLISHED', replace('${definition}', 'my-service', 'type-' || n),
       'Виктор', now(), 'Виктор', now(), null, null
  from number
union all
select pg_temp.tenant(), gen_random_uuid(), 'type-1', 1, 'REPLACED', replace('${definition}', 'my-service', 'type-1'),
       'Виктор', now() - interval '1 day', 'Виктор', now() - interval '1 day', 'Виктор', now()
  from number;

insert into picture (tenant_id, id, content_type, bytes)
select pg_temp.tenant(), pg_temp.id('picture', n), 'image/png', '\x89504e47' from number;
insert into offer (tenant_id, id, title, text, picture_id, first_day)
select pg_temp.tenant(), pg_temp.id('offer', n), 'Предложение ' || n, 'Текст', pg_temp.id('picture', n), current_date - 10
  from number;
insert into offer_centre (tenant_id, offer_id, centre_id)
select pg_temp.tenant(), pg_temp.id('offer', offer.n), pg_temp.id('centre', place.n)
  from number offer, number place
 where place.n <= 2 or offer.n = 1;
insert into car (
  tenant_id, id, vin, make, model, year, price, currency, mileage, condition, centre_id)
select pg_temp.tenant(), pg_temp.id('car', n), 'XTAGFL110JY' || lpad(n::text, 6, '0'), 'LADA', 'Vesta', 2024, 150000000, 'RUB', 0,
       'NEW', pg_temp.id('centre', 1)
  from number;
insert into car_picture (tenant_id, car_id, position, picture_id)
select pg_temp.tenant(), pg_temp.id('car', n), position, pg_temp.id('picture', n) from number, generate_series(0, 2) position;

-- Offered in the first centre only.
insert into card_type_off (tenant_id, type, centre_id)
select pg_temp.tenant(), 'insurance', pg_temp.id('centre', n) from number where n > 1;
