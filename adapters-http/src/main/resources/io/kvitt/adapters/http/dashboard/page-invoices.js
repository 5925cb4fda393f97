// All papers, narrowed by what the address says; keys walk through them, and several are marked as paid at once.

import {list, patch} from './api.js';
import {saveCsv} from './csv.js';
import {button, el, fill, icon} from './dom.js';
import {day, money, percent, sums, today} from './format.js';
import {keys} from './keys.js';
import {addresses, amount, chip, dueText, empty, failure, isOpen, kind, markPaid, note, noteFailure, reviewChip, skeleton, supplier}
  from './parts.js';
import {chooseFiles, whenKept} from './upload.js';
import {t} from './words.js';

const FILTERS = ['status', 'type', 'supplier', 'due_from', 'due_to', 'review', 'issued_from', 'issued_to', 'currency'];

/** Where other pages narrow the list by these, they are shown only to be taken away. */
const BROUGHT = ['issued_from', 'issued_to', 'currency'];
const TYPES = ['invoice', 'rental', 'receipt', 'reminder', 'credit-note'];
const STATES = ['open', 'paid', 'partially_paid', 'void'];
const AT_ONCE = 50;
const MOST_IN_FILE = 20_000;
const TYPING_MILLIS = 300;

export default async function page(view) {
  view.title(t('nav.invoices'));
  whenKept(view.refresh);
  const state = {items: [], next: undefined, chosen: new Map()};
  const rows = el('tbody', {});
  const below = el('div', {class: 'below'});
  const bulk = el('div', {class: 'bulk', role: 'region', 'aria-label': t('bulk.name')});
  const table = el('table', {class: 'papers'}, head(() => chooseAll()), rows);
  const parts = {view, state, rows, below, bulk, table};

  const query = () => {
    const wanted = new URLSearchParams();
    FILTERS.forEach((name) => view.query.get(name) && wanted.set(name, view.query.get(name)));
    return wanted;
  };
  const filter = (name, value) => {
    value ? view.query.set(name, value) : view.query.delete(name);
    const text = view.query.toString();
    history.replaceState(history.state, '', '/invoices' + (text ? '?' + text : ''));
    begin();
  };

  async function begin() {
    state.chosen.clear();
    showBulk(parts);
    fill(below, skeleton(8));
    try {
      const wanted = query();
      const found = await list(`/v1/invoices?${wanted}${wanted.size ? '&' : ''}limit=${AT_ONCE}`, AT_ONCE, {signal: view.signal});
      state.items = found.items;
      state.next = found.next;
      showRows(parts, wanted);
    } catch (error) {
      if (error.name !== 'AbortError') {
        table.hidden = true;
        fill(below, failure(error, begin));
      }
    }
  }

  function chooseAll() {
    const all = state.items.every((one) => state.chosen.has(one.id));
    state.items.forEach((one) => (all ? state.chosen.delete(one.id) : state.chosen.set(one.id, one)));
    showRows(parts, query());
  }

  view.root.append(
      el('div', {class: 'page-head'}, el('h1', {tabindex: '-1'}, t('nav.invoices')),
          button(t('csv'), {onclick: (event) => csv(event.currentTarget, query())}, 'down')),
      filters(view, filter), brought(view), bulk, table, below);
  keys(ofTable(parts, () => query()));
  await begin();
}

function head(chooseAll) {
  return el('thead', {}, el('tr', {},
      el('th', {scope: 'col', class: 'check'}, el('input', {type: 'checkbox', 'aria-label': t('choose.all'), onchange: chooseAll})),
      ['supplier', 'type', 'due', 'status', 'amount'].map((name) => el('th', {scope: 'col', class: name}, t(`column.${name}`)))));
}

