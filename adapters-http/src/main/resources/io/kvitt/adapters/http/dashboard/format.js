// Amounts, days and names as people of a language write them. An amount is decimal text from the first to the last sign: it is never
// made a number of the machine, which has no tenths.

import {language, t} from './words.js';

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function locale() {
  const wanted = language();
  return navigator.languages.find((one) => one.toLowerCase().startsWith(wanted)) ?? (wanted === 'sv' ? 'sv-SE' : 'en-GB');
}

const made = new Map();

function formatter(kind, options) {
  const key = kind.name + locale() + JSON.stringify(options);
  if (!made.has(key)) {
    made.set(key, new kind(locale(), options));
  }
  return made.get(key);
}

/** `{amount: "9412.00", currency: "SEK"}` as 9 412,00 kr. */
export function money(amount) {
  if (!amount) {
    return '–';
  }
  const match = DECIMAL.exec(amount.amount);
  if (!match) {
    return `${amount.amount} ${amount.currency}`;
  }
  const decimals = (match[3] ?? '').length;
  try {
    return formatter(Intl.NumberFormat, {
      style: 'currency', currency: amount.currency, minimumFractionDigits: decimals, maximumFractionDigits: decimals,
    }).format(amount.amount);
  } catch {
    return `${amount.amount} ${amount.currency}`;
  }
}

/** Decimal text with the signs of the language and no currency. */
export function decimal(text) {
  const match = DECIMAL.exec(text);
  const decimals = match ? (match[3] ?? '').length : 0;
  return match
      ? formatter(Intl.NumberFormat, {minimumFractionDigits: decimals, maximumFractionDigits: decimals}).format(text)
      : text;
}

/** The exact sums of amounts, currency by currency, the most frequent first: nothing is converted. */
export function sums(amounts) {
  const byCurrency = new Map();
  for (const one of amounts) {
    const match = one && DECIMAL.exec(one.amount);
    if (match) {
      const sum = byCurrency.get(one.currency) ?? {units: 0n, scale: 0, count: 0};
      const scale = Math.max(sum.scale, (match[3] ?? '').length);
      const value = BigInt(match[2] + (match[3] ?? '').padEnd(scale, '0')) * (match[1] ? -1n : 1n);
      byCurrency.set(one.currency,
          {units: sum.units * 10n ** BigInt(scale - sum.scale) + value, scale, count: sum.count + 1});
    }
  }
  return [...byCurrency]
      .sort((a, b) => b[1].count - a[1].count)
      .map(([currency, sum]) => ({amount: written(sum.units, sum.scale), currency}));
}

function written(units, scale) {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return (units < 0n ? '-' : '') + whole + (scale ? '.' + digits.slice(-scale) : '');
}

/** Which of two amounts of one currency is larger: below zero, zero or above, for drawing and ordering. */
export function share(part, whole) {
  const [a, b] = [DECIMAL.exec(part), DECIMAL.exec(whole)];
  if (!a || !b) {
    return 0;
  }
  const scale = Math.max((a[3] ?? '').length, (b[3] ?? '').length);
  const units = (match) => BigInt(match[2] + (match[3] ?? '').padEnd(scale, '0'));
  return units(b) === 0n ? 0 : Number(units(a) * 1000n / units(b)) / 1000;
}

/** Today where the browser is, as 2026-11-30. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((one) => String(one).padStart(2, '0')).join('-');
}

/** A day so many days behind another. */
export function plusDays(day, days) {
  const at = new Date(day + 'T12:00:00Z');
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Days from one to another. */
export function daysBetween(from, to) {
  return Math.round((Date.parse(to + 'T12:00:00Z') - Date.parse(from + 'T12:00:00Z')) / 86_400_000);
}

/** 2026-11-30 as 30 Nov 2026; the year is left out of days of this one. */
export function day(text) {
  if (!text || !DAY.test(text)) {
    return text ?? '–';
  }
  const year = text.slice(0, 4) === today().slice(0, 4) ? {} : {year: 'numeric'};
  return formatter(Intl.DateTimeFormat, {day: 'numeric', month: 'short', timeZone: 'UTC', ...year})
      .format(new Date(text + 'T12:00:00Z'));
}

/** 2026-11 as November 2026. */
export function month(text) {
  return formatter(Intl.DateTimeFormat, {month: 'long', year: 'numeric', timeZone: 'UTC'})
      .format(new Date(text + '-15T12:00:00Z'));
}

/** 2026-11 as Nov 2026, or Nov 26 where there is little room. */
export function shortMonth(text, year = 'numeric') {
  return formatter(Intl.DateTimeFormat, {month: 'short', year, timeZone: 'UTC'}).format(new Date(text + '-15T12:00:00Z'));
}

/** A month so many months behind another. */
export function plusMonths(month, months) {
  const at = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + months, 15));
  return at.toISOString().slice(0, 7);
}

/** Every month from one to another. */
export function monthsBetween(from, to) {
  const all = [];
  for (let one = from; one <= to; one = plusMonths(one, 1)) {
    all.push(one);
  }
  return all;
}

/** A figure at an axis, where its size is enough. */
export function compact(number) {
  return formatter(Intl.NumberFormat, {notation: 'compact', maximumFractionDigits: 1}).format(number);
}

/** Decimal text as a place in a drawing: good for nothing else. */
export function drawn(text) {
  return Number(text);
}

/** An instant as day and time where the browser is. */
export function moment(text) {
  return formatter(Intl.DateTimeFormat, {dateStyle: 'medium', timeStyle: 'short'}).format(new Date(text));
}

/** A due day as people say it: today, in 3 days, 5 days late. */
export function due(text) {
  if (!text) {
    return t('due.none');
  }
  const days = daysBetween(today(), text);
  if (days < 0) {
    return t('due.late', {n: -days});
  }
  return days > 30 ? day(text) : formatter(Intl.RelativeTimeFormat, {numeric: 'auto'}).format(days, 'day');
}

/** 0.98 as 98 %. */
export function percent(fraction) {
  return formatter(Intl.NumberFormat, {style: 'percent'}).format(fraction);
}

/** Bytes as people read them. */
export function size(bytes) {
  return bytes < 1_000_000
      ? formatter(Intl.NumberFormat, {style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0}).format(bytes / 1000)
      : formatter(Intl.NumberFormat, {style: 'unit', unit: 'megabyte', maximumFractionDigits: 1}).format(bytes / 1e6);
}

/** A whole number. */
export function count(number) {
  return formatter(Intl.NumberFormat, {}).format(number);
}
