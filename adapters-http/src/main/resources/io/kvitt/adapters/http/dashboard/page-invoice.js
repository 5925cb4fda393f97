// One paper: the page as it came on one side, what was read of it on the other, and each shows where the other is.

import {get, patch, picture, Problem, response} from './api.js';
import {button, el, fill, icon, iconButton} from './dom.js';
import {draft, drafted, forgetDraft, keepDraft, whose} from './drafts.js';
import {day, decimal, due, moment, money, percent, today} from './format.js';
import {keys} from './keys.js';
import {learning} from './learn.js';
import {pages} from './evidence.js';
import {addresses, amount, chip, confirmed, copy, dialog, explained, isOpen, kind, markPaid, note, noteFailure, reviewChip, supplier}
  from './parts.js';
import {t, tOr} from './words.js';

/** Fields in the order in which one looks for them; what a document lacks of the first group is said to be missing. */
const NEEDED = ['seller_name', 'amount_due', 'currency', 'due_date', 'issue_date', 'invoice_number', 'payment_reference'];
const ORDER = [...NEEDED, 'bankgiro', 'plusgiro', 'iban', 'payee_account', 'gross_total', 'net_total', 'tax_total', 'rounding', 'prepaid',
  'line_total', 'charge_total', 'allowance_total', 'rent', 'object_number', 'period_start', 'period_end', 'delivery_date', 'order_number',
  'seller_address', 'seller_orgnr', 'seller_vat_id', 'seller_tax_id', 'buyer_name', 'buyer_vat_id', 'buyer_tax_id', 'payment_method',
  'doc_type', 'type_code'];
const DAYS = /_date$|^period_/;
const AMOUNTS = /_total$|^(?:amount_due|rounding|prepaid|rent)$/;

export default async function page(view) {
  const api = `/v1/invoices/${encodeURIComponent(view.params.type)}/${encodeURIComponent(view.params.id)}`;
  const [invoice, evidence] = await Promise.all([
    get(api, {signal: view.signal}), get(`${api}/evidence`, {signal: view.signal}), whose(),
  ]);
  const state = {view, api, invoice, evidence: evidence.fields};
  view.title(supplier(invoice));
  state.head = el('div', {class: 'paper-head'});
  state.list = el('dl', {class: 'fields'});
  state.pay = el('section', {class: 'card pay'});
  state.learn = learning(state);
  state.paper = pages(state);
  show(state);
  view.root.classList.add('wide');
  view.root.append(
      el('a', {href: '/invoices', class: 'crumb'}, icon('back'), t('nav.invoices')),
      state.head,
      el('div', {class: 'paper'},
          state.paper.node,
          el('div', {class: 'paper-side'}, state.pay,
              el('section', {class: 'card'}, el('h2', {}, t('invoice.fields')),
                  el('p', {class: 'quiet small'}, t('invoice.fields.text')), state.list),
              state.learn.node,
              lines(invoice), about(state))));
  keys([
    {key: 'p', words: t('keys.paid'), act: () => isOpen(state.invoice) && paid(state)},
    {key: 'y', words: t('review.right'), act: () => state.invoice.review === 'needed' && revise(state, {review: 'confirmed'})},
    {key: 'c', words: t('keys.copy'), act: () => state.invoice.payment.reference && copy(state.invoice.payment.reference)},
  ]);
  state.paper.ready.then(() => restoreDraft(state));
}

function show(state) {
  showHead(state);
  showPay(state);
  fill(state.list, names(state).map((name) => field(state, name)));
  state.learn.refresh();
  state.paper.refresh();
}

/** Takes what the server says now, everywhere on the page. */
async function took(state, now) {
  state.invoice = now;
  state.evidence = (await get(`${state.api}/evidence`, {signal: state.view.signal})).fields;
  show(state);
}

function showHead(state) {
  const {invoice} = state;
  fill(state.head,
      el('div', {},
          el('p', {class: 'quiet small'}, kind(invoice), invoice.number ? ` · ${invoice.number}` : ''),
          el('h1', {tabindex: '-1'}, supplier(invoice)),
          el('p', {class: 'chips'}, chip(invoice), reviewChip(invoice),
              el('span', {class: 'quiet'}, invoice.due_date
                  ? [t('invoice.due', {day: day(invoice.due_date)}), isOpen(invoice) ? ` · ${due(invoice.due_date)}` : '']
                  : t('due.none')))),
      el('div', {class: 'paper-sum'}, el('span', {class: 'owed-sum'}, amount(invoice)),
          el('div', {class: 'actions'},
              invoice.review === 'needed'
                  ? button(t('review.right'), {class: 'primary', onclick: () => revise(state, {review: 'confirmed'})}, 'check') : null,
              isOpen(invoice)
                  ? button(t('paid.mark'), {class: invoice.review === 'needed' ? '' : 'primary', onclick: () => paid(state)}, 'check')
                  : button(t('paid.undo'), {onclick: () => revise(state, {status: 'open'})}))));
}