function filters(view, filter) {
  let typing;
  const select = (name, values, words) => el('label', {}, el('span', {}, t(`filter.${name}`)),
      el('select', {name, onchange: (event) => filter(name, event.target.value)},
          el('option', {value: ''}, t('filter.any')),
          values.map((one) => el('option', {value: one, selected: view.query.get(name) === one}, words(one)))));
  const dayField = (name) => el('label', {}, el('span', {}, t(`filter.${name}`)),
      el('input', {type: 'date', name, value: view.query.get(name) ?? '', onchange: (event) => filter(name, event.target.value)}));
  const narrowed = FILTERS.some((name) => name !== 'supplier' && view.query.get(name));
  const toggle = button(t('filter.more'), {class: 'filter-toggle', 'aria-expanded': String(narrowed), onclick: (event) => {
    const open = event.currentTarget.closest('form').classList.toggle('open');
    event.currentTarget.setAttribute('aria-expanded', String(open));
  }}, 'menu');
  return el('form', {class: narrowed ? 'filters open' : 'filters', role: 'search', 'aria-label': t('filter.name'), onsubmit: (event) => event.preventDefault()},
      el('label', {class: 'grow'}, el('span', {}, t('filter.supplier')),
          el('input', {type: 'search', name: 'supplier', maxlength: '100', value: view.query.get('supplier') ?? '',
            oninput: (event) => {
              clearTimeout(typing);
              typing = setTimeout(() => filter('supplier', event.target.value.trim()), TYPING_MILLIS);
            }})),
      toggle,
      select('status', STATES, (one) => t(`status.${one}`)),
      select('type', TYPES, (one) => t(`type.${one}`)),
      select('review', ['needed', 'not_needed'], (one) => t(`review.${one}`)),
      dayField('due_from'), dayField('due_to'));
}

function brought(view) {
  const there = BROUGHT.filter((name) => view.query.get(name));
  return there.length === 0 ? null : el('div', {class: 'chips'}, there.map((name) => {
    const rest = new URLSearchParams(view.query);
    rest.delete(name);
    const value = view.query.get(name);
    return el('a', {class: 'button', href: '/invoices?' + rest, 'aria-label': t('filter.away', {filter: t(`filter.${name}`)})},
        `${t(`filter.${name}`)}: ${name === 'currency' ? value : day(value)}`, icon('close'));
  }));
}

function showRows(parts, wanted) {
  const {state, rows, below, table} = parts;
  const index = focused(parts);
  table.hidden = state.items.length === 0;
  fill(rows, state.items.map((invoice) => row(parts, invoice, wanted)));
  if (index >= 0) {
    focusRow(parts, index);
  }
  table.querySelector('thead input').checked = state.items.length > 0 && state.chosen.size === state.items.length;
  showBulk(parts);
  if (state.items.length === 0) {
    fill(below, wanted.size
        ? empty(t('invoices.none'), t('invoices.none.text'), el('a', {class: 'button', href: '/invoices'}, t('filter.clear')))
        : empty(t('invoices.empty'), t('invoices.empty.text'), button(t('add'), {class: 'primary', onclick: chooseFiles}, 'add')));
    return;
  }
  fill(below, el('p', {class: 'quiet small', role: 'status'}, t(state.next ? 'invoices.shown.more' : 'invoices.shown', {n: state.items.length})),
      state.next ? button(t('more'), {onclick: (event) => more(parts, wanted, event.currentTarget)}, 'down') : null);
}

async function more(parts, wanted, pressed) {
  pressed.disabled = true;
  try {
    const page = await list(parts.state.next, AT_ONCE, {signal: parts.view.signal});
    const from = parts.state.items.length;
    parts.state.items.push(...page.items);
    parts.state.next = page.next;
    showRows(parts, wanted);
    focusRow(parts, from);
  } catch (error) {
    pressed.disabled = false;
    noteFailure(error);
  }
}

function row(parts, invoice, wanted) {
  const name = supplier(invoice);
  const {chosen} = parts.state;
  return el('tr', {'data-id': invoice.id, class: chosen.has(invoice.id) ? 'chosen' : undefined},
      el('td', {class: 'check'}, el('input', {type: 'checkbox', checked: chosen.has(invoice.id), 'aria-label': t('choose', {supplier: name}),
        onchange: () => choose(parts, invoice, wanted)})),
      el('td', {class: 'supplier'}, el('a', {href: addresses(invoice).page}, name),
          invoice.number ? el('span', {class: 'quiet small'}, invoice.number) : null),
      el('td', {class: 'type'}, kind(invoice)),
      el('td', {class: 'due'}, isOpen(invoice) ? dueText(invoice) : day(invoice.due_date)),
      el('td', {class: 'status'}, chip(invoice), reviewChip(invoice), confidence(invoice)),
      el('td', {class: 'amount'}, amount(invoice)));
}

/** How sure the reading is: a dot, and the figure for whoever asks. */
function confidence(invoice) {
  const level = invoice.confidence >= 0.95 ? 'high' : invoice.confidence >= 0.8 ? 'middle' : 'low';
  const words = t('confidence', {percent: percent(invoice.confidence)});
  return el('span', {class: `dot ${level}`, role: 'img', 'aria-label': words, title: words});
}

