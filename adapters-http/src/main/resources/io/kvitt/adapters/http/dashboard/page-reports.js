// Which of the commitments a month kept, the payments behind each, and the seal of it all.

import {get, response, write} from './api.js';
import {save} from './csv.js';
import {button, el, fill, icon, iconButton} from './dom.js';
import {count, day, money, moment, month, plusMonths, today} from './format.js';
import {copy, empty, explained, load, note, noteFailure} from './parts.js';
import {t, tOr} from './words.js';

const MONTHS = 24;
const CATEGORIES = ['rent', 'loan', 'utility', 'subscription', 'other'];
const FORMS = [['csv', 'text/csv'], ['json', 'application/json'], ['pdf', 'application/pdf']];

/** What a status means to whoever looks: kept, late, missed, in part, or still to come. */
const MEANINGS = {PAID: 'kept', PARTIAL: 'partial', MISSED: 'missed', NOT_DUE: 'to-come', CLOSED: 'closed'};
const DRAWINGS = {kept: 'check', late: 'warning', missed: 'close', partial: 'warning'};

export default async function page(view) {
  const now = today().slice(0, 7);
  const chosen = /^\d{4}-(0[1-9]|1[0-2])$/.test(view.params.month ?? '') ? view.params.month : now;
  view.title(`${t('nav.reports')} ${month(chosen)}`);
  const part = el('div', {class: 'stack report'});
  view.root.append(
      el('div', {class: 'page-head'}, el('h1', {tabindex: '-1'}, t('nav.reports')), picker(view, chosen, now)), part);
  const api = `/v1/payments/reports/${chosen}?zone=${encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC')}`;
  await load(part, 8, async () => {
    const [made, commitments] = await Promise.all([
      get(api, {signal: view.signal}), get('/v1/payments/commitments', {signal: view.signal}),
    ]);
    const confirmed = new Set(commitments.confirmed.map((one) => one.commitment_id));
    const found = commitments.found.filter((one) => !confirmed.has(one.commitment_id) && one.status === 'MATURE');
    return [summary(made.report, chosen), lines(view, made.report), totals(made.report), found.length ? series(view, found) : null, seal(made, api, chosen)];
  });
}

function picker(view, chosen, now) {
  const all = Array.from({length: MONTHS}, (_, i) => plusMonths(now, -i));
  const step = (to, words, drawing) => iconButton(words, drawing, {disabled: to > now, onclick: () => view.go(`/reports/${to}`)});
  return el('div', {class: 'picker'},
      step(plusMonths(chosen, -1), t('report.before'), 'back'),
      el('select', {'aria-label': t('report.month'), onchange: (event) => view.go(`/reports/${event.target.value}`)},
          (all.includes(chosen) ? all : [chosen, ...all]).map((one) => el('option', {value: one, selected: one === chosen}, month(one)))),
      step(plusMonths(chosen, 1), t('report.after'), 'forward'));
}

function meaning(line) {
  return MEANINGS[line.status] ?? (line.status.startsWith('LATE') ? 'late' : 'to-come');
}

function sign(kind, words) {
  return el('span', {class: `chip ${{kept: 'paid', late: 'review', partial: 'review', missed: 'late'}[kind] ?? ''}`},
      DRAWINGS[kind] ? icon(DRAWINGS[kind]) : null, words);
}

function summary(report, chosen) {
  const counted = {};
  report.lines.forEach((line) => {
    counted[meaning(line)] = (counted[meaning(line)] ?? 0) + 1;
  });
  return el('section', {class: 'owed'},
      el('p', {class: 'owed-sum first'}, month(chosen)),
      report.complete ? null : el('p', {class: 'quiet'}, t('report.running')),
      el('p', {class: 'chips'}, ['kept', 'late', 'partial', 'missed', 'to-come', 'closed'].filter((kind) => counted[kind])
          .map((kind) => sign(kind, `${count(counted[kind])} ${t(`report.${kind}`).toLowerCase()}`))));
}

