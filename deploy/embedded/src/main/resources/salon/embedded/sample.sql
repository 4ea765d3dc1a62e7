-- The demo's dealer groups. Run as salon_owner after the migrations, as often as one likes: what people changed stays.
insert into tenant (id, slug, name, locale, issuer, panel_client_secret, firebase_credentials) values
  ('a0000000-0000-4000-8000-000000000000', 'aurora', 'Аврора', 'ru', '${keycloak}/realms/aurora', '${panelSecret:aurora}', '${firebase:aurora}'),
  ('b0000000-0000-4000-8000-000000000000', 'vega', 'Вега', 'ru', '${keycloak}/realms/vega', '${panelSecret:vega}', '${firebase:vega}')
on conflict (id) do update set
  issuer = excluded.issuer, panel_client_secret = excluded.panel_client_secret,
  firebase_credentials = excluded.firebase_credentials;

select set_config('app.tenant', 'a0000000-0000-4000-8000-000000000000', true);

insert into centre (tenant_id, id, slug, name, address, phone, time_zone) values
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-0000000000c1', 'north', 'Аврора Север',
   'Москва, Дмитровское шоссе, 157', '+74951000101', 'Europe/Moscow'),
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-0000000000c2', 'south', 'Аврора Юг',
   'Москва, Варшавское шоссе, 91', '+74951000102', 'Europe/Moscow')
on conflict do nothing;

-- What people have changed stays.
update centre set phones = '{"sales": "+74951000111", "service": "+74951000121", "spare-parts": "+74951000131", "credit": "+74951000141"}', opening_hours = '{"Mo-Fr 09:00-20:00", "Sa-Su 10:00-18:00"}', latitude = 55.8978, longitude = 37.5412
 where id = 'a0000000-0000-4000-8000-0000000000c1' and opening_hours = '{}';
update centre set phones = '{"sales": "+74951000112", "service": "+74951000122"}', opening_hours = '{"Mo-Su 09:00-21:00"}', latitude = 55.6385, longitude = 37.6184
 where id = 'a0000000-0000-4000-8000-0000000000c2' and opening_hours = '{}';

insert into automatic_text (tenant_id, centre_id, occasion, locale, text)
select cast('a0000000-0000-4000-8000-000000000000' as uuid), cast(sample.centre as uuid), sample.occasion, sample.locale, sample.text
  from (values
    ('a0000000-0000-4000-8000-0000000000c1', 'GREETING', 'ru',
     'Здравствуйте! Это «Аврора Север». Напишите ваш вопрос, мы ответим в рабочее время с 9 до 20.'),
    ('a0000000-0000-4000-8000-0000000000c1', 'GREETING', 'en',
     'Hello! This is “{centre}”. Write your question, we answer in our working hours.'),
    ('a0000000-0000-4000-8000-0000000000c1', 'OUTSIDE_HOURS', 'ru',
     'Сейчас мы закрыты. Откроемся {opens} и сразу ответим.'),
    ('a0000000-0000-4000-8000-0000000000c1', 'OUTSIDE_HOURS', 'en',
     'We are closed now. We open {opens} and answer at once.'),
    ('a0000000-0000-4000-8000-0000000000c2', 'GREETING', 'ru',
     'Здравствуйте! Это «Аврора Юг». Чем можем помочь?'),
    ('a0000000-0000-4000-8000-0000000000c2', 'GREETING', 'en',
     'Hello! This is “{centre}”. How can we help?'),
    ('a0000000-0000-4000-8000-0000000000c2', 'OUTSIDE_HOURS', 'ru',
     'Сейчас мы закрыты. Откроемся {opens} и сразу ответим.'),
    ('a0000000-0000-4000-8000-0000000000c2', 'OUTSIDE_HOURS', 'en',
     'We are closed now. We open {opens} and answer at once.')) as sample (centre, occasion, locale, text)
  join centre on centre.id = cast(sample.centre as uuid) and centre.version = 0
on conflict do nothing;

