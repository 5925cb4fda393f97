// Debts, and when they are gone: what is asked here is calculated by the API, as on the command line, and stands in the address.

import {list, write} from './api.js';
import {chart, ink, swatch} from './chart.js';
import {saveCsv} from './csv.js';
import {button, el, fill, iconButton} from './dom.js';
import {draft, drafted, forgetDraft, whose} from './drafts.js';
import {decimal, drawn, money, month, plusMonths, share, shortMonth, sums} from './format.js';
import {dialog, empty, explained, failure, load, note} from './parts.js';
import {t} from './words.js';

const STRATEGIES = ['avalanche', 'snowball', 'custom'];

/** The address follows when the hand rests: browsers refuse one that changes too often. */
const REST_MILLIS = 250;

/** Whoever asked too often asks again after so long. */
const LATER_MILLIS = 1_000;

const MOST_DEBTS = 100;
const ROWS = 12;

/** A line that never ends is drawn so far. */
const MOST_MONTHS = 480;

export default async function page(view) {
  view.title(t('nav.plan'));
  const [{items}] = await Promise.all([list('/v1/debts?limit=100', MOST_DEBTS, {signal: view.signal}), whose()]);
  const kept = items.filter((debt) => !debt.archived);
  const head = el('div', {class: 'page-head'}, el('h1', {tabindex: '-1'}, t('nav.plan')),
      button(t('debt.add'), {class: kept.length ? '' : 'primary', onclick: () => addDebt(view, kept)}, 'add'));
  view.root.append(head);
  if (draft('debt')) {
    addDebt(view, kept);
  }
  if (kept.length === 0) {
    view.root.append(empty(t('debts.none'), t('debts.none.text')));
    return;
  }
  const state = begin(view, kept);
  state.result = el('div', {class: 'outlook', role: 'status', 'aria-live': 'polite', 'aria-atomic': 'true'});
  state.picture = el('div', {class: 'chart-room'});
  state.schedule = el('div', {});
  view.root.append(owed(state), cards(state));
  if (state.debts.length) {
    view.root.append(
        el('div', {class: 'plan'}, scenario(state), el('section', {class: 'card plan-answer', 'aria-labelledby': 'plan-chart'},
            el('h2', {id: 'plan-chart', class: 'visually-hidden'}, t('plan.chart')), state.result, state.picture, legend(state))),
        state.schedule);
    await load(state.picture, 6, async () => {
      const plan = await ask(state, view.signal);
      state.chart = await chart(view, {label: t('plan.chart'), series: lines(state)});
      show(state, plan);
      return state.chart.node;
    });
    if (state.isWanted) {
      changed(state); // somebody was quicker than the first answer
    }
  }
}

/** What the address asks; what makes no sense is left out. */
function begin(view, kept) {
  const owing = kept.filter((debt) => share(debt.current_balance.amount, '1') > 0);
  const currencies = sums(owing.map((debt) => debt.current_balance)).map((sum) => sum.currency);
  const currency = currencies.includes(view.query.get('currency')) ? view.query.get('currency') : currencies[0];
  const debts = owing.filter((debt) => debt.current_balance.currency === currency);
  const asked = (view.query.get('order') ?? '').split(',').map((id) => debts.find((debt) => debt.debt_id === id)).filter(Boolean);
  return {view, kept, currencies, currency, debts,
    order: [...new Set([...asked, ...debts])].map((debt) => debt.debt_id),
    extra: /^\d{1,13}(\.\d{1,4})?$/.test(view.query.get('extra') ?? '') ? view.query.get('extra') : '0',
    strategy: STRATEGIES.includes(view.query.get('strategy')) ? view.query.get('strategy') : 'avalanche'};
}

/** The scenario is the address: who has it sees the same. */
function keep(state) {
  const query = new URLSearchParams({extra: state.extra, strategy: state.strategy});
  if (state.strategy === 'custom') {
    query.set('order', state.order.join(','));
  }
  if (state.currencies.length > 1) {
    query.set('currency', state.currency);
  }
  history.replaceState(history.state, '', '/plan?' + query);
}

function ask(state, signal) {
  return write('POST', '/v1/debt-plans', {
    strategy: state.strategy,
    extra_per_month: {amount: state.extra, currency: state.currency},
    debt_ids: state.debts.map((debt) => debt.debt_id),
    ...(state.strategy === 'custom' ? {order: state.order} : {}),
    each_debt: true,
  }, {signal});
}

