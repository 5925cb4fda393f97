// Mailboxes: whether they work, when they are looked at, and what can be done when they do not.

import {get, hasSession, response, write} from './api.js';
import {button, el, fill, icon} from './dom.js';
import {count, day, moment} from './format.js';
import {confirmed, empty, explained, note, noteFailure} from './parts.js';
import {t, tOr} from './words.js';

const POLICIES = ['weekday-morning', 'weekday-until-found', 'every-5-minutes', 'hourly', 'by-hand'];
const CONNECT = '/v1/google/connect?return_to=%2Fmailboxes';

/** How long is waited between two looks at a job. */
const WAITS = [500, 1_000, 2_000];

export default async function page(view) {
  view.title(t('nav.mailboxes'));
  const [{items}, providers] = await Promise.all([
    get('/v1/mailboxes', {signal: view.signal}), get('/v1/auth/providers', {signal: view.signal}),
  ]);
  const canConnect = providers.google && hasSession();
  const all = el('div', {class: 'job'});
  view.root.append(
      el('div', {class: 'page-head'}, el('h1', {tabindex: '-1'}, t('nav.mailboxes')), items.length && canConnect ? connect('') : null),
      el('p', {class: 'lead'}, t('mail.lead')));
  if (items.length === 0) {
    view.root.append(empty(t('home.mail.none'), t(canConnect ? 'mail.none.connect' : 'mail.none.command'),
        canConnect ? connect('primary') : el('code', {}, 'kvitt mailbox connect')));
    return;
  }
  view.root.append(el('ul', {class: 'stack'}, items.map((one) => card(view, one, canConnect))),
      el('section', {class: 'card'}, el('h2', {}, t('mail.all')), el('p', {class: 'quiet'}, t('mail.all.text')),
          el('div', {class: 'actions'}, button(t('mail.ingest'), {onclick: (event) => run(view, event.currentTarget, all, '/v1/invoices/ingest')}, 'mail')), all));
}

function connect(kind, words = t('mail.connect')) {
  return el('a', {class: `button ${kind}`, href: CONNECT, target: '_blank', rel: 'noopener'}, icon('mail'), words);
}

function works(one) {
  return one.status === 'watched' && !one.reason && one.result !== 'unavailable';
}

function card(view, one, canConnect) {
  const name = one.address ?? t(`mail.${one.kind}`);
  const job = el('div', {class: 'job'});
  const api = `/v1/mailboxes/${encodeURIComponent(one.id)}`;
  return el('li', {class: 'card mailbox', 'data-mailbox': one.id},
      el('div', {class: 'report-head'},
          el('div', {}, el('h2', {}, name), one.address ? el('p', {class: 'quiet small'}, t(`mail.${one.kind}`)) : null),
          el('span', {class: works(one) ? 'chip paid' : 'chip late'}, icon(works(one) ? 'check' : 'warning'), t(works(one) ? 'mail.works' : 'mail.fails'))),
      trouble(one, canConnect),
      el('dl', {class: 'report-facts'},
          fact(t('mail.last'), one.looked_at ? moment(one.looked_at) : t('mail.never'), t(`mail.result.${one.result}`)),
          fact(t('mail.next'), one.due_at ? moment(one.due_at) : t('mail.next.none'), one.zone),
          fact(t('mail.quota'), one.units_today === undefined ? t('mail.quota.none') : t('mail.units', {n: one.units_today, units: count(one.units_today)}), ''),
          fact(t('mail.reads'), [...one.senders, ...one.words].join(', ') || t('mail.reads.all'), one.since.startsWith('1970') ? t('mail.since.ever') : t('mail.since', {day: day(one.since.slice(0, 10))}))),
      policy(one, api),
      el('div', {class: 'actions'},
          button(t('mail.sync'), {class: 'primary', disabled: one.status !== 'watched', onclick: (event) => run(view, event.currentTarget, job, `${api}/sync`, {mode: 'latest'})}, 'mail'),
          button(t('mail.disconnect'), {class: 'quiet-button danger-text', onclick: () => disconnect(view, api, name)}, 'trash')),
      job);
}

/** Why it is not looked at, and the one thing to do about it. */
function trouble(one, canConnect) {
  if (works(one)) {
    return null;
  }
  const why = one.reason ? tOr(`reauth.${one.reason}`, one.remedy) : t('mail.result.unavailable');
  return el('div', {class: 'trouble', role: 'note'}, el('p', {}, icon('warning'), why),
      one.kind === 'gmail' && canConnect ? connect('primary', t('mail.again')) : el('p', {class: 'small'}, one.remedy ?? t('mail.unavailable.text')));
}

function fact(words, text, more) {
  return el('div', {}, el('dt', {class: 'quiet small'}, words), el('dd', {}, el('span', {}, text), more ? el('span', {class: 'quiet small'}, more) : null));
}

function policy(one, api) {
  const select = el('select', {id: `policy-${one.id}`, onchange: async () => {
    try {
      await write('PATCH', api, {policy: select.value});
      note(t('mail.policy.done'));
    } catch (error) {
      select.value = one.policy;
      noteFailure(error);
    }
  }}, POLICIES.map((name) => el('option', {value: name, selected: name === one.policy}, t(`policy.${name}`))));
  return el('div', {class: 'field policy'}, el('label', {for: select.id}, t('mail.policy')), select);
}

async function disconnect(view, api, name) {
  if (!await confirmed(t('mail.disconnect.title', {name}), t('mail.disconnect.text'), t('mail.disconnect'))) {
    return;
  }
  try {
    await response('DELETE', api);
    note(t('mail.disconnect.done', {name}));
    view.refresh();
  } catch (error) {
    noteFailure(error);
  }
}

/** Begins what takes a while, and says how far it is until it is over. */
async function run(view, pressed, part, path, body = undefined) {
  pressed.disabled = true;
  const said = el('p', {class: 'small', role: 'status'}, t('mail.job.waiting'));
  fill(part, el('progress', {'aria-label': t('mail.job')}), said);
  try {
    let job = await write('POST', path, body);
    for (let i = 0; job.state === 'waiting' || job.state === 'running'; i++) {
      fill(said, t(`mail.job.${job.state}`));
      await new Promise((done) => setTimeout(done, WAITS[Math.min(i, WAITS.length - 1)]));
      job = await get(`/v1/jobs/${encodeURIComponent(job.id)}`, {signal: view.signal});
    }
    fill(part, el('p', {role: 'status'}, icon(job.state === 'failed' ? 'warning' : 'check'),
        job.state === 'failed' ? job.problem?.detail ?? t('failed.title') : tally(job.sync)),
    job.sync?.new_invoices ? el('a', {href: '/invoices'}, t('nav.invoices')) : null);
  } catch (error) {
    if (error.name !== 'AbortError') {
      fill(part, el('p', {class: 'form-error', role: 'alert'}, explained(error), error.requestId ? ` (${error.requestId})` : ''));
    }
  } finally {
    pressed.disabled = false;
  }
}

function tally(sync) {
  return [
    t('mail.tally.new', {n: sync.new_invoices}), t('mail.tally.read', {n: sync.read}),
    sync.left_alone ? t('mail.tally.left', {n: sync.left_alone}) : '', sync.failed ? t('mail.tally.failed', {n: sync.failed}) : '',
    sync.quarantined ? t('mail.tally.quarantined', {n: sync.quarantined}) : '', sync.missed ? t('mail.tally.missed', {n: sync.missed}) : '',
    sync.unfinished ? t('mail.tally.unfinished') : '',
  ].filter(Boolean).join(' ');
}