insert into destination (tenant_id, id, kind, card_type, address) values
  ('a0000000-0000-4000-8000-000000000000', 'a0000000-0000-4000-8000-0000000000d1', 'ADF', 'credit', 'crm@aurora.example')
on conflict do nothing;

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

insert into notification_template (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks, escalation_on, escalation_addresses)
select cast('a0000000-0000-4000-8000-000000000000' as uuid), cast('a0000000-0000-4000-8000-0000000000' || place.number as uuid),
  cast('a0000000-0000-4000-8000-0000000000' || place.centre as uuid), 'chat', true, array[place.address],
  cast('[{"kind":"text","text":"Вопрос из чата: "},{"kind":"customer-name"},{"kind":"text","text":", "},{"kind":"centre"}]' as jsonb),
  cast('[{"kind":"text","text":"Новое сообщение в чате."},{"kind":"customer-name"},{"kind":"customer-phone"},{"kind":"customer-email"},{"kind":"messages"}]' as jsonb),
  true, array['marina@aurora.example']
from (values
  ('f1', 'c1', 'north@aurora.example'),
  ('f2', 'c2', 'south@aurora.example')) as place (number, centre, address)
on conflict do nothing;

insert into notification_template (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks)
select cast('a0000000-0000-4000-8000-000000000000' as uuid), cast('a0000000-0000-4000-8000-0000000000' || place.number as uuid),
  cast('a0000000-0000-4000-8000-0000000000' || place.centre as uuid), 'test-drive', true, array[place.address],
  cast('[{"kind":"request-title"},{"kind":"text","text":": "},{"kind":"customer-name"},{"kind":"text","text":", "},{"kind":"centre"}]' as jsonb),
  cast('[{"kind":"text","text":"Новая заявка на тест-драйв."},{"kind":"customer-name"},{"kind":"customer-phone"},{"kind":"customer-email"},{"kind":"answers"}]' as jsonb)
from (values
  ('f3', 'c1', 'north@aurora.example'),
  ('f4', 'c2', 'south@aurora.example')) as place (number, centre, address)
on conflict do nothing;

insert into notification_template (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks)
select cast('a0000000-0000-4000-8000-000000000000' as uuid),
  cast('a0000000-0000-4000-8000-0000000001' || place.number || kind.number as uuid),
  cast('a0000000-0000-4000-8000-0000000000' || place.centre as uuid),
  kind.topic, true, array[place.address],
  cast('[{"kind":"request-title"},{"kind":"text","text":": "},{"kind":"customer-name"},{"kind":"text","text":", "},{"kind":"centre"}]' as jsonb),
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

insert into picture (tenant_id, id, content_type, bytes)
select cast('a0000000-0000-4000-8000-000000000000' as uuid), cast('a0000000-0000-4000-8000-0000000002' || lpad(number, 2, '0') as uuid), 'image/png', drawing
from (values
  ('1', cast('${picture:sedan-black}' as bytea)),
  ('2', cast('${picture:sedan-blue}' as bytea)),
  ('3', cast('${picture:sedan-red}' as bytea)),
  ('4', cast('${picture:sedan-silver}' as bytea)),
  ('5', cast('${picture:sedan-white}' as bytea)),
  ('6', cast('${picture:suv-black}' as bytea)),
  ('7', cast('${picture:suv-blue}' as bytea)),
  ('8', cast('${picture:suv-green}' as bytea)),
  ('9', cast('${picture:suv-red}' as bytea)),
  ('10', cast('${picture:suv-sand}' as bytea)),
  ('11', cast('${picture:suv-silver}' as bytea)),
  ('12', cast('${picture:suv-white}' as bytea)),
  ('13', cast('${picture:wagon-blue}' as bytea)),
  ('14', cast('${picture:wagon-green}' as bytea)),
  ('15', cast('${picture:wagon-red}' as bytea)),
  ('16', cast('${picture:wagon-sand}' as bytea)),
  ('17', cast('${picture:wagon-white}' as bytea)),
  ('18', cast('${picture:tyres}' as bytea)),
  ('19', cast('${picture:service}' as bytea)),
  ('20', cast('${picture:credit}' as bytea)),
  ('21', cast('${picture:summer}' as bytea))) as picture (number, drawing)
