// What was bought, month by month, each currency for itself. Every number leads to the papers that it is made of.

import {get} from './api.js';
import {chart, ink, swatch} from './chart.js';
import {saveCsv} from './csv.js';
import {el, button, fill} from './dom.js';
import {drawn, money, month, monthsBetween, plusMonths, shortMonth, sums, today} from './format.js';
import {empty, load} from './parts.js';
import {t, tOr} from './words.js';

const PERIODS = [6, 12, 24];
const USUAL = 12;

/** So many are told apart in the chart; the rest is one. */
const MOST = 5;

export default async function page(view) {
  view.title(t('nav.spending'));
  const state = {view, by: view.query.get('by') === 'type' ? 'type' : 'supplier', months: period(view.query.get('from')),
    currency: view.query.get('currency')};
  const part = el('div', {class: 'stack'});
  const csv = button(t('csv'), {disabled: true, onclick: () => saveCsv(`kvitt-spending-${today()}.csv`, rows(state))}, 'down');
  view.root.append(
      el('div', {class: 'page-head'}, el('h1', {tabindex: '-1'}, t('nav.spending')), csv),
      el('p', {class: 'lead'}, t('spending.lead')), choices(state, (change) => again(state, change, part, csv)), part);
  await show(state, part, csv);
}

function period(from) {
  const start = from && /^\d{4}-\d{2}/.exec(from)?.[0];
  return from === 'all' ? 0 : PERIODS.find((n) => start === first(n)) ?? USUAL;
}

function first(months) {
  return plusMonths(today().slice(0, 7), 1 - months);
}

/** The address holds what is shown. */
function again(state, change, part, csv) {
  Object.assign(state, change);
  const query = new URLSearchParams({by: state.by, from: state.months ? first(state.months) : 'all'});
  if (state.currency) {
    query.set('currency', state.currency);
  }
  history.replaceState(history.state, '', '/spending?' + query);
  return 'currency' in change ? fill(part, drawing(state)) : show(state, part, csv);
}

function choices(state, changed) {
  const select = (name, values, chosen, words, change) => el('label', {}, el('span', {}, t(`spending.${name}`)),
      el('select', {name, onchange: (event) => changed(change(event.target.value))},
          values.map((one) => el('option', {value: String(one), selected: one === chosen}, words(one)))));
  return el('form', {class: 'filters open', onsubmit: (event) => event.preventDefault()},
      select('by', ['supplier', 'type'], state.by, (one) => t(`spending.by.${one}`), (by) => ({by})),
      select('months', [...PERIODS, 0], state.months, (n) => (n ? t('spending.last', {n}) : t('spending.all')), (text) => ({months: Number(text)})));
}

async function show(state, part, csv) {
  csv.disabled = true;
  await load(part, 8, async () => {
    const from = state.months ? `&from=${first(state.months)}-01` : '';
    state.spending = await get(`/v1/insights/spending?by=month,${state.by}${from}`, {signal: state.view.signal});
    csv.disabled = state.spending.items.length === 0;
    return state.spending.items.length === 0
        ? empty(t('spending.none'), t('spending.none.text'), el('a', {class: 'button', href: '/invoices'}, t('nav.invoices')))
        : drawing(state);
  });
}

function drawing(state) {
  const totals = [...state.spending.totals].sort((a, b) => b.count - a.count);
  const one = totals.find((total) => total.amount.currency === state.currency) ?? totals[0];
  const {currency} = one.amount;
  const lines = state.spending.items.filter((line) => line.amount.currency === currency);
  const months = monthsBetween(lines[0].month, today().slice(0, 7) > lines.at(-1).month ? today().slice(0, 7) : lines.at(-1).month);
  const groups = grouped(state, lines);
  const picture = el('div', {class: 'chart-room'});
  load(picture, 5, () => stacked(state, lines, months, groups, currency));
  return [
    el('section', {class: 'owed'},
        el('p', {class: 'owed-sum first'}, money(one.amount)),
        el('p', {class: 'quiet'}, t('home.papers', {n: one.count}), ' · ', state.months ? t('spending.last', {n: state.months}) : t('spending.all'))),
    totals.length > 1 ? currencies(state, totals, currency) : null,
    el('section', {class: 'card', 'aria-labelledby': 'spending-chart'},
        el('h2', {id: 'spending-chart'}, t('spending.chart', {currency})), picture, legend(groups)),
    table(state, lines, groups, currency),
    notes(state.spending),
  ];
}

/** Nothing is converted: one looks at one currency or at another. */
function currencies(state, totals, chosen) {
  const group = el('div', {class: 'segments', role: 'group', 'aria-label': t('currency')}, totals.map((total) =>
      button(money(total.amount), {'aria-pressed': String(total.amount.currency === chosen), 'data-currency': total.amount.currency,
        onclick: () => {
          const part = group.parentNode;
          again(state, {currency: total.amount.currency}, part);
          part.querySelector(`[data-currency="${total.amount.currency}"]`).focus();
        }})));
  return group;
}

