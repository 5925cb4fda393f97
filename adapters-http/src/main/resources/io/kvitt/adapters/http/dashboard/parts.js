// Pieces that several pages are made of: states of a page, notes that pass, dialogs, and what an invoice looks like in a row.

import {Offline, Problem, patch} from './api.js';
import {button, el, fill, icon, iconButton} from './dom.js';
import {daysBetween, due, money, today} from './format.js';
import {t, tOr} from './words.js';

const NOTE_MILLIS = 6_000;

/** Grey lines where something will stand. */
export function skeleton(lines = 6) {
  return el('div', {class: 'skeleton', 'aria-busy': 'true'},
      el('p', {class: 'visually-hidden', role: 'status'}, t('loading')),
      ...Array.from({length: lines}, () => el('div', {class: 'skeleton-line', 'aria-hidden': 'true'})));
}

/** Nothing is there, and what can be done about it. */
export function empty(title, text, ...actions) {
  return el('section', {class: 'empty'}, el('h2', {}, title), el('p', {}, text),
      actions.length ? el('div', {class: 'actions'}, ...actions) : null);
}

/** What failed, in words for people; the words of the server where they say more. */
export function explained(error) {
  if (error instanceof Offline) {
    return t('offline.text');
  }
  if (error instanceof Problem) {
    const broken = error.errors.map((one) => one.detail ?? one.message).filter(Boolean);
    return tOr(`problem.${error.code}`, broken.length ? broken.join(' ') : error.message);
  }
  return t('failed.text');
}

/** A page or a part of it that failed: why, the id of the request, and a way to try again. */
export function failure(error, again) {
  if (!(error instanceof Offline || error instanceof Problem)) {
    console.error(error);
  }
  const section = el('section', {class: 'empty failure', role: 'alert'},
      icon('warning'),
      el('h2', {}, error instanceof Offline ? t('offline.title') : t('failed.title')),
      el('p', {}, explained(error)),
      error.requestId ? el('p', {class: 'quiet small'}, t('failed.id'), ' ', el('code', {}, error.requestId)) : null,
      again ? el('div', {class: 'actions'}, button(t('again'), {class: 'primary', onclick: again})) : null);
  if (again && error instanceof Offline) {
    addEventListener('reached', () => section.isConnected && again(), {once: true});
  }
  return section;
}

/** Fills a part of a page with what comes; grey until then, and with a way to try again where it fails. */
export async function load(part, lines, make) {
  fill(part, skeleton(lines));
  try {
    fill(part, await make());
  } catch (error) {
    if (error.name !== 'AbortError') {
      fill(part, failure(error, () => load(part, lines, make)));
    }
  }
}

const notes = el('div', {class: 'notes', role: 'status', 'aria-live': 'polite'});

/** Where notes appear. */
export function noteArea() {
  return notes;
}

/** A note that passes, perhaps with something to do about it. */
export function note(text, action = undefined) {
  const one = el('div', {class: 'note'}, el('span', {}, text));
  if (action) {
    one.append(button(action.words, {onclick: () => {
      one.remove();
      action.act();
    }}));
  }
  one.append(iconButton(t('close'), 'close', {onclick: () => one.remove()}));
  notes.append(one);
  while (notes.children.length > 3) {
    notes.firstElementChild.remove();
  }
  setTimeout(() => one.contains(document.activeElement) || one.remove(), action ? 2 * NOTE_MILLIS : NOTE_MILLIS);
}

/** A note of what failed. */
export function noteFailure(error) {
  note(error.requestId ? `${explained(error)} (${error.requestId})` : explained(error));
}

/** A dialog with a heading; it is taken away when it closes, and the focus goes back to where it was. */
export function dialog(title, content, properties = {}) {
  const before = document.activeElement;
  const heading = el('h2', {id: `dialog-${dialog.next = (dialog.next ?? 0) + 1}`}, title);
  const one = el('dialog', {'aria-labelledby': heading.id, ...properties},
      el('header', {}, heading, iconButton(t('close'), 'close', {onclick: () => one.close()})), content);
  one.addEventListener('close', () => {
    one.remove();
    before?.focus?.();
  });
  document.body.append(one);
  one.showModal();
  return one;
}

/** Asks before something that cannot be undone. */
export function confirmed(title, text, words) {
  return new Promise((answer) => {
    let said = false;
    const one = dialog(title, [el('p', {}, text), el('div', {class: 'actions'},
        button(words, {class: 'danger', onclick: () => {
          said = true;
          one.close();
        }}),
        button(t('cancel'), {onclick: () => one.close()}))]);
    one.addEventListener('close', () => answer(said));
  });
}

/** Puts a text where it can be pasted. */
export async function copy(text) {
  await navigator.clipboard.writeText(text);
  note(t('copied', {text}));
}

/** Where an invoice is shown, and where the API has it. */
export function addresses(invoice) {
  const path = `/invoices/${encodeURIComponent(invoice.type)}/${encodeURIComponent(invoice.id)}`;
  return {page: path, api: '/v1' + path};
}

/** The name of who asks for the money, or that it was not found. */
export function supplier(invoice) {
  return invoice.supplier.name ?? t('supplier.none');
}

/** What kind of paper it is. */
export function kind(invoice) {
  return tOr(`type.${invoice.type}`, invoice.type);
}

/** How far it is paid, in words and with a sign beside the colour. */
export function chip(invoice) {
  const late = isOpen(invoice) && invoice.due_date && daysBetween(today(), invoice.due_date) < 0;
  const state = late ? 'late' : invoice.status;
  const drawing = {paid: 'check', late: 'warning'}[state];
  return el('span', {class: `chip ${state}`}, drawing ? icon(drawing) : null, t(`status.${state}`));
}

/** That somebody should look at it. */
export function reviewChip(invoice) {
  return invoice.review === 'needed' ? el('span', {class: 'chip review'}, icon('eye'), t('review.needed')) : null;
}

/** When it is due, with the day for whoever points at it. */
export function dueText(invoice) {
  return el('time', {datetime: invoice.due_date, title: invoice.due_date}, due(invoice.due_date));
}

/** The amount, or that it was not found. */
export function amount(invoice) {
  return el('span', {class: 'amount'}, invoice.total ? money(invoice.total) : t('amount.none'));
}

export function isOpen(invoice) {
  return invoice.status === 'open' || invoice.status === 'partially_paid';
}

/** Notes that it is paid, and offers to take that back. Gives the invoice as it is then. */
export async function markPaid(invoice, changed) {
  const now = await patch(addresses(invoice).api, invoice.version, {status: 'paid', paid_on: today()});
  note(t('paid.done', {supplier: supplier(invoice)}), {
    words: t('undo'),
    act: () => patch(addresses(now).api, now.version, {status: 'open'}).then(changed, noteFailure),
  });
  changed(now);
  return now;
}