on conflict do nothing;

with model (number, vin, make, model, year, price, mileage, condition, centre, picture, sold) as (values
    (1, 'XTAGFL119SA101373', 'LADA', 'Vesta 1.6 Comfort', 2025, 149900000, 0, 'NEW', 'north', 'sedan-white', ''),
    (2, 'XTAGFL115SA102746', 'LADA', 'Vesta SW Cross 1.8 Techno', 2025, 182900000, 0, 'NEW', 'north', 'wagon-red', ''),
    (3, 'XTAGFL11XSA104119', 'LADA', 'Granta 1.6 Classic', 2025, 89900000, 0, 'NEW', 'north', 'sedan-silver', ''),
    (4, 'XTAGFL114SA105492', 'LADA', 'Granta Liftback 1.6 Comfort', 2025, 101900000, 0, 'NEW', 'south', 'sedan-blue', ''),
    (5, 'XTAGFL110SA106865', 'LADA', 'Niva Travel 1.7 Luxe', 2025, 139900000, 0, 'NEW', 'north', 'suv-green', ''),
    (6, 'XTAGFL115SA108238', 'LADA', 'Niva Legend 1.7 Classic', 2025, 104900000, 0, 'NEW', 'south', 'suv-sand', ''),
    (7, 'XTAGFL116SA109611', 'LADA', 'Largus Universal 1.6', 2025, 165900000, 0, 'NEW', 'south', 'wagon-white', ''),
    (8, 'XTAGFL116SA110984', 'LADA', 'Iskra 1.6 Comfort', 2025, 128900000, 0, 'NEW', '', 'sedan-red', ''),
    (9, 'XZGFF06A8SA112357', 'Haval', 'Jolion 1.5 Elite', 2025, 224900000, 0, 'NEW', 'north', 'suv-white', ''),
    (10, 'XZGFF06A9SA113730', 'Haval', 'Jolion 1.5 Premium 4WD', 2025, 254900000, 0, 'NEW', 'north', 'suv-blue', ''),
    (11, 'XZGFF06A3SA115103', 'Haval', 'F7 2.0 Tech Plus', 2025, 314900000, 0, 'NEW', 'north', 'suv-black', ''),
    (12, 'XZGFF06A3SA116476', 'Haval', 'F7x 2.0 Premium', 2025, 334900000, 0, 'NEW', 'south', 'suv-red', ''),
    (13, 'XZGFF06AXSA117849', 'Haval', 'Dargo 2.0 Tech Plus', 2025, 359900000, 0, 'NEW', '', 'suv-green', ''),
    (14, 'XZGFF06A6RA119222', 'Haval', 'M6 1.5 Family', 2024, 179900000, 0, 'NEW', 'south', 'suv-silver', ''),
    (15, 'XZGFF06A9SA120595', 'Haval', 'H3 1.5 Premium', 2025, 279900000, 0, 'NEW', 'north', 'suv-sand', ''),
    (16, 'LVVDB11B9SA121968', 'Chery', 'Tiggo 4 Pro 1.5 Action', 2025, 196900000, 0, 'NEW', 'north', 'suv-white', ''),
    (17, 'LVVDB11B8SA123341', 'Chery', 'Tiggo 7 Pro Max 1.6 Ultra', 2025, 291900000, 0, 'NEW', 'south', 'suv-blue', ''),
    (18, 'LVVDB11B4SA124714', 'Chery', 'Tiggo 7L 1.6 Prestige', 2025, 265900000, 0, 'NEW', 'south', 'suv-silver', ''),
    (19, 'LVVDB11B2SA126087', 'Chery', 'Tiggo 8 Pro Max 2.0 Dreamline', 2025, 404900000, 0, 'NEW', 'south', 'suv-black', ''),
    (20, 'LVVDB11B3SA127460', 'Chery', 'Arrizo 8 1.6 Prime', 2025, 254900000, 0, 'NEW', 'north', 'sedan-blue', ''),
    (21, 'Y4K8722Z8SA128833', 'Geely', 'Monjaro 2.0 Flagship', 2025, 443900000, 0, 'NEW', 'south', 'suv-black', ''),
    (22, 'Y4K8722Z2SA130206', 'Geely', 'Coolray 1.5 Flagship Sport', 2025, 267900000, 0, 'NEW', 'south', 'suv-red', ''),
    (23, 'Y4K8722Z2SA131579', 'Geely', 'Atlas 2.0 Luxury', 2025, 329900000, 0, 'NEW', '', 'suv-silver', ''),
    (24, 'Y4K8722Z3SA132952', 'Geely', 'Cityray 1.5 Luxury', 2025, 258900000, 0, 'NEW', 'north', 'suv-white', ''),
    (25, 'Y4K8722Z5RA134325', 'Geely', 'Preface 2.0 Exclusive', 2024, 319900000, 0, 'NEW', 'south', 'sedan-black', ''),
    (26, 'XWEPC8119MA135698', 'Kia', 'Rio 1.6 Luxe', 2021, 154900000, 48200, 'USED', 'north', 'sedan-white', ''),
    (27, 'XWEPC811XLA137071', 'Kia', 'Rio X 1.6 Comfort', 2020, 142900000, 71500, 'USED', 'south', 'sedan-blue', ''),
    (28, 'XWEPC8114MA138444', 'Kia', 'Sportage 2.0 Prestige', 2021, 289900000, 55900, 'USED', 'north', 'suv-silver', ''),
    (29, 'XWEPC8119NA139817', 'Kia', 'Seltos 2.0 Style', 2022, 239900000, 38700, 'USED', 'south', 'suv-sand', ''),
    (30, 'XWEPC8117KA141190', 'Kia', 'Cerato 2.0 Luxe', 2019, 167900000, 92300, 'USED', '', 'sedan-black', ''),
    (31, 'XTAGFL118LA142563', 'LADA', 'Vesta 1.6 Luxe', 2020, 104900000, 83400, 'USED', 'north', 'sedan-silver', ''),
    (32, 'XTAGFL116KA143936', 'LADA', 'XRAY Cross 1.8 Luxe', 2019, 98900000, 97800, 'USED', 'south', 'wagon-sand', ''),
    (33, 'XZGFF06A2NA145309', 'Haval', 'Jolion 1.5 Premium', 2022, 179900000, 46100, 'USED', '', 'suv-black', ''),
    (34, 'XWEPC8117LA146682', 'Kia', 'Ceed SW 1.6 Prestige', 2020, 189900000, 68900, 'USED', 'north', 'wagon-blue', '3 days'),
    (35, 'Y4K8722Z3NA148055', 'Geely', 'Coolray 1.5 Luxury', 2022, 194900000, 41200, 'USED', 'south', 'suv-white', '9 days'),
    (36, 'XTAGFL113RA149428', 'LADA', 'Granta Cross 1.6 Quest', 2024, 109900000, 0, 'NEW', 'north', 'wagon-green', '20 days')
), added as (
  insert into car (tenant_id, id, vin, make, model, year, price, currency, mileage, condition, centre_id, sold_at)
  select cast('a0000000-0000-4000-8000-000000000000' as uuid), cast('01900000-0000-7000-8000-0000000000' || lpad(cast(number as text), 2, '0') as uuid), vin, make,
    model, year, price, 'RUB', mileage, condition, (select c.id from centre c where c.slug = centre),
    case when sold <> '' then now() - cast(sold as interval) end
  from model
  on conflict do nothing
  returning id, vin)
