// The language of the page, and its words. A catalogue is a module of its own; only one of them is fetched.

const LANGUAGES = ['en', 'sv'];
const KEPT = 'kvitt.language';

let words = {};
let plural = new Intl.PluralRules('en');
let current = 'en';

/** The languages that there are. */
export function languages() {
  return LANGUAGES;
}

/** The language of the page: `en` or `sv`. */
export function language() {
  return current;
}

/** Fetches the words: of the language that was chosen, else of the first that the browser prefers, else English. */
export async function learn() {
  const wanted = [localStorage.getItem(KEPT) ?? '', ...navigator.languages].map((one) => one.slice(0, 2).toLowerCase());
  current = wanted.find((one) => LANGUAGES.includes(one)) ?? 'en';
  words = current === 'sv' ? (await import('./words.sv.js')).default : (await import('./words.en.js')).default;
  plural = new Intl.PluralRules(current);
  document.documentElement.lang = current;
}

/** Remembers another language and fetches its words. */
export async function speak(other) {
  localStorage.setItem(KEPT, other);
  await learn();
}

/** The words of a key, with what stands in braces replaced. With `n`, the key has a form for one and for others. */
export function t(key, values = {}) {
  const form = 'n' in values ? `${key}.${plural.select(Number(values.n))}` : key;
  const text = words[form] ?? words[`${key}.other`] ?? words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : all));
}

/** The words of a key, or something else where it has none. */
export function tOr(key, otherwise) {
  return words[key] ?? otherwise;
}
