// Drafts: what was typed and is not kept yet. They survive a reload and the end of a session, in one tab, and are of one user: whoever
// signs out, or comes after somebody else, finds none.

import {get} from './api.js';

const KEPT = 'kvitt.draft.';

let asked;
let user = '';

/** Asks who is here, before drafts are looked for; once as long as the page stays. */
export async function whose(options = {}) {
  asked ??= get('/v1/auth/session', options).catch((error) => {
    asked = undefined;
    throw error;
  });
  user = (await asked).user_id;
  all().filter((key) => !key.startsWith(place(''))).forEach((key) => sessionStorage.removeItem(key));
}

/** Whether another than before is signed in now. */
export async function isSomebodyElse() {
  const before = user;
  asked = undefined;
  await whose();
  return before !== '' && before !== user;
}

function all() {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(KEPT));
}

function place(name) {
  return `${KEPT}${user}.${name}`;
}

/** What was typed there, if anything. */
export function draft(name) {
  return JSON.parse(sessionStorage.getItem(place(name)) ?? 'null') ?? undefined;
}

export function keepDraft(name, typed) {
  sessionStorage.setItem(place(name), JSON.stringify(typed));
}

export function forgetDraft(name) {
  sessionStorage.removeItem(place(name));
}

/** Forgets all of them. */
export function forgetDrafts() {
  all().forEach((key) => sessionStorage.removeItem(key));
}

/** Keeps what is typed into a form, except passwords, and puts back what was typed before. */
export function drafted(form, name) {
  const fields = () => [...form.elements].filter((one) => one.name && one.type !== 'password');
  const before = draft(name) ?? {};
  fields().filter((one) => one.name in before).forEach((one) => {
    one.value = before[one.name];
  });
  form.addEventListener('input', () => keepDraft(name, Object.fromEntries(fields().map((one) => [one.name, one.value]))));
  return form;
}