function name(state, line) {
  return state.by === 'type' ? tOr(`type.${line.type}`, line.type) : line.supplier ?? t('supplier.none');
}

/** The ones that most was spent on, and the rest as one. */
function grouped(state, lines) {
  const byName = new Map();
  for (const line of lines) {
    byName.set(name(state, line), [...byName.get(name(state, line)) ?? [], line.amount]);
  }
  const ordered = [...byName].map(([words, amounts]) => ({words, sum: sums(amounts)[0]}))
      .sort((a, b) => Math.abs(drawn(b.sum.amount)) - Math.abs(drawn(a.sum.amount)));
  const isMore = ordered.length > MOST + 1;
  return ordered.slice(0, isMore ? MOST : MOST + 1).map((one, i) => ({...one, ink: ink(i, i === MOST)}))
      .concat(isMore ? [{words: t('spending.rest'), sum: undefined, ink: ink(0, true), isRest: true}] : []);
}

function groupOf(state, groups, line) {
  return groups.find((one) => one.words === name(state, line)) ?? groups.at(-1);
}

/** Sums of one group above the others: uPlot draws the highest first and the lower ones over it. What was given back hangs below. */
async function stacked(state, lines, months, groups, currency) {
  const figures = months.map((one) => {
    const [up, down] = [[], []];
    return groups.map((group) => {
      const own = lines.filter((line) => line.month === one && groupOf(state, groups, line) === group).map((line) => line.amount);
      const sum = sums(own)[0];
      if (!sum) {
        return null;
      }
      const side = sum.amount.startsWith('-') ? down : up;
      side.push(sum);
      return {sum, until: drawn(sums(side)[0].amount)};
    });
  });
  const drawing = await chart(state.view, {label: summary(lines, months, currency), bars: true, series: [...groups].reverse()});
  drawing.show({
    words: months.map((one) => shortMonth(one, '2-digit')),
    data: groups.map((_, g) => figures.map((row) => row[g]?.until ?? null)).reverse(),
    say: (i) => [el('strong', {}, month(months[i])), figures[i].some(Boolean) ? null : el('p', {class: 'quiet'}, t('spending.none')), ...groups.map((group, g) => figures[i][g]
        ? el('p', {}, swatch(group.ink), group.words, ' ', el('span', {class: 'amount'}, money(figures[i][g].sum))) : null)],
  });
  return drawing.node;
}

function summary(lines, months, currency) {
  return t('spending.summary', {currency, from: month(months[0]), to: month(months.at(-1)), sum: money(sums(lines.map((line) => line.amount))[0])});
}

function legend(groups) {
  return el('ul', {class: 'legend'}, groups.map((group) => el('li', {}, swatch(group.ink), group.words)));
}

function link(state, line, words) {
  const query = new URLSearchParams({currency: line.amount.currency, issued_from: `${line.month}-01`, issued_to: lastDay(line.month)});
  ['supplier', 'type'].filter((part) => line[part]).forEach((part) => query.set(part, line[part]));
  return el('a', {href: '/invoices?' + query, class: 'amount'}, words);
}

function lastDay(month) {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
}

/** What the chart shows, in words: the newest month first. */
function table(state, lines, groups, currency) {
  const months = [...new Set(lines.map((line) => line.month))].reverse();
  return el('div', {class: 'scroll', role: 'region', tabindex: '0', 'aria-label': t('spending.table', {currency})}, el('table', {class: 'figures'},
      el('caption', {class: 'visually-hidden'}, t('spending.table', {currency})),
      el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, t(`spending.by.${state.by}`)),
          el('th', {scope: 'col', class: 'number'}, t('spending.papers')), el('th', {scope: 'col', class: 'number'}, t('column.amount')))),
      months.map((one) => {
        const own = lines.filter((line) => line.month === one).sort((a, b) => drawn(b.amount.amount) - drawn(a.amount.amount));
        const sum = sums(own.map((line) => line.amount))[0];
        return el('tbody', {},
            el('tr', {class: 'group'}, el('th', {scope: 'rowgroup'}, month(one)),
                el('td', {class: 'number'}, String(own.reduce((n, line) => n + line.count, 0))),
                el('td', {class: 'number'}, link(state, {month: one, amount: sum}, money(sum)))),
            own.map((line) => el('tr', {}, el('th', {scope: 'row'}, swatch(groupOf(state, groups, line).ink), name(state, line)),
                el('td', {class: 'number quiet'}, String(line.count)), el('td', {class: 'number'}, link(state, line, money(line.amount))))));
      })));
}

function notes(spending) {
  const said = [['without_amount', 'spending.without.amount'], ['without_date', 'spending.without.date']]
      .filter(([key]) => spending[key] > 0).map(([key, words]) => t(words, {n: spending[key]}));
  return said.length ? el('p', {class: 'quiet small'}, said.join(' ')) : null;
}

function rows(state) {
  return [['month', state.by, 'papers', 'amount', 'currency'],
    ...state.spending.items.map((line) => [line.month, line[state.by], line.count, line.amount.amount, line.amount.currency])];
}
