// What is owed, and what is to be done about it.

import {get} from './api.js';
import {button, el, fill, icon} from './dom.js';
import {day, daysBetween, money, month, moment, share, today} from './format.js';
import {keys} from './keys.js';
import {addresses, amount, chip, copy, dueText, empty, kind, load, markPaid, noteFailure, reviewChip, supplier} from './parts.js';
import {chooseFiles, whenKept} from './upload.js';
import {t} from './words.js';

const DAYS = 30;
const SOON = 7;

/** Of what is overdue, and of what is to come, so many are shown. */
const MOST = 60;

export default async function page(view) {
  view.title(t('nav.home'));
  whenKept(view.refresh);
  const overview = shared(() => get('/v1/insights/overview', {signal: view.signal}));
  const spending = shared(() => spendingOfTwoMonths(view));
  const boxes = shared(() => get('/v1/mailboxes', {signal: view.signal}));
  const [any, upcoming] = await Promise.all([
    get('/v1/invoices?limit=1', {signal: view.signal}),
    asked(view, MOST),
  ]);
  if (any.items.length === 0) {
    view.root.append(welcome());
    return;
  }
  const toReview = el('div', {});
  const last = el('div', {});
  const month = el('div', {});
  const mail = el('div', {});
  const sums = el('div', {}, owed(upcoming));
  const sumUp = () => asked(view, 1).then((now) => fill(sums, owed(now)), noteFailure);
  view.root.append(
      sums,
      el('div', {class: 'home'},
          el('div', {class: 'home-due'}, due(view, upcoming, sumUp)),
          el('div', {class: 'home-side'},
              toReview,
              card(t('home.month'), month, link('/spending', t('home.month.all'))),
              card(t('home.mail'), mail, link('/mailboxes', t('home.mail.all'))),
              card(t('home.latest'), last, link('/invoices', t('home.latest.all'))))));
  load(toReview, 2, async () => review(await overview()));
  load(last, 5, async () => latest(await overview()));
  load(month, 3, async () => spent(await spending()));
  load(mail, 2, async () => mailboxes(await boxes()));
}

/** Asked for at once, whoever waits for it, and again only when it failed. */
function shared(ask) {
  let answer;
  const give = () => answer ??= ask().catch((error) => {
    answer = undefined;
    throw error;
  });
  give().catch(() => {}); // told where the part is that it is for
  return give;
}

function asked(view, most) {
  return get(`/v1/insights/upcoming?days=${DAYS}&limit=${most}`, {signal: view.signal});
}

function link(path, words) {
  return el('a', {href: path, class: 'more'}, words);
}

function card(title, ...content) {
  return el('section', {class: 'card'}, el('h2', {}, title), ...content);
}

/** Nothing is kept yet: three ways to begin. */
function welcome() {
  return el('section', {class: 'welcome'},
      el('h1', {tabindex: '-1'}, t('welcome.title')),
      el('p', {class: 'lead'}, t('welcome.text')),
      el('div', {class: 'ways'},
          el('div', {class: 'card'}, icon('paper'), el('h2', {}, t('welcome.drop')), el('p', {}, t('welcome.drop.text')),
              button(t('add'), {class: 'primary', onclick: chooseFiles}, 'add')),
          el('div', {class: 'card'}, icon('mail'), el('h2', {}, t('welcome.mail')), el('p', {}, t('welcome.mail.text')),
              el('p', {}, el('code', {}, 'kvitt mailbox connect'))),
          el('div', {class: 'card'}, icon('eye'), el('h2', {}, t('welcome.demo')), el('p', {}, t('welcome.demo.text')),
              el('p', {}, el('code', {}, 'kvitt serve --demo')))));
}