insert into car_picture (tenant_id, car_id, position, picture_id)
select cast('a0000000-0000-4000-8000-000000000000' as uuid), added.id, 1, cast('a0000000-0000-4000-8000-0000000002' || lpad(drawing.number, 2, '0') as uuid)
from added join model on model.vin = added.vin
join (values
  ('1', 'sedan-black'), ('2', 'sedan-blue'), ('3', 'sedan-red'), ('4', 'sedan-silver'),
  ('5', 'sedan-white'), ('6', 'suv-black'), ('7', 'suv-blue'), ('8', 'suv-green'),
  ('9', 'suv-red'), ('10', 'suv-sand'), ('11', 'suv-silver'), ('12', 'suv-white'),
  ('13', 'wagon-blue'), ('14', 'wagon-green'), ('15', 'wagon-red'), ('16', 'wagon-sand'),
  ('17', 'wagon-white'), ('18', 'tyres'), ('19', 'service'), ('20', 'credit'),
  ('21', 'summer')) as drawing (number, name) on drawing.name = model.picture;

-- Days are counted from the day of the last start, so that what runs goes on and what has ended stays ended, unless
-- someone has changed it.
with plan (number, code, title, text, picture, begins, ends, centre) as (values
    ('1', 'tyres', 'Зимние шины в подарок',
     'При покупке нового автомобиля до конца акции: комплект зимней резины по размеру и бесплатная сезонная смена.', '18', -12, cast(33 as integer), ''),
    ('2', 'service-check', 'Проверка перед зимой за 990 ₽',
     '32 пункта: аккумулятор, свет, тормоза, жидкости. Запись по телефону или в приложении.', '19', -5, cast(40 as integer), 'north'),
    ('3', 'credit-49', 'Кредит от 4,9 % на Haval',
     'Первый взнос от 20 %, срок до пяти лет. Предложение не является публичной офертой.', '20', -20, cast(60 as integer), 'south'),
    ('4', 'summer', 'Летняя распродажа',
     'Автомобили прошлого года со скидкой до 200 000 ₽.', '21', -150, cast(-60 as integer), ''),
    ('5', 'ac-check', 'Заправка кондиционера за полцены',
     'Диагностика и заправка. Только в «Аврора Север».', '19', -120, cast(-30 as integer), 'north')
), kept as (
  insert into offer (tenant_id, id, code, title, text, picture_id, first_day, last_day)
  select cast('a0000000-0000-4000-8000-000000000000' as uuid), cast('01900000-0000-7000-8000-0000000001' || lpad(number, 2, '0') as uuid), code, title,
    text, cast('a0000000-0000-4000-8000-0000000002' || picture as uuid), current_date + begins,
    coalesce(current_date + ends, 'infinity')
  from plan
  where not exists (select from offer
    where offer.code = plan.code and offer.id <> cast('01900000-0000-7000-8000-0000000001' || lpad(number, 2, '0') as uuid))
  on conflict (tenant_id, id) do update set first_day = excluded.first_day, last_day = excluded.last_day
    where offer.version = 1
  returning id, code)
