import { locale } from "/kit/languages.js";
import { t } from "../texts.js";

const format = (options) => (at) => new Intl.DateTimeFormat(locale(), options).format(new Date(at));

export const clock = format({ hour: "2-digit", minute: "2-digit" });
export const shortDay = format({ day: "numeric", month: "short" });
export const weekday = format({ weekday: "short", day: "numeric" });
const longDay = format({ weekday: "long", day: "numeric", month: "long" });
const DATED = { day: "numeric", month: "long", year: "numeric" };
const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const A_MONDAY = "2024-01-01";
const DAY = 24 * 60 * 60 * 1000;

/** 2026-03-09 in the reader's own time zone. */
export function isoDay(at) {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

export function inDays(days) {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return date;
}

export function dayName(at) {
  const day = isoDay(at);
  if (day === isoDay(inDays(0))) return t("today");
  if (day === isoDay(inDays(-1))) return t("yesterday");
  return longDay(at);
}

/** The time today, else the day: as in a list of chats. */
export function briefly(at) {
  return isoDay(at) === isoDay(inDays(0)) ? clock(at) : shortDay(at);
}

/** A day that belongs to no time zone, 2026-03-09, as people write it. */
export function fullDay(day) { return format(DATED)(`${day}T00:00`); }

export function days(from, to) {
  return new Intl.DateTimeFormat(locale(), DATED).formatRange(new Date(`${from}T00:00`), new Date(`${to}T00:00`));
}

/** Such a day, and perhaps a time of it, as one agrees on them. */
export function appointment(day, time) {
  return [day && longDay(`${day}T00:00`), time?.slice(0, 5)].filter(Boolean).join(", ");
}

/** Lines in the words of schema.org, «Mo-Fr 09:00-20:00», in the reader's. */
export function openingHours(lines) {
  return [lines].flat().map((line) => line.replace(/\b(Mo|Tu|We|Th|Fr|Sa|Su)\b/g, (day) => shortWeekday(DAYS.indexOf(day)))).join("\n");
}

/** Open or closed now, in the words of the panel and the time of the centre, in which the platform tells it: 2026-11-30T09:00:00+03:00. */
export function openingState({ open, opens, closes, openingHours: known }) {
  if (!known?.length) return "";
  if (open) return closes && new Date(closes) - Date.now() <= DAY ? t("hours.open.until", { time: timeOf(closes) }) : t("hours.open");
  return opens ? t("hours.closed.until", { when: opening(opens) }) : t("hours.closed");
}

function opening(at) {
  const day = at.slice(0, 10);
  const days = (Date.parse(day) - Date.parse(dayThere(at))) / DAY;
  const values = { time: timeOf(at), on: t(`hours.on.${new Date(day).getUTCDay()}`), date: format({ day: "numeric", month: "long", timeZone: "UTC" })(day) };
  return t(days === 0 ? "hours.today" : days === 1 ? "hours.tomorrow" : days < 7 ? "hours.weekday" : "hours.date", values);
}

/** The day that it is now where this time is told. */
function dayThere(at) {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(at) ?? ["", "+", "0", "0"];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  return new Date(Date.now() + offset * 60 * 1000).toISOString().slice(0, 10);
}

function timeOf(at) { return at.slice(11, 16).replace(/^0/, ""); }

function shortWeekday(after) {
  const date = new Date(`${A_MONDAY}T00:00`);
  date.setDate(date.getDate() + after);
  return new Intl.DateTimeFormat(locale(), { weekday: "short" }).format(date);
}