/** Asks at once, or, while an answer is on its way, when that has come: then for what is wanted last. Never more than one is on its way. */
async function changed(state) {
  clearTimeout(state.resting);
  state.resting = setTimeout(() => state.view.signal.aborted || keep(state), REST_MILLIS);
  state.isWanted = true;
  if (state.isAsking || !state.chart) {
    return;
  }
  state.isAsking = true;
  while (state.isWanted && !state.view.signal.aborted) {
    state.isWanted = false;
    await answer(state);
  }
  state.isAsking = false;
}

async function answer(state) {
  try {
    show(state, await ask(state, state.view.signal));
  } catch (error) {
    if (error.status === 429) {
      await new Promise((done) => setTimeout(done, LATER_MILLIS));
      state.isWanted = true;
    } else if (error.name !== 'AbortError') {
      fill(state.result, failure(error, () => changed(state)));
    }
  }
}

function owed(state) {
  return el('section', {class: 'owed'},
      el('ul', {class: 'owed-sums'}, sums(state.kept.map((debt) => debt.current_balance)).map((sum, i) => el('li', {},
          el('span', {class: i === 0 ? 'owed-sum first' : 'owed-sum'}, money(sum)),
          el('span', {class: 'quiet small'}, t('debts.owed', {n: state.kept.filter((debt) => debt.current_balance.currency === sum.currency).length}))))),
      state.currencies.length > 1 ? el('div', {class: 'segments', role: 'group', 'aria-label': t('currency')}, state.currencies.map((one) =>
          button(one, {'aria-pressed': String(one === state.currency), onclick: () => state.view.go(`/plan?currency=${one}`, {replace: true})}))) : null);
}

/** The rest of a debt beside what was lent. */
function cards(state) {
  return el('ul', {class: 'debt-cards'}, state.kept.map((debt) => {
    const at = state.debts.indexOf(debt);
    const line = el('span', {class: 'bar-line', 'aria-hidden': 'true'});
    line.style.setProperty('--part', String(Math.min(1, 1 - share(debt.current_balance.amount, debt.principal.amount))));
    return el('li', {class: 'card', 'data-debt': debt.debt_id},
        el('h2', {}, at >= 0 ? swatch(ink(at)) : null, debt.debt_name),
        el('p', {class: 'owed-sum'}, money(debt.current_balance)), line,
        el('p', {class: 'quiet small'}, t('debt.of', {principal: money(debt.principal)}), debt.creditor ? ` · ${debt.creditor}` : ''),
        el('p', {class: 'small'}, t('debt.terms', {rate: decimal(debt.interest_rate), minimum: debt.minimum_payment ? money(debt.minimum_payment) : t('debt.no-minimum'),
          often: t(`often.${debt.payment_frequency}`)})),
        el('p', {class: 'small debt-paid'}));
  }));
}

/** The slider, the box beside it and the order; moving any of them asks anew. */
function scenario(state) {
  const {step, most} = scale(state);
  const digits = (state.debts[0].current_balance.amount.split('.')[1] ?? '').length;
  const box = el('input', {id: 'extra', type: 'text', inputmode: 'decimal', autocomplete: 'off', value: state.extra, maxlength: '18',
    'aria-describedby': 'extra-error', oninput: () => typed(state, box, slider, said, digits)});
  const slider = el('input', {type: 'range', min: '0', max: String(most), step: String(step), value: state.extra, 'aria-label': t('plan.extra.slider'),
    'aria-valuetext': money({amount: state.extra, currency: state.currency}), oninput: () => {
      state.extra = slider.value;
      box.value = slider.value;
      fill(said);
      slider.setAttribute('aria-valuetext', money({amount: state.extra, currency: state.currency}));
      changed(state);
    }});
  const said = el('p', {class: 'form-error', role: 'alert', id: 'extra-error'});
  const order = el('ol', {class: 'order', hidden: state.strategy !== 'custom', 'aria-label': t('plan.order')});
  showOrder(state, order);
  return el('form', {class: 'card scenario', onsubmit: (event) => event.preventDefault()},
      el('h2', {}, t('plan.what-if')),
      el('div', {class: 'field'}, el('label', {for: 'extra'}, t('plan.extra', {currency: state.currency})),
          el('div', {class: 'extra'}, slider, box), said),
      el('fieldset', {class: 'choice'}, el('legend', {}, t('plan.strategy')), STRATEGIES.map((one) => el('label', {},
          el('input', {type: 'radio', name: 'strategy', value: one, checked: one === state.strategy, onchange: () => {
            state.strategy = one;
            order.hidden = one !== 'custom';
            changed(state);
          }}), el('span', {}, el('strong', {}, t(`plan.${one}`)), el('span', {class: 'quiet small'}, t(`plan.${one}.text`)))))),
      order);
}