function lines(view, report) {
  if (report.lines.length === 0) {
    return empty(t('report.none'), t('report.none.text'));
  }
  return el('ul', {class: 'report-lines'}, report.lines.map((line) => {
    const behind = el('ul', {class: 'behind'});
    if (line.payment_ids.length) {
      load(behind, 1, () => Promise.all(line.payment_ids.map((id) => payment(view, id))));
    }
    const isLate = line.days_late > 0 && meaning(line) !== 'to-come';
    return el('li', {class: 'card'},
        el('div', {class: 'report-head'},
            el('div', {}, el('h2', {}, line.payee), el('p', {class: 'quiet small'}, tOr(`category.${line.category}`, line.category))),
            sign(meaning(line), t(`report.${meaning(line)}`))),
        el('dl', {class: 'report-facts'},
            fact(t('report.expected'), money({amount: line.expected_amount, currency: line.currency}), line.expected_date ? day(line.expected_date) : ''),
            fact(t('report.paid'), money({amount: line.paid_amount, currency: line.currency}),
                [line.paid_date ? day(line.paid_date) : '', isLate ? t('due.late', {n: line.days_late}) : ''].filter(Boolean).join(' · '))),
        line.payment_ids.length ? [el('h3', {class: 'quiet small'}, t('report.behind', {n: line.payment_ids.length})), behind]
            : el('p', {class: 'quiet small'}, t('report.behind.none')));
  }));
}

function fact(words, amount, on) {
  return el('div', {}, el('dt', {class: 'quiet small'}, words), el('dd', {}, el('span', {class: 'amount'}, amount), el('span', {class: 'quiet small'}, on)));
}

async function payment(view, id) {
  const one = await get(`/v1/payments/${encodeURIComponent(id)}`, {signal: view.signal});
  return el('li', {}, el('span', {}, one.description), el('span', {class: 'quiet small'}, day(one.timestamp.slice(0, 10))),
      el('span', {class: 'amount'}, money(one)));
}

/** All that was paid in the month, whatever for. */
function totals(report) {
  return report.totals.length === 0 ? null : el('section', {class: 'card'}, el('h2', {}, t('report.totals')),
      el('ul', {class: 'behind'}, report.totals.map((total) => el('li', {}, el('span', {}, t('report.payments', {n: total.count})), el('span', {}),
          el('span', {class: 'amount'}, money({amount: total.net, currency: total.currency}))))));
}

/** What comes back among the payments and that nobody has confirmed: it is in no report yet. */
function series(view, found) {
  const rows = el('ul', {class: 'behind wide-rows'}, found.map((one) => {
    const category = el('select', {'aria-label': t('series.category', {payee: one.payee})},
        CATEGORIES.map((name) => el('option', {value: name, selected: name === 'other'}, t(`category.${name}`))));
    return el('li', {},
        el('span', {}, el('strong', {}, one.payee), el('span', {class: 'quiet small block'}, t('series.what', {rhythm: tOr(`often.${one.rhythm}`, one.rhythm), n: one.payments}))),
        el('span', {class: 'amount'}, money(one.next)), category,
        button(t('series.confirm'), {'aria-label': t('series.confirm.of', {payee: one.payee}), onclick: async (event) => {
          event.currentTarget.disabled = true;
          try {
            await write('PUT', `/v1/payments/commitments/${encodeURIComponent(one.commitment_id)}`, {category: category.value});
            note(t('series.done', {payee: one.payee}));
            view.refresh();
          } catch (error) {
            event.target.disabled = false;
            noteFailure(error);
          }
        }}, 'check'));
  }));
  return el('section', {class: 'card no-print'}, el('h2', {}, t('series')), el('p', {class: 'quiet'}, t('series.text')), rows);
}

/** What the report is known by: who has it can see that not a sign was changed. */
function seal(made, api, chosen) {
  const said = el('p', {class: 'form-error', role: 'alert'});
  const take = ([name, type]) => button(name.toUpperCase(), {onclick: async () => {
    try {
      fill(said);
      save(`kvitt-payments-${chosen}.${name}`, await (await response('GET', api, {headers: {Accept: type}})).blob());
    } catch (error) {
      fill(said, explained(error));
    }
  }}, 'down');
  return el('section', {class: 'card seal'}, el('h2', {}, t('seal')),
      el('p', {class: 'quiet small'}, t('seal.text', {version: made.version, at: moment(made.generated_at)})),
      el('p', {class: 'seal-hash'}, el('code', {}, made.report_hash), iconButton(t('seal.copy'), 'copy', {onclick: () => copy(made.report_hash)})),
      el('div', {class: 'actions no-print'}, button(t('print'), {class: 'primary', onclick: () => print()}, 'report'), FORMS.map(take)), said);
}
