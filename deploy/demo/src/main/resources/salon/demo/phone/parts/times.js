import { locale } from "/kit/languages.js";
import { t } from "../texts.js";

const format = (options) => (at) => new Intl.DateTimeFormat(locale(), options).format(new Date(at));

export const clock = format({ hour: "2-digit", minute: "2-digit" });
export const shortDay = format({ day: "numeric", month: "short" });
export const weekday = format({ weekday: "short", day: "numeric" });
const longDay = format({ weekday: "long", day: "numeric", month: "long" });

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