/** Steps that a hand can find, up to a twentieth of what is owed. */
function scale(state) {
  const aim = Math.max(drawn(sums(state.debts.map((debt) => debt.current_balance))[0].amount) / 20, drawn(state.extra), 10);
  const unit = 10 ** Math.floor(Math.log10(aim / 100));
  const step = [1, 2, 5, 10].map((one) => one * unit).find((one) => aim / one <= 100) ?? 10 * unit;
  const whole = Math.max(1, step);
  return {step: whole, most: Math.ceil(aim / whole) * whole};
}

function typed(state, box, slider, said, digits) {
  const text = box.value.replace(/[\s\u00a0\u202f']/g, '').replace(',', '.');
  const isGood = new RegExp(`^\\d{1,11}(\\.\\d{0,${digits}})?$`).test(text);
  box.setAttribute('aria-invalid', String(!isGood && text !== ''));
  fill(said, isGood || text === '' ? null : t('plan.extra.wrong'));
  if (isGood || text === '') {
    state.extra = text.replace(/\.$/, '') || '0';
    slider.value = state.extra;
    slider.setAttribute('aria-valuetext', money({amount: state.extra, currency: state.currency}));
    changed(state);
  }
}

function showOrder(state, holder) {
  const move = (at, by) => {
    const [one] = state.order.splice(at, 1);
    state.order.splice(at + by, 0, one);
    showOrder(state, holder);
    const buttons = holder.children[at + by].querySelectorAll('button');
    (by < 0 && !buttons[0].disabled || buttons[1].disabled ? buttons[0] : buttons[1]).focus();
    changed(state);
  };
  fill(holder, state.order.map((id, at) => {
    const {debt_name: name} = state.debts.find((debt) => debt.debt_id === id);
    return el('li', {}, el('span', {}, name),
        iconButton(t('plan.sooner', {name}), 'up', {disabled: at === 0, onclick: () => move(at, -1)}),
        iconButton(t('plan.later', {name}), 'down', {disabled: at === state.order.length - 1, onclick: () => move(at, 1)}));
  }));
}

function lines(state) {
  return [...state.debts.map((_, i) => ({ink: ink(i)})), {ink: 'ink-all', wide: true}, {ink: 'ink-rest', dashed: true}];
}

function legend(state) {
  return el('ul', {class: 'legend'}, state.debts.map((debt, i) => el('li', {}, swatch(ink(i)), debt.debt_name)),
      el('li', {}, swatch('ink-all'), t('plan.all')), el('li', {}, swatch('ink-rest', true), t('plan.baseline')));
}

/** Takes an answer everywhere on the page. */
function show(state, plan) {
  const of = (debt) => plan.debts.find((one) => one.debt_id === debt.debt_id);
  const start = sums(state.debts.map((debt) => debt.current_balance))[0].amount;
  const first = plan.series[0].month;
  const length = Math.min(MOST_MONTHS, Math.max(plan.series.length, plan.baseline.months ?? 0)) + 1;
  const months = Array.from({length}, (_, i) => plusMonths(first, i - 1));
  const balances = [...state.debts.map((debt) => [debt.current_balance.amount, ...of(debt).balances]),
    [start, ...plan.series.map((row) => row.balance)], [start, ...plan.baseline.balances]].map((all) => all.slice(0, length)).map(untilPaid);
  fill(state.result, result(plan));
  state.chart.show({
    label: plan.payoff_month ? t('plan.summary', {month: month(plan.payoff_month), interest: money(plan.total_interest)}) : t('plan.never'),
    words: months.map((one) => shortMonth(one, '2-digit')),
    data: balances.map((all) => months.map((_, i) => (i < all.length ? drawn(all[i]) : null))),
    say: (i) => [el('strong', {}, month(months[i])), ...lines(state).map((line, s) => balances[s][i] === undefined ? null
        : el('p', {}, swatch(line.ink, line.dashed), state.debts[s]?.debt_name ?? t(s === state.debts.length ? 'plan.all' : 'plan.baseline'), ' ',
            el('span', {class: 'amount'}, money({amount: balances[s][i], currency: state.currency}))))],
  });
  for (const debt of state.debts) {
    fill(document.querySelector(`[data-debt="${debt.debt_id}"] .debt-paid`) ?? state.view.root.querySelector(`[data-debt="${debt.debt_id}"] .debt-paid`),
        of(debt).payoff_month ? t('debt.paid-in', {month: shortMonth(of(debt).payoff_month)}) : t('debt.never'));
  }
  fill(state.schedule, schedule(state, plan));
}

/** What is paid is not drawn any further. */
function untilPaid(balances) {
  const paid = balances.findIndex((amount) => /^0*(?:\.0*)?$/.test(amount));
  return paid < 0 ? balances : balances.slice(0, paid + 1);
}

/** One sentence, whose figures stand out. */
function result(plan) {
  if (!plan.payoff_month) {
    return el('p', {class: 'outlook-when late'}, t('plan.never'));
  }
  const saves = plan.interest_saved && !/^-|^0*(?:\.0*)?$/.test(plan.interest_saved.amount);
  return [
    el('p', {class: 'outlook-when'}, t('plan.free', {month: shortMonth(plan.payoff_month)}), el('span', {class: 'visually-hidden'}, ', ')),
    el('p', {class: 'lead'},
        plan.months_earlier ? [t('plan.earlier', {n: plan.months_earlier}), ', '] : null,
        saves ? t('plan.saves', {amount: money(plan.interest_saved)}) : t('plan.costs', {amount: money(plan.total_interest)})),
  ];
}

function schedule(state, plan) {
  const name = t('plan.schedule');
  const rows = el('tbody', {}, plan.series.slice(0, state.isWhole ? undefined : ROWS).map((row, i) => scheduleRow(state, plan, row, i)));
  const more = plan.series.length > ROWS && !state.isWhole ? button(t('plan.schedule.all', {n: plan.series.length}), {onclick: () => {
    state.isWhole = true;
    fill(state.schedule, schedule(state, plan));
    state.schedule.querySelector('.scroll').focus();
  }}, 'down') : null;
  return el('section', {class: 'stack'},
      el('div', {class: 'page-head'}, el('h2', {}, name), button(t('csv'), {onclick: () => saveCsv('kvitt-plan.csv', csv(state, plan))}, 'down')),
      el('div', {class: 'scroll', role: 'region', tabindex: '0', 'aria-label': name}, el('table', {class: 'figures pinned'},
          el('caption', {class: 'visually-hidden'}, name),
          el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, t('plan.month')),
              [t('plan.balance'), t('plan.principal'), t('plan.interest'), ...plan.debts.map((debt) => debt.name)]
                  .map((words) => el('th', {scope: 'col', class: 'number'}, words)))), rows)), more);
}

