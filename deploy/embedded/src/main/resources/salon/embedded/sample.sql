-- The demo's dealer groups. Run as salon_owner after the migrations, as often as one likes: what people changed stays.
insert into tenant (id, slug, name, locale, issuer, panel_client_secret, firebase_credentials) values
  ('a0000000-0000-4000-8000-000000000000', 'aurora', 'Аврора', 'ru', '${keycloak}/realms/aurora', '${panelSecret:aurora}', '${firebase:aurora}'),
  ('b0000000-0000-4000-8000-000000000000', 'vega', 'Вега', 'ru', '${keycloak}/realms/vega', '${panelSecret:vega}', '${firebase:vega}')
on conflict (id) do update set
  issuer = excluded.issuer, panel_client_secret = excluded.panel_client_secret,
  firebase_credentials = excluded.firebase_credentials;

select set_config('app.tenant', 'a0000000-0000-4000-8000-000000000000', true);

insert into centre (tenant_id, id, slug, name, address, phone, time_zone, greeting) values
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-0000000000c1', 'north', 'Аврора Север',
   'Москва, Дмитровское шоссе, 157', '+74951000101', 'Europe/Moscow',
   'Здравствуйте! Это «Аврора Север». Напишите ваш вопрос, мы ответим в рабочее время с 9 до 20.'),
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-0000000000c2', 'south', 'Аврора Юг',
   'Москва, Варшавское шоссе, 91', '+74951000102', 'Europe/Moscow',
   'Здравствуйте! Это «Аврора Юг». Чем можем помочь?')
on conflict do nothing;

-- What people have changed stays.
update centre set phones = '{"sales": "+74951000111", "service": "+74951000121", "spare-parts": "+74951000131", "credit": "+74951000141"}', opening_hours = '{"Mo-Fr 09:00-20:00", "Sa-Su 10:00-18:00"}', latitude = 55.8978, longitude = 37.5412
 where id = 'a0000000-0000-4000-8000-0000000000c1' and opening_hours = '{}';
update centre set phones = '{"sales": "+74951000112", "service": "+74951000122"}', opening_hours = '{"Mo-Su 09:00-21:00"}', latitude = 55.6385, longitude = 37.6184
 where id = 'a0000000-0000-4000-8000-0000000000c2' and opening_hours = '{}';

insert into card_type_settings (tenant_id, type, plain, secret) values
  ('a0000000-0000-4000-8000-000000000000', 'credit', '{"rate": 1890}', '${noSecrets:aurora}')
on conflict do nothing;

insert into staff (tenant_id, id, subject, name, email) values
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000001', 'Анна Орлова', 'anna@aurora.example'),
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-000000000002', 'Борис Кузнецов', 'boris@aurora.example'),
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000003', 'a0000000-0000-4000-8000-000000000003', 'Марина Волкова', 'marina@aurora.example'),
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000004', 'a0000000-0000-4000-8000-000000000004', 'Алексей Соколов', 'alex@aurora.example')
on conflict do nothing;

insert into staff_centre (tenant_id, staff_id, centre_id) values
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-0000000000c1'),
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-0000000000c1'),
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-0000000000c2'),
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000003', 'a0000000-0000-4000-8000-0000000000c1'),
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000003', 'a0000000-0000-4000-8000-0000000000c2'),
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000004', 'a0000000-0000-4000-8000-0000000000c1'),
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-000000000004', 'a0000000-0000-4000-8000-0000000000c2')
on conflict do nothing;

insert into notification_template (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks) values
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-0000000000f1', 'a0000000-0000-4000-8000-0000000000c1',
   'chat', true, '{north@aurora.example}', 'Вопрос из чата',
   '[{"kind":"text","text":"Новое сообщение в чате."},{"kind":"customer-name"},{"kind":"customer-phone"},{"kind":"customer-email"},{"kind":"messages"}]'),
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-0000000000f2', 'a0000000-0000-4000-8000-0000000000c2',
   'chat', true, '{south@aurora.example}', 'Вопрос из чата',
   '[{"kind":"text","text":"Новое сообщение в чате."},{"kind":"customer-name"},{"kind":"customer-phone"},{"kind":"customer-email"},{"kind":"messages"}]'),
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-0000000000f3', 'a0000000-0000-4000-8000-0000000000c1',
   'test-drive', true, '{north@aurora.example}', 'Заявка на тест-драйв',
   '[{"kind":"text","text":"Новая заявка на тест-драйв."},{"kind":"customer-name"},{"kind":"customer-phone"},{"kind":"customer-email"},{"kind":"answers"}]'),
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-0000000000f4', 'a0000000-0000-4000-8000-0000000000c2',
   'test-drive', true, '{south@aurora.example}', 'Заявка на тест-драйв',
   '[{"kind":"text","text":"Новая заявка на тест-драйв."},{"kind":"customer-name"},{"kind":"customer-phone"},{"kind":"customer-email"},{"kind":"answers"}]')