function paid(state) {
  return markPaid(state.invoice, (now) => took(state, now)).catch((error) => failed(state, error));
}

async function revise(state, change) {
  try {
    await took(state, await patch(state.api, state.invoice.version, change));
    return true;
  } catch (error) {
    await failed(state, error);
    return false;
  }
}

/** Somebody was quicker: what they did is shown, and what one wanted is not lost. */
async function failed(state, error) {
  if (!(error instanceof Problem && error.status === 412)) {
    noteFailure(error);
    return;
  }
  const before = state.invoice;
  await took(state, await get(state.api));
  const changes = ORDER.filter((name) => (before.fields[name] ?? '') !== (state.invoice.fields[name] ?? ''));
  dialog(t('changed.title'), [el('p', {}, t('changed.text')),
    el('ul', {}, changes.map((name) => el('li', {}, `${label(name)}: ${shown(state, name, before.fields[name])} → ${shown(state, name, state.invoice.fields[name])}`)),
        before.status !== state.invoice.status ? el('li', {}, t(`status.${before.status}`), ' → ', t(`status.${state.invoice.status}`)) : null)]);
}

function label(name) {
  return tOr(`field.${name}`, name.replaceAll('_', ' '));
}

function names(state) {
  const there = state.invoice.fields;
  return ORDER.filter((name) => name in there || NEEDED.includes(name)
      && !(name === 'amount_due' && 'gross_total' in there));
}

/** A value as people of the language write it. */
function shown(state, name, value) {
  if (value === undefined) {
    return '–';
  }
  if (DAYS.test(name)) {
    return day(value);
  }
  if (AMOUNTS.test(name)) {
    const {currency} = state.invoice.fields;
    return currency ? money({amount: value, currency}) : decimal(value);
  }
  return name === 'doc_type' ? tOr(`type.${value}`, value) : value;
}

function field(state, name) {
  const value = state.invoice.fields[name];
  const seen = state.evidence[name];
  const corrected = state.invoice.corrections?.[name];
  const row = el('div', {class: 'field-row', 'data-field': name, tabindex: seen?.box ? '0' : undefined},
      el('dt', {}, label(name)),
      el('dd', {},
          el('span', {class: value === undefined ? 'value none' : 'value'}, value === undefined ? t('field.missing') : shown(state, name, value)),
          el('span', {class: 'where'}, where(state, seen, value, corrected)),
          iconButton(t('change', {field: label(name)}), 'pencil', {class: 'icon-button change', onclick: () => edit(state, name)})));
  if (seen?.box) {
    const light = (on) => () => state.paper.light(name, on);
    row.addEventListener('mouseenter', light(true));
    row.addEventListener('mouseleave', light(false));
    row.addEventListener('focusin', light(true));
    row.addEventListener('focusout', light(false));
  }
  return row;
}

/** Where a value was read, in words: what whoever does not see the boxes has of them. */
function where(state, seen, value, corrected) {
  if (corrected) {
    return t('evidence.corrected', {read: corrected.read ?? '–', at: moment(corrected.corrected_at)});
  }
  if (value === undefined) {
    return '';
  }
  if (!seen?.box) {
    const key = seen?.rule.startsWith('template-static') ? 'static' : state.invoice.document.strategy === 'e-invoice' ? 'data' : 'none';
    return t(`evidence.${key}`);
  }
  const [rule, words] = [seen.rule.split(':')[0], seen.rule.split(':').slice(1).join(':')];
  const sure = percent(seen.confidence);
  if (rule === 'template') {
    return t('evidence.template', {page: seen.page, sure});
  }
  return words
      ? t(`evidence.${rule === 'label-right' || rule === 'label-below' ? rule : 'by'}`, {page: seen.page, words, sure})
      : t('evidence.page', {page: seen.page, sure});
}

function draftName(state) {
  return `correction.${state.invoice.id}`;
}

function restoreDraft(state) {
  const typed = draft(draftName(state));
  if (typed && !state.stopEditing && !state.view.signal.aborted && state.list.querySelector(`[data-field="${CSS.escape(typed.name)}"]`)) {
    edit(state, typed.name, typed);
  }
}