insert into offer_centre (tenant_id, offer_id, centre_id)
select cast('a0000000-0000-4000-8000-000000000000' as uuid), kept.id, centre.id
from kept join plan on plan.code = kept.code join centre on centre.slug = plan.centre
on conflict do nothing;

select set_config('app.tenant', 'b0000000-0000-4000-8000-000000000000', true);

insert into centre (tenant_id, id, slug, name, address, phone, time_zone) values
  ('b0000000-0000-4000-8000-000000000000', 'b0000000-0000-4000-8000-0000000000c1', 'main', 'Вега Центр',
   'Казань, проспект Победы, 194', '+78432000101', 'Europe/Moscow')
on conflict do nothing;

-- What people have changed stays.
update centre set phones = '{"sales": "+78432000111", "service": "+78432000121"}', opening_hours = '{"Mo-Sa 09:00-19:00"}', latitude = 55.7509, longitude = 49.2087
 where id = 'b0000000-0000-4000-8000-0000000000c1' and opening_hours = '{}';

insert into automatic_text (tenant_id, centre_id, occasion, locale, text)
select cast('b0000000-0000-4000-8000-000000000000' as uuid), cast(sample.centre as uuid), sample.occasion, sample.locale, sample.text
  from (values
    ('b0000000-0000-4000-8000-0000000000c1', 'GREETING', 'ru',
     'Добрый день! Это «Вега Центр». Чем можем помочь?'),
    ('b0000000-0000-4000-8000-0000000000c1', 'GREETING', 'en',
     'Hello! This is “{centre}”. How can we help?'),
    ('b0000000-0000-4000-8000-0000000000c1', 'OUTSIDE_HOURS', 'ru',
     'Сейчас мы закрыты. Откроемся {opens} и сразу ответим.'),
    ('b0000000-0000-4000-8000-0000000000c1', 'OUTSIDE_HOURS', 'en',
     'We are closed now. We open {opens} and answer at once.')) as sample (centre, occasion, locale, text)
  join centre on centre.id = cast(sample.centre as uuid) and centre.version = 0