function choose(parts, invoice, wanted) {
  const {chosen} = parts.state;
  chosen.has(invoice.id) ? chosen.delete(invoice.id) : chosen.set(invoice.id, invoice);
  const index = parts.state.items.indexOf(invoice);
  const old = parts.rows.children[index];
  const hadFocus = old.contains(document.activeElement);
  const fresh = row(parts, invoice, wanted);
  old.replaceWith(fresh);
  if (hadFocus) {
    fresh.querySelector('input').focus();
  }
  showBulk(parts);
}

/** What is chosen and what it comes to, each currency for itself. */
function showBulk(parts) {
  const chosen = [...parts.state.chosen.values()];
  parts.bulk.hidden = chosen.length === 0;
  const open = chosen.filter(isOpen);
  fill(parts.bulk,
      el('span', {role: 'status'}, t('bulk.chosen', {n: chosen.length}), ' · ',
          sums(chosen.map((one) => one.total)).map(money).join(' + ')),
      button(t('bulk.pay', {n: open.length}), {class: 'primary', disabled: open.length === 0, onclick: (event) => payAll(parts, open, event.currentTarget)}, 'check'),
      button(t('bulk.none'), {onclick: () => {
        parts.state.chosen.clear();
        showRows(parts, parts.view.query);
      }}));
}

async function payAll(parts, open, pressed) {
  pressed.disabled = true;
  let done = 0;
  const failed = [];
  for (const invoice of open) {
    try {
      replace(parts, await patch(addresses(invoice).api, invoice.version, {status: 'paid', paid_on: today()}));
      parts.state.chosen.delete(invoice.id);
      done++;
    } catch (error) {
      failed.push(error);
    }
  }
  showRows(parts, parts.view.query);
  note(t('bulk.done', {n: done}));
  if (failed.length) {
    noteFailure(failed[0]);
  }
}

function replace(parts, now) {
  parts.state.items = parts.state.items.map((one) => (one.id === now.id ? now : one));
}

function focused(parts) {
  return [...parts.rows.children].findIndex((one) => one.contains(document.activeElement));
}

function focusRow(parts, index) {
  const all = parts.rows.children;
  const one = all[Math.max(0, Math.min(index, all.length - 1))];
  one?.querySelector('a').focus();
  one?.scrollIntoView({block: 'nearest'});
}

function ofTable(parts, query) {
  const at = () => parts.state.items[focused(parts)];
  return [
    {key: 'j', words: t('keys.next'), act: () => focusRow(parts, focused(parts) + 1)},
    {key: 'k', words: t('keys.previous'), act: () => focusRow(parts, focused(parts) - 1)},
    {key: 'Enter', words: t('keys.open'), act: () => at() && parts.view.go(addresses(at()).page)},
    {key: 'x', words: t('keys.choose'), act: () => at() && choose(parts, at(), query())},
    {key: 'p', words: t('keys.paid'), act: () => at() && isOpen(at()) && markPaid(at(), (now) => {
      replace(parts, now);
      showRows(parts, query());
    }).catch(noteFailure)},
    {key: '/', words: t('keys.search'), act: () => parts.view.root.querySelector('input[type=search]').focus()},
  ];
}

/** What is listed, as a file for spreadsheets. */
async function csv(pressed, wanted) {
  pressed.disabled = true;
  try {
    const {items} = await list(`/v1/invoices?${wanted}${wanted.size ? '&' : ''}limit=100`, MOST_IN_FILE);
    const columns = [
      ['supplier', (one) => one.supplier.name], ['type', (one) => one.type], ['number', (one) => one.number],
      ['issue_date', (one) => one.issue_date], ['due_date', (one) => one.due_date], ['amount', (one) => one.total?.amount],
      ['currency', (one) => one.total?.currency], ['status', (one) => one.status], ['paid_on', (one) => one.paid_on],
      ['reference', (one) => one.payment.reference], ['review', (one) => one.review], ['id', (one) => one.id],
    ];
    saveCsv(`kvitt-${today()}.csv`, [columns.map(([name]) => name), ...items.map((one) => columns.map(([, of]) => of(one)))]);
  } catch (error) {
    noteFailure(error);
  } finally {
    pressed.disabled = false;
  }
}