/** The form in the place of a value: typed, or read where a box is drawn on the page. A box that was drawn and not read yet is read. */
function edit(state, name, {text, drawn} = {}) {
  state.stopEditing?.();
  const row = state.list.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const id = `edit-${name}`;
  const said = el('p', {class: 'form-error', role: 'alert', id: `${id}-error`});
  const input = el('input', {
    id, value: text ?? state.invoice.fields[name] ?? '', type: DAYS.test(name) ? 'date' : 'text',
    inputmode: AMOUNTS.test(name) ? 'decimal' : undefined, maxlength: '500', autocomplete: 'off', 'aria-describedby': said.id,
    oninput: () => keepDraft(draftName(state), {name, text: input.value}),
  });
  const over = () => {
    state.stopEditing = undefined;
    state.paper.stopDrawing();
    forgetDraft(draftName(state));
  };
  const stop = () => {
    over();
    const fresh = field(state, name);
    row.replaceWith(fresh);
    return fresh;
  };
  state.stopEditing = stop;
  const read = async (at) => {
    keepDraft(draftName(state), {name, text: input.value, drawn: at});
    try {
      const found = await get(`${state.api}/pages/${at.page}?field=${name}&box=${at.box.join(',')}`);
      input.value = found.value ?? found.text.replaceAll('\n', ' ').trim();
      input.dispatchEvent(new Event('input'));
      fill(said, found.value ? t('draw.read', {text: found.text}) : t('draw.unread', {text: found.text || '–'}));
      input.focus();
    } catch (error) {
      fill(said, explained(error));
    }
  };
  const point = state.paper.canDraw() ? button(t('draw'), {'aria-pressed': 'false', onclick: (event) => {
    const pressed = event.currentTarget;
    pressed.setAttribute('aria-pressed', 'true');
    fill(said, t('draw.how'), ' ', t('draw.keys'));
    state.paper.draw((page, box) => {
      pressed.setAttribute('aria-pressed', 'false');
      read({page, box: box.map((one) => one.toFixed(2))});
    }, {byKeys: event.detail === 0, seen: state.evidence[name]?.box && state.evidence[name], givenUp: () => {
      pressed.setAttribute('aria-pressed', 'false');
      fill(said);
      pressed.focus();
    }});
  }}, 'frame') : null;
  const form = el('form', {class: 'edit', novalidate: true, onsubmit: (event) => {
    event.preventDefault();
    save(state, name, input, said, over);
  }, onkeydown: (event) => {
    if (event.key === 'Escape') {
      stop().querySelector('.change').focus();
    }
  }},
  input, said,
  el('div', {class: 'actions'},
      el('button', {type: 'submit', class: 'primary'}, t('save')), point,
      name in (state.invoice.corrections ?? {}) ? button(t('evidence.as-read'), {onclick: async () => {
        stop();
        await revise(state, {fields: {[name]: null}});
      }}) : null,
      button(t('cancel'), {onclick: () => stop().querySelector('.change').focus()})));
  fill(row, el('dt', {}, el('label', {for: id}, label(name))), el('dd', {}, form));
  input.focus();
  if (drawn) {
    read(drawn);
  }
}

async function save(state, name, input, said, over) {
  const text = AMOUNTS.test(name) ? plain(input.value) : input.value.trim();
  input.setAttribute('aria-invalid', 'false');
  try {
    const now = await patch(state.api, state.invoice.version, {fields: {[name]: text}});
    over();
    await took(state, now);
    state.list.querySelector(`[data-field="${CSS.escape(name)}"] .change`).focus();
    note(t('saved', {field: label(name)}));
  } catch (error) {
    if (error instanceof Problem && error.status === 412) {
      const typed = input.value;
      await failed(state, error);
      edit(state, name, {text: typed});
    } else {
      input.setAttribute('aria-invalid', 'true');
      fill(said, explained(error));
    }
  }
}