on conflict do nothing;

insert into card_type_settings (tenant_id, type, plain, secret) values
  ('b0000000-0000-4000-8000-000000000000', 'credit', '{"rate": 1890}', '${noSecrets:vega}')
on conflict do nothing;

insert into staff (tenant_id, id, subject, name, email) values
  ('b0000000-0000-4000-8000-000000000000', 'b0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', 'Виктор Лебедев', 'viktor@vega.example')
on conflict do nothing;

insert into staff_centre (tenant_id, staff_id, centre_id) values
  ('b0000000-0000-4000-8000-000000000000', 'b0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-0000000000c1')
on conflict do nothing;

insert into notification_template (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks, escalation_on, escalation_addresses)
select cast('b0000000-0000-4000-8000-000000000000' as uuid), cast('b0000000-0000-4000-8000-0000000000' || place.number as uuid),
  cast('b0000000-0000-4000-8000-0000000000' || place.centre as uuid), 'chat', true, array[place.address],
  cast('[{"kind":"text","text":"Вопрос из чата: "},{"kind":"customer-name"},{"kind":"text","text":", "},{"kind":"centre"}]' as jsonb),
  cast('[{"kind":"text","text":"Новое сообщение в чате."},{"kind":"customer-name"},{"kind":"customer-phone"},{"kind":"customer-email"},{"kind":"messages"}]' as jsonb),
  false, cast('{}' as text[])
from (values
  ('f1', 'c1', 'main@vega.example')) as place (number, centre, address)
on conflict do nothing;

insert into notification_template (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks)
select cast('b0000000-0000-4000-8000-000000000000' as uuid), cast('b0000000-0000-4000-8000-0000000000' || place.number as uuid),
  cast('b0000000-0000-4000-8000-0000000000' || place.centre as uuid), 'test-drive', true, array[place.address],
  cast('[{"kind":"request-title"},{"kind":"text","text":": "},{"kind":"customer-name"},{"kind":"text","text":", "},{"kind":"centre"}]' as jsonb),
  cast('[{"kind":"text","text":"Новая заявка на тест-драйв."},{"kind":"customer-name"},{"kind":"customer-phone"},{"kind":"customer-email"},{"kind":"answers"}]' as jsonb)
from (values
  ('f3', 'c1', 'main@vega.example')) as place (number, centre, address)
on conflict do nothing;

insert into notification_template (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks)
select cast('b0000000-0000-4000-8000-000000000000' as uuid),
  cast('b0000000-0000-4000-8000-0000000001' || place.number || kind.number as uuid),
  cast('b0000000-0000-4000-8000-0000000000' || place.centre as uuid),
  kind.topic, true, array[place.address],
  cast('[{"kind":"request-title"},{"kind":"text","text":": "},{"kind":"customer-name"},{"kind":"text","text":", "},{"kind":"centre"}]' as jsonb),
  cast('[{"kind":"text","text":"Новая заявка ' || kind.title
    || '."},{"kind":"customer-name"},{"kind":"customer-phone"},{"kind":"customer-email"},{"kind":"answers"}]' as jsonb)
from (values
  ('1', 'c1', 'main@vega.example')) as place (number, centre, address)
cross join (values
  ('1', 'maintenance', 'на ТО'), ('2', 'service', 'на сервис'), ('3', 'credit', 'на кредит'),
  ('4', 'insurance', 'на страховку'), ('5', 'spare-parts', 'на запчасти'),
  ('6', 'callback', 'на обратный звонок')) as kind (number, topic, title)