/** The sums, each currency for itself. */
function owed(upcoming) {
  const totals = [...upcoming.totals].sort((a, b) => b.count - a.count);
  const late = upcoming.overdue;
  return el('section', {class: 'owed'},
      el('h1', {tabindex: '-1'}, t('home.title')),
      totals.length === 0
          ? el('p', {class: 'owed-none'}, icon('check'), t('home.none'))
          : el('ul', {class: 'owed-sums'}, totals.map((total, i) => el('li', {},
              el('span', {class: i === 0 ? 'owed-sum first' : 'owed-sum'}, money({amount: total.to_pay, currency: total.currency})),
              el('span', {class: 'quiet small'}, t('home.papers', {n: total.count}))))),
      el('p', {class: 'lead'}, t('home.within', {days: DAYS}),
          late ? [' ', el('a', {href: '/invoices?status=open&due_to=' + today(), class: 'late-link'},
              icon('warning'), t('home.late', {n: late}))] : null));
}

function isLate(invoice) {
  return invoice.due_date && daysBetween(today(), invoice.due_date) < 0;
}

function group(invoice) {
  return isLate(invoice) ? 'late' : daysBetween(today(), invoice.due_date) <= SOON ? 'soon' : 'later';
}

/** What is due, in three groups that keys walk through as one. */
function due(view, upcoming, sumUp) {
  const holder = el('div', {class: 'due-groups'});
  let items = upcoming.items;
  const show = () => {
    fill(holder, items.length === 0
        ? empty(t('home.empty'), t('home.empty.text'))
        : ['late', 'soon', 'later'].map((name) => section(name, items.filter((one) => group(one) === name), changed)), rest);
  };
  const hidden = upcoming.overdue + upcoming.to_come - items.length;
  const rest = hidden > 0 ? el('a', {href: '/invoices?status=open', class: 'more'}, t('home.group.more', {n: hidden})) : null;
  const changed = (now) => {
    const before = focusedIndex(holder);
    items = now.status === 'open' && !items.some((one) => one.id === now.id)
        ? [...items, now].sort((a, b) => (a.due_date < b.due_date ? -1 : 1))
        : items.filter((one) => one.id !== now.id || now.status === 'open').map((one) => (one.id === now.id ? now : one));
    show();
    focusRow(holder, before);
    sumUp();
  };
  show();
  const at = () => {
    const row = rows(holder)[focusedIndex(holder)];
    return row && items.find((one) => one.id === row.dataset.id);
  };
  keys([
    {key: 'j', words: t('keys.next'), act: () => focusRow(holder, focusedIndex(holder) + 1)},
    {key: 'k', words: t('keys.previous'), act: () => focusRow(holder, Math.max(0, focusedIndex(holder) - 1))},
    {key: 'Enter', words: t('keys.open'), act: () => at() && view.go(addresses(at()).page)},
    {key: 'p', words: t('keys.paid'), act: () => at() && markPaid(at(), changed).catch(noteFailure)},
    {key: 'c', words: t('keys.copy'), act: () => at()?.payment.reference && copy(at().payment.reference)},
  ]);
  return holder;
}

function rows(holder) {
  return [...holder.querySelectorAll('.due-row')];
}

function focusedIndex(holder) {
  return rows(holder).findIndex((row) => row.contains(document.activeElement));
}

function focusRow(holder, index) {
  const all = rows(holder);
  all[Math.min(index, all.length - 1)]?.querySelector('a').focus();
}

function section(name, items, changed) {
  if (items.length === 0) {
    return null;
  }
  const title = el('h2', {id: `due-${name}`}, t(`home.group.${name}`), ' ', el('span', {class: 'count'}, String(items.length)));
  return el('section', {class: `due-group ${name}`, 'aria-labelledby': title.id}, title,
      el('ul', {}, items.map((invoice) => row(invoice, changed))));
}

