import { translator } from "/kit/languages.js";

const ru = {
  language: "Язык", title: "Разговор автосалона с водителем",
  what: "Водитель задаёт вопрос с телефона. Дилер отвечает прямо из письма или в панели и прикладывает готовую услугу: остаётся нажать «Отправить».",
  guide: "Что попробовать, по порядку", tried: "Попробовано: {step}", handset: "Телефон водителя",
  "handset.off": "Телефон выключен. Новый ответ придёт пушем.", "handset.switch.off": "Выключить телефон", "handset.switch.on": "Включить телефон",
  "up.title": "Всё запущено", "up.text": "PostgreSQL, Keycloak, почта, приёмник пушей и платформа работают на этом компьютере. Ctrl-C в терминале остановит всё; данные останутся.",
  "phone.title": "Войдите на телефоне", "phone.text": "Нажмите ivan или olga. Телефон получает токен в Keycloak и говорит с платформой по WebSocket и REST с другого адреса.",
  "write.title": "Напишите дилеру", "write.text": "«Новый чат», центр north, сообщение. Галочка значит: сохранено в базе. Откройте второй телефон с тем же именем: сообщение придёт и туда.",
  "mail.title": "Прочитайте письмо", "mail.text": "На north@aurora.example пришло письмо: имя, телефон, сообщение, кнопки «Ответить» и «Открыть в ПУ», в HTML и простым текстом.",
  "reply.title": "Ответьте из письма", "reply.text": "«Ответить», текст, «Сохранить»: без входа, и телефон сразу покажет ответ. Выключите телефон и ответьте ещё раз: уйдёт пуш, а при включении загорится красная точка. Старая ссылка расскажет, кто уже ответил.",
  "panel.title": "Откройте в панели", "panel.text": "«Открыть в ПУ» в письме, вход как anna с паролем demo, и перед вами тот самый чат. Неотвеченные чаты в списке синие, «Вниз» ведёт к ответу.",
  "card.title": "Отправьте услугу", "card.text": "В чате панели: «Добавить в чат услуги», «Тест-драйв», при желании машина и телефон. На телефоне нажмите на карточку, поменяйте день, отправьте. Заявка появится в панели и в чате.",
  "wall.title": "Проверьте стену", "wall.text": "Войдите как vera или viktor в Vega: ничего из Aurora им не видно. А anna видит только north, не south.",
  "to.health": "Состояние платформы", "to.keycloak": "Keycloak", "to.phone": "Телефон отдельно", "to.second": "Второй телефон", "to.north": "Почта north",
  "to.mailbox": "Почта", "to.pushes": "Принятые пуши", "to.panel": "Панель", "to.vegaPhone": "Телефон Vega", "to.vegaPanel": "Панель Vega",
  "at.phone": "Телефон", "at.panel": "Панель", "at.vegaPhone": "Телефон", "at.vegaPanel": "Панель",
  accounts: "Учётные записи", "accounts.hint": "Пароль у всех один: demo", account: "Имя", role: "Роль", group: "Группа", where: "Где",
  "role.customer": "водитель", "role.agent": "сотрудник", "role.all": "сотрудник, руководитель, администратор", "role.manager": "руководитель", "role.admin": "администратор", "role.operator": "оператор",
  addresses: "Адреса", "addresses.hint": "Всё слушает только этот компьютер.", "what-is": "Что", platform: "Платформа", mail: "Почтовый сервер",
};

const en = {
  language: "Language", title: "Where a dealer and a driver talk",
  what: "A driver asks from the phone. The dealer answers straight from the e-mail or in the panel, and adds a service that is already filled in: one tap sends it.",
  guide: "What to try, in order", tried: "Tried: {step}", handset: "The driver's phone",
  "handset.off": "The phone is off. The next answer comes as a push.", "handset.switch.off": "Switch the phone off", "handset.switch.on": "Switch the phone on",
  "up.title": "Everything is up", "up.text": "PostgreSQL, Keycloak, mail, the push stand-in and the platform run on this computer. Ctrl-C in the terminal stops all of it; the data stays.",
  "phone.title": "Sign in on the phone", "phone.text": "Tap ivan or olga. The phone gets a token from Keycloak and speaks WebSocket and REST with the platform from another origin.",
  "write.title": "Write to the dealer", "write.text": "“New chat”, centre north, a message. The tick means: stored. Open a second phone under the same name: the message arrives there, too.",
  "mail.title": "Read the mail", "mail.text": "A mail came to north@aurora.example: name, phone, message, the buttons Ответить (answer) and Открыть в ПУ (open in the panel), as HTML and plain text.",
  "reply.title": "Answer from the mail", "reply.text": "Ответить, a text, Сохранить: no sign-in, and the phone shows the answer at once. Switch the phone off and answer again: a push goes out, and the red dot shows when it is back on. The old link tells who has answered.",
  "panel.title": "Open it in the panel", "panel.text": "Открыть в ПУ in the mail, sign in as anna with the password demo, and that very chat opens. Unanswered chats are blue in the list; “Down” leads to the answer.",
  "card.title": "Send a service", "card.text": "In the panel's chat: add a service, test drive, a car and a phone if you like. On the phone tap the card, change the day, send. The request shows up in the panel and in the chat.",
  "wall.title": "Try the wall", "wall.text": "Sign in as vera or viktor of Vega: nothing of Aurora is there for them. And anna sees north only, not south.",
  "to.health": "State of the platform", "to.keycloak": "Keycloak", "to.phone": "Phone on its own", "to.second": "Second phone", "to.north": "Mail of north",
  "to.mailbox": "Mailbox", "to.pushes": "Pushes received", "to.panel": "Panel", "to.vegaPhone": "Vega phone", "to.vegaPanel": "Vega panel",
  "at.phone": "Phone", "at.panel": "Panel", "at.vegaPhone": "Phone", "at.vegaPanel": "Panel",
  accounts: "Accounts", "accounts.hint": "One password for all: demo", account: "Name", role: "Role", group: "Group", where: "Where",
  "role.customer": "driver", "role.agent": "agent", "role.all": "agent, manager, administrator", "role.manager": "manager", "role.admin": "administrator", "role.operator": "operator",
  addresses: "Addresses", "addresses.hint": "All of it listens on this computer only.", "what-is": "What", platform: "Platform", mail: "Mail server",
};

export const t = translator({ ru, en });