/** An amount as it is typed, as decimal text: the last sign that may part decimals does, if one or two digits stand behind it. */
function plain(typed) {
  const bare = typed.replace(/[\s\u00a0\u202f']/g, '').replace('\u2212', '-');
  const match = /^(-?[\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(bare);
  return match ? match[1].replace(/[.,]/g, '') + (match[2] ? '.' + match[2] : '') : bare;
}

// What is needed to pay.

function showPay(state) {
  const {invoice} = state;
  const {payment} = invoice;
  if (!isOpen(invoice)) {
    fill(state.pay, el('h2', {}, t('pay')), el('p', {class: 'quiet'}, icon('check'),
        invoice.paid_on ? t('pay.done.on', {day: day(invoice.paid_on)}) : t(`status.${invoice.status}`)));
    return;
  }
  const rows = [
    ['amount_due', invoice.total?.amount, invoice.total ? money(invoice.total) : ''],
    ...['bankgiro', 'plusgiro', 'iban', 'account'].map((name) => [name === 'account' ? 'payee_account' : name, payment[name], payment[name]]),
    ['payment_reference', payment.reference, payment.reference],
  ].filter(([, value]) => value);
  const code = el('div', {class: 'code'});
  const other = el('div', {});
  fill(state.pay, el('h2', {}, t('pay')),
      el('dl', {class: 'pay-list'}, rows.map(([name, value, words]) => el('div', {},
          el('dt', {}, label(name)), el('dd', {}, el('span', {class: 'pay-value'}, words),
              iconButton(t('copy.of', {field: label(name)}), 'copy', {onclick: () => copy(value)}))))),
      other, code);
  if (draft(paymentName(state))) {
    payOn(state, other);
  } else {
    fill(other, button(t('pay.another-day'), {onclick: () => payOn(state, other).focus()}, 'check'));
  }
  fill(code, button(t('pay.code'), {onclick: () => showCode(state, code)}, 'code'));
}

function paymentName(state) {
  return `payment.${state.invoice.id}`;
}

/** Says on which day it was paid. Gives the field. */
function payOn(state, holder) {
  const input = el('input', {id: 'paid-on', name: 'paid_on', type: 'date', required: true, max: today(), value: today()});
  const form = el('form', {class: 'stack', onsubmit: async (event) => {
    event.preventDefault();
    if (await revise(state, {status: 'paid', paid_on: input.value})) {
      forgetDraft(paymentName(state));
    }
  }},
  el('div', {class: 'field'}, el('label', {for: input.id}, t('pay.on')), input),
  el('div', {class: 'actions'}, el('button', {type: 'submit', class: 'primary'}, t('paid.mark')), button(t('cancel'), {onclick: () => {
    forgetDraft(paymentName(state));
    showPay(state);
  }})));
  fill(holder, drafted(form, paymentName(state)));
  return input;
}

async function showCode(state, holder) {
  fill(holder, el('p', {class: 'quiet', role: 'status'}, t('loading')));
  try {
    const address = await picture(`${state.api}/payment-qr`, 'image/svg+xml', {signal: state.view.signal});
    state.view.signal.addEventListener('abort', () => URL.revokeObjectURL(address));
    fill(holder, el('img', {src: address, alt: t('pay.code.alt', {supplier: supplier(state.invoice)}), width: '220', height: '220'}),
        el('p', {class: 'quiet small'}, t('pay.code.text')));
  } catch (error) {
    fill(holder, el('p', {class: 'quiet small', role: 'status'}, t('pay.code.none'), ' ', explained(error)));
  }
}

function lines(invoice) {
  return invoice.lines.length === 0 ? null : el('section', {class: 'card'}, el('h2', {}, t('invoice.lines')),
      el('table', {class: 'lines'}, el('thead', {class: 'visually-hidden'},
          el('tr', {}, el('th', {scope: 'col'}, t('line.label')), el('th', {scope: 'col'}, t('column.amount')))),
      el('tbody', {}, invoice.lines.map((line) => el('tr', {}, el('td', {}, line.label),
          el('td', {class: 'amount'}, line.amount ? decimal(line.amount) : ''))))));
}

function about(state) {
  const {invoice} = state;
  return el('section', {class: 'card'}, el('h2', {}, t('invoice.about')),
      el('p', {class: 'small'}, el('a', {href: invoice.document.href, target: '_blank', rel: 'noopener'}, invoice.document.file)),
      el('p', {class: 'quiet small'}, t('invoice.read', {how: tOr(`strategy.${invoice.document.strategy}`, invoice.document.strategy),
        at: moment(invoice.created_at)}), invoice.document.template ? ` (${invoice.document.template})` : ''),
      button(t('delete'), {class: 'quiet-button danger-text', onclick: () => remove(state)}, 'trash'));
}

async function remove(state) {
  if (!await confirmed(t('delete.title'), t('delete.text', {supplier: supplier(state.invoice)}), t('delete'))) {
    return;
  }
  try {
    await response('DELETE', state.api, {headers: {'If-Match': `"v${state.invoice.version}"`}});
    note(t('delete.done'));
    state.view.go('/invoices');
  } catch (error) {
    await failed(state, error);
  }
}
