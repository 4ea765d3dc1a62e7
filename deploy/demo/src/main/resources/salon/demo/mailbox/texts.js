import { translator } from "/kit/languages.js";

export const t = translator({
  ru: {
    title: "Почта демо", language: "Язык", recipient: "Получатель", all: "Все получатели", empty: "Писем пока нет",
    "empty.hint": "Напишите с телефона в чат, и письмо придёт сюда.", choose: "Выберите письмо слева", from: "От", to: "Кому", at: "Дата",
    html: "Письмо", text: "Текст", headers: "Заголовки", back: "К списку", away: "Почта не отвечает, пробуем снова…",
    fresh: "Новое письмо: {subject}", unseen: "не прочитано", mails: "Письма", views: "Вид письма",
  },
  en: {
    title: "Demo mailbox", language: "Language", recipient: "Recipient", all: "All recipients", empty: "No mails yet",
    "empty.hint": "Write into the chat from the phone and the mail arrives here.", choose: "Choose a mail on the left", from: "From", to: "To", at: "Date",
    html: "Mail", text: "Text", headers: "Headers", back: "Back to the list", away: "The mailbox does not answer, trying again…",
    fresh: "New mail: {subject}", unseen: "unread", mails: "Mails", views: "How to show the mail",
  },
});