function scheduleRow(state, plan, row, i) {
  return el('tr', {}, el('th', {scope: 'row'}, shortMonth(row.month)),
      el('td', {class: 'number strong'}, decimal(row.balance)),
      [row.principal, row.interest].map((amount) => el('td', {class: 'number'}, decimal(amount))),
      plan.debts.map((debt) => el('td', {class: 'number quiet'}, decimal(debt.balances[i]))));
}

function csv(state, plan) {
  return [['month', ...plan.debts.flatMap((debt) => [`${debt.name}: paid`, `${debt.name}: owed`]), 'principal', 'interest', 'owed', 'currency'],
    ...plan.series.map((row, i) => [row.month, ...plan.debts.flatMap((debt) => [debt.payments[i], debt.balances[i]]),
      row.principal, row.interest, row.balance, state.currency])];
}

/** A debt that is not known yet. */
function addDebt(view, kept) {
  const said = el('p', {class: 'form-error', role: 'alert'});
  const field = (name, properties) => el('div', {class: 'field'}, el('label', {for: `debt-${name}`}, t(`debt.${name}`)),
      el('input', {id: `debt-${name}`, name, required: true, autocomplete: 'off', ...properties}));
  const form = el('form', {class: 'stack', onsubmit: async (event) => {
    event.preventDefault();
    const stated = Object.fromEntries(new FormData(form));
    const amount = (name) => ({amount: stated[name].replace(/\s/g, '').replace(',', '.'), currency: stated.currency.trim().toUpperCase()});
    try {
      await write('POST', '/v1/debts', {debt_name: stated.name, principal: amount('principal'), current_balance: amount('balance'),
        interest_rate: stated.rate.replace(',', '.'), minimum_payment: amount('minimum'), start_date: stated.start, payment_frequency: 'monthly'});
      one.close();
      note(t('debt.added', {name: stated.name}));
      view.refresh();
    } catch (error) {
      fill(said, explained(error));
    }
  }},
  field('name', {maxlength: '100'}),
  el('div', {class: 'pair'}, field('balance', {inputmode: 'decimal'}), field('currency', {value: kept[0]?.current_balance.currency ?? 'SEK', maxlength: '3', size: '3'})),
  el('div', {class: 'pair'}, field('principal', {inputmode: 'decimal'}), field('start', {type: 'date'})),
  el('div', {class: 'pair'}, field('rate', {inputmode: 'decimal'}), field('minimum', {inputmode: 'decimal'})),
  said, el('button', {type: 'submit', class: 'primary wide'}, t('debt.add')));
  const one = dialog(t('debt.add'), drafted(form, 'debt'));
  one.addEventListener('close', () => forgetDraft('debt'));
}