function row(invoice, changed) {
  const name = supplier(invoice);
  const reference = invoice.payment.reference;
  return el('li', {class: 'due-row', 'data-id': invoice.id},
      el('div', {class: 'due-what'},
          el('a', {href: addresses(invoice).page, class: 'supplier'}, name),
          el('p', {class: 'quiet small'}, kind(invoice), ' · ', dueText(invoice), ' ', reviewChip(invoice))),
      amount(invoice),
      el('div', {class: 'row-actions'},
          reference ? button(t('reference'), {class: 'quiet-button', title: reference,
            'aria-label': t('reference.copy', {reference, supplier: name}), onclick: () => copy(reference)}, 'copy') : null,
          button(t('paid.mark'), {'aria-label': t('paid.mark.of', {supplier: name}), onclick: (event) => {
            event.currentTarget.disabled = true;
            markPaid(invoice, changed).catch((error) => {
              event.target.disabled = false;
              noteFailure(error);
            });
          }}, 'check')));
}

function review(overview) {
  const n = overview.to_review;
  return el('section', {class: n ? 'card attention' : 'card'},
      el('h2', {}, t('home.review')),
      n ? el('p', {}, t('home.review.some', {n})) : el('p', {class: 'quiet'}, icon('check'), t('home.review.none')),
      n ? el('a', {href: '/review', class: 'button'}, icon('eye'), t('home.review.look')) : null);
}

function theTwoMonths() {
  const now = today().slice(0, 7);
  return [now, new Date(Date.UTC(Number(now.slice(0, 4)), Number(now.slice(5)) - 2, 15)).toISOString().slice(0, 7)];
}

function spendingOfTwoMonths(view) {
  const [, before] = theTwoMonths();
  return get(`/v1/insights/spending?by=month&from=${before}-01`, {signal: view.signal});
}

/** This month beside the last one, each currency for itself. */
function spent(spending) {
  const [now, before] = theTwoMonths();
  const currencies = [...new Set(spending.items.map((one) => one.amount.currency))];
  if (currencies.length === 0) {
    return el('p', {class: 'quiet'}, t('home.month.none'));
  }
  const of = (currency, which) => spending.items.find((one) => one.month === which && one.amount.currency === currency)?.amount
      ?? {amount: '0', currency};
  return el('table', {class: 'months'},
      el('thead', {class: 'visually-hidden'}, el('tr', {}, el('th', {scope: 'col'}, t('currency')),
          el('th', {scope: 'col'}, month(now)), el('th', {scope: 'col'}, month(before)))),
      el('tbody', {}, currencies.map((currency) => {
        const [a, b] = [of(currency, now), of(currency, before)];
        return el('tr', {}, el('th', {scope: 'row'}, currency),
            el('td', {}, bar(a, b), el('span', {class: 'quiet small'}, month(now))),
            el('td', {}, bar(b, a), el('span', {class: 'quiet small'}, month(before))));
      })));
}

function bar(amount, other) {
  const meter = el('span', {class: 'bar-line', 'aria-hidden': 'true'});
  const larger = share(amount.amount, other.amount) > 1 || share(other.amount, '1') === 0 ? amount : other;
  meter.style.setProperty('--part', String(share(amount.amount, larger.amount)));
  return [el('span', {class: 'amount'}, money(amount)), meter];
}

function mailboxes({items}) {
  if (items.length === 0) {
    return el('p', {class: 'quiet'}, t('home.mail.none'));
  }
  return el('ul', {class: 'mail-strip'}, items.map((one) => {
    const works = one.status === 'watched' && !['unavailable', 'needs-reauth'].includes(one.result);
    return el('li', {},
        el('span', {class: works ? 'chip paid' : 'chip late'}, icon(works ? 'check' : 'warning'), t(works ? 'mail.works' : 'mail.fails')),
        el('span', {}, t(`mail.${one.kind}`)),
        el('span', {class: 'quiet small'}, one.looked_at ? t('mail.looked', {at: moment(one.looked_at)}) : t('mail.never')));
  }));
}

function latest(overview) {
  return el('ul', {class: 'latest'}, overview.latest.slice(0, 6).map((invoice) => el('li', {},
      el('a', {href: addresses(invoice).page}, supplier(invoice)),
      amount(invoice),
      el('span', {class: 'quiet small'}, day(invoice.issue_date ?? invoice.created_at.slice(0, 10))),
      chip(invoice))));
}