on conflict do nothing;

insert into notification_template (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks)
select cast('a0000000-0000-4000-8000-000000000000' as uuid),
  cast('a0000000-0000-4000-8000-0000000001' || place.number || kind.number as uuid),
  cast('a0000000-0000-4000-8000-0000000000' || place.centre as uuid),
  kind.topic, true, array[place.address], 'Заявка ' || kind.title,
  cast('[{"kind":"text","text":"Новая заявка ' || kind.title
    || '."},{"kind":"customer-name"},{"kind":"customer-phone"},{"kind":"customer-email"},{"kind":"answers"}]' as jsonb)
from (values
  ('1', 'c1', 'north@aurora.example'),
  ('2', 'c2', 'south@aurora.example')) as place (number, centre, address)
cross join (values
  ('1', 'maintenance', 'на ТО'), ('2', 'service', 'на сервис'), ('3', 'credit', 'на кредит'),
  ('4', 'insurance', 'на страховку'), ('5', 'spare-parts', 'на запчасти'),
  ('6', 'callback', 'на обратный звонок')) as kind (number, topic, title)
on conflict do nothing;

select set_config('app.tenant', 'b0000000-0000-4000-8000-000000000000', true);

insert into centre (tenant_id, id, slug, name, address, phone, time_zone, greeting) values
  ('b0000000-0000-4000-8000-000000000000', 'b0000000-0000-4000-8000-0000000000c1', 'main', 'Вега Центр',
   'Казань, проспект Победы, 194', '+78432000101', 'Europe/Moscow',
   'Добрый день! Это «Вега Центр». Чем можем помочь?')
on conflict do nothing;

-- What people have changed stays.
update centre set phones = '{"sales": "+78432000111", "service": "+78432000121"}', opening_hours = '{"Mo-Sa 09:00-19:00"}', latitude = 55.7509, longitude = 49.2087
 where id = 'b0000000-0000-4000-8000-0000000000c1' and opening_hours = '{}';

insert into card_type_settings (tenant_id, type, plain, secret) values
  ('b0000000-0000-4000-8000-000000000000', 'credit', '{"rate": 1890}', '${noSecrets:vega}')
on conflict do nothing;

insert into staff (tenant_id, id, subject, name, email) values
  ('b0000000-0000-4000-8000-000000000000', 'b0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', 'Виктор Лебедев', 'viktor@vega.example')
on conflict do nothing;

insert into staff_centre (tenant_id, staff_id, centre_id) values
  ('b0000000-0000-4000-8000-000000000000', 'b0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-0000000000c1')
on conflict do nothing;

insert into notification_template (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks) values
  ('b0000000-0000-4000-8000-000000000000', 'b0000000-0000-4000-8000-0000000000f1', 'b0000000-0000-4000-8000-0000000000c1',
   'chat', true, '{main@vega.example}', 'Вопрос из чата',
   '[{"kind":"text","text":"Новое сообщение в чате."},{"kind":"customer-name"},{"kind":"customer-phone"},{"kind":"customer-email"},{"kind":"messages"}]'),
  ('b0000000-0000-4000-8000-000000000000', 'b0000000-0000-4000-8000-0000000000f3', 'b0000000-0000-4000-8000-0000000000c1',
   'test-drive', true, '{main@vega.example}', 'Заявка на тест-драйв',
   '[{"kind":"text","text":"Новая заявка на тест-драйв."},{"kind":"customer-name"},{"kind":"customer-phone"},{"kind":"customer-email"},{"kind":"answers"}]')
on conflict do nothing;

insert into notification_template (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks)
select cast('b0000000-0000-4000-8000-000000000000' as uuid),
  cast('b0000000-0000-4000-8000-0000000001' || place.number || kind.number as uuid),
  cast('b0000000-0000-4000-8000-0000000000' || place.centre as uuid),
  kind.topic, true, array[place.address], 'Заявка ' || kind.title,
  cast('[{"kind":"text","text":"Новая заявка ' || kind.title
    || '."},{"kind":"customer-name"},{"kind":"customer-phone"},{"kind":"customer-email"},{"kind":"answers"}]' as jsonb)
from (values
  ('1', 'c1', 'main@vega.example')) as place (number, centre, address)
cross join (values
  ('1', 'maintenance', 'на ТО'), ('2', 'service', 'на сервис'), ('3', 'credit', 'на кредит'),
  ('4', 'insurance', 'на страховку'), ('5', 'spare-parts', 'на запчасти'),
  ('6', 'callback', 'на обратный звонок')) as kind (number, topic, title)
on conflict do nothing;
