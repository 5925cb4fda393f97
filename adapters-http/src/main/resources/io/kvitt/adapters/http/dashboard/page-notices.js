// What one was told, the newest first.

import {get, list, write} from './api.js';
import {bell} from './bell.js';
import {button, el, fill, icon} from './dom.js';
import {moment} from './format.js';
import {empty, note, noteFailure} from './parts.js';
import {t, tOr} from './words.js';

const AT_ONCE = 50;
const TYPES = ['invoice', 'rental', 'receipt', 'reminder', 'credit-note'];
const PLACES = {mailbox_needs_owner: '/mailboxes', mailbox_changed: '/mailboxes', session_at_risk: '/settings'};

export default async function page(view) {
  view.title(t('nav.notices'));
  let {items, next} = await list(`/v1/user/me/events?limit=${AT_ONCE}`, AT_ONCE, {signal: view.signal});
  const holder = el('div', {class: 'stack'});
  const all = button(t('notices.read-all'), {onclick: async () => {
    try {
      await write('POST', '/v1/user/me/events/read');
      items = items.map((one) => ({...one, read_at: one.read_at ?? one.at}));
      show();
      bell();
    } catch (error) {
      noteFailure(error);
    }
  }}, 'check');
  const more = async (pressed) => {
    pressed.disabled = true;
    try {
      const page = await list(next, AT_ONCE, {signal: view.signal});
      items.push(...page.items);
      next = page.next;
      show();
    } catch (error) {
      pressed.disabled = false;
      noteFailure(error);
    }
  };
  const show = () => {
    all.hidden = items.every((one) => one.read_at);
    fill(holder, items.length === 0 ? empty(t('notices.none'), t('notices.none.text'))
        : el('ul', {class: 'card notices'}, items.map((one) => row(view, one))),
    next ? button(t('more'), {onclick: (event) => more(event.currentTarget)}, 'down') : null);
  };
  show();
  view.root.append(el('div', {class: 'page-head'}, el('h1', {tabindex: '-1'}, t('nav.notices')), all), holder);
}

function row(view, one) {
  const title = button(one.title, {class: 'notice-title', onclick: () => open(view, one)});
  return el('li', {class: one.read_at ? 'notice' : 'notice unread'},
      el('div', {}, title, el('p', {class: 'small'}, one.text),
          el('p', {class: 'quiet small'}, tOr(`notice.${one.kind}`, one.kind), ' · ', el('time', {datetime: one.at}, moment(one.at)))),
      one.read_at ? null : el('span', {class: 'chip'}, icon('bell'), t('notices.unread')));
}

/** Notes that it was read, and shows what it is about. */
async function open(view, one) {
  try {
    if (!one.read_at) {
      await write('POST', `/v1/user/me/events/${encodeURIComponent(one.event_id)}/read`);
      bell();
    }
    const place = one.about.invoice_id ? await paper(one.about.invoice_id) : PLACES[one.kind];
    if (place) {
      view.go(place);
    } else {
      note(t('notices.gone'));
      view.refresh();
    }
  } catch (error) {
    noteFailure(error);
  }
}

/** A notice knows the id of a paper alone: of the kinds that there are, one has it. */
async function paper(id) {
  const found = await Promise.all(TYPES.map((type) => get(`/v1/invoices/${type}/${encodeURIComponent(id)}`)
      .then(() => `/invoices/${type}/${encodeURIComponent(id)}`, (problem) => {
        if (problem.status === 404) {
          return undefined;
        }
        throw problem;
      })));
  return found.find(Boolean);
}
