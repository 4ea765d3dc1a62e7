// Values of answers in their JSON form, as people read and write them.
import { locale } from "/kit/languages.js";

/** As it stands in a control, or in a line of text. */
export function written(value) {
  if (Array.isArray(value)) return value.map((row) => Object.values(row).map(written).join(" · ")).join("; ");
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return value.currency ? grouped(value) : (value.label ?? value.model ?? "");
}

/** 1200000 and RUB as «1 200 000 ₽». */
export function priceOf(major, currency) {
  return money(major, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
}

export function symbol(currency) {
  return new Intl.NumberFormat(locale(), { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0).find(({ type }) => type === "currency").value;
}

/** What can be understood in two ways, as 1,250, goes as it is: the platform reads it in the customer's language, or refuses it. */
export function moneyOf(text, currency) {
  const digits = text.replace(/\s/g, "");
  if (!/^\d+([.,]\d{1,2})?$/.test(digits)) return text;
  const minor = Number(digits.replace(",", ".")) * minorUnits(currency);
  return Math.abs(minor - Math.round(minor)) < 1e-6 ? { amount: Math.round(minor), currency } : text;
}

export function wholeOf(text) {
  const digits = text.replace(/\s/g, "");
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : text;
}

export function whole(number) { return new Intl.NumberFormat(locale()).format(number); }

/** In major units. */
export function majorOf({ amount, currency }) { return amount / minorUnits(currency); }

function grouped(value) { return money(majorOf(value), {}); }

function money(major, options) {
  const digits = Number.isInteger(major) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : { minimumFractionDigits: 2 };
  return new Intl.NumberFormat(locale(), { ...options, ...digits }).format(major);
}

function minorUnits(currency) {
  return 10 ** new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
}