on conflict do nothing;

insert into picture (tenant_id, id, content_type, bytes)
select cast('b0000000-0000-4000-8000-000000000000' as uuid), cast('b0000000-0000-4000-8000-0000000002' || lpad(number, 2, '0') as uuid), 'image/png', drawing
from (values
  ('1', cast('${picture:sedan-silver}' as bytea)),
  ('2', cast('${picture:suv-black}' as bytea)),
  ('3', cast('${picture:suv-red}' as bytea)),
  ('4', cast('${picture:wagon-white}' as bytea)),
  ('5', cast('${picture:tyres}' as bytea))) as picture (number, drawing)
on conflict do nothing;

with model (number, vin, make, model, year, price, mileage, condition, centre, picture, sold) as (values
    (1, 'LVVDB11B0SA900000', 'Chery', 'Tiggo 4 Pro 1.5 Family', 2025, 204900000, 0, 'NEW', 'main', 'suv-red', ''),
    (2, 'Y4K8722Z6SA900777', 'Geely', 'Atlas 2.0 Flagship', 2025, 344900000, 0, 'NEW', 'main', 'suv-black', ''),
    (3, 'XWEPC8113MA901554', 'Kia', 'K5 2.5 Prestige', 2021, 279900000, 52000, 'USED', 'main', 'sedan-silver', ''),
    (4, 'XTAGFL11XSA902331', 'LADA', 'Vesta SW 1.6 Comfort', 2025, 162900000, 0, 'NEW', '', 'wagon-white', '')
), added as (
  insert into car (tenant_id, id, vin, make, model, year, price, currency, mileage, condition, centre_id, sold_at)
  select cast('b0000000-0000-4000-8000-000000000000' as uuid), cast('01900000-0000-7000-8000-0000000000' || lpad(cast(number as text), 2, '0') as uuid), vin, make,
    model, year, price, 'RUB', mileage, condition, (select c.id from centre c where c.slug = centre),
    case when sold <> '' then now() - cast(sold as interval) end
  from model
  on conflict do nothing
  returning id, vin)
insert into car_picture (tenant_id, car_id, position, picture_id)
select cast('b0000000-0000-4000-8000-000000000000' as uuid), added.id, 1, cast('b0000000-0000-4000-8000-0000000002' || lpad(drawing.number, 2, '0') as uuid)
from added join model on model.vin = added.vin
join (values
  ('1', 'sedan-silver'), ('2', 'suv-black'), ('3', 'suv-red'), ('4', 'wagon-white'),
  ('5', 'tyres')) as drawing (number, name) on drawing.name = model.picture;

-- Days are counted from the day of the last start, so that what runs goes on and what has ended stays ended, unless
-- someone has changed it.
with plan (number, code, title, text, picture, begins, ends, centre) as (values
    ('1', 'trade-in', 'Трейд-ин: плюс 150 000 ₽ к оценке',
     'Сдайте свой автомобиль и получите больше за новый.', '05', -8, cast(null as integer), '')
), kept as (
  insert into offer (tenant_id, id, code, title, text, picture_id, first_day, last_day)
  select cast('b0000000-0000-4000-8000-000000000000' as uuid), cast('01900000-0000-7000-8000-0000000001' || lpad(number, 2, '0') as uuid), code, title,
    text, cast('b0000000-0000-4000-8000-0000000002' || picture as uuid), current_date + begins,
    coalesce(current_date + ends, 'infinity')
  from plan
  where not exists (select from offer
    where offer.code = plan.code and offer.id <> cast('01900000-0000-7000-8000-0000000001' || lpad(number, 2, '0') as uuid))
  on conflict (tenant_id, id) do update set first_day = excluded.first_day, last_day = excluded.last_day
    where offer.version = 1
  returning id, code)
insert into offer_centre (tenant_id, offer_id, centre_id)
select cast('b0000000-0000-4000-8000-000000000000' as uuid), kept.id, centre.id
from kept join plan on plan.code = kept.code join centre on centre.slug = plan.centre
on conflict do nothing;
