// Who one is here, how one wants to be told, and what happens with everything that is kept.

import {get, hasSession, patch, Problem, response, write} from './api.js';
import {save} from './csv.js';
import {button, el, fill, icon, iconButton} from './dom.js';
import {forgetDrafts} from './drafts.js';
import {day, moment} from './format.js';
import {copy, dialog, explained, load, note, noteFailure} from './parts.js';
import {chooseTheme, chosenTheme} from './theme.js';
import {language, languages, speak, t} from './words.js';

const CHANNELS = ['inbox', 'log', 'mail', 'push'];
const ME = '/v1/user/me';

export default async function page(view) {
  view.title(t('nav.settings'));
  const isUser = hasSession();
  const section = (name, make, lines = 3) => {
    const part = el('div', {class: 'stack'});
    load(part, lines, make);
    return el('section', {class: 'card', 'aria-labelledby': `set-${name}`}, el('h2', {id: `set-${name}`}, t(`set.${name}`)), part);
  };
  view.root.append(el('h1', {tabindex: '-1'}, t('nav.settings')), el('div', {class: 'settings'},
      isUser ? section('profile', () => profile(view)) : el('section', {class: 'card'}, el('h2', {}, t('set.profile')), el('p', {class: 'quiet'}, t('set.local'))),
      section('look', () => look(view), 2),
      section('notices', () => notices(view), 5),
      section('calendar', () => calendar(), 2),
      section('devices', () => devices(view), 2),
      section('templates', () => templates(view), 2),
      isUser ? section('password', () => password()) : null,
      isUser ? section('sessions', () => sessions(view)) : null,
      isUser ? section('export', () => exporting(), 2) : null,
      isUser ? section('delete', () => leaving(), 2) : null));
}

/** A form that says what became of it; what was typed stays where it fails. */
function form(words, fields, send) {
  const said = el('p', {class: 'form-error', role: 'alert'});
  const submit = el('button', {type: 'submit', class: 'primary'}, words);
  const one = el('form', {class: 'stack', onsubmit: async (event) => {
    event.preventDefault();
    submit.disabled = true;
    fill(said);
    try {
      await send(Object.fromEntries(new FormData(one)), one);
      note(t('set.kept'));
    } catch (error) {
      fill(said, error instanceof Problem && error.status === 412 ? t('set.changed') : explained(error),
          error.requestId ? el('span', {class: 'quiet small block'}, t('failed.id'), ' ', error.requestId) : null);
    } finally {
      submit.disabled = false;
    }
  }}, ...fields, said, el('div', {class: 'actions'}, submit));
  return one;
}

function field(name, words, properties = {}, hint = '') {
  const id = `set-${name}-field`;
  return el('div', {class: 'field'}, el('label', {for: id}, words), el('input', {id, name, type: 'text', 'aria-describedby': hint ? `${id}-hint` : undefined, ...properties}),
      hint ? el('p', {class: 'quiet small', id: `${id}-hint`}, hint) : null);
}

async function profile(view) {
  let me = await get(ME, {signal: view.signal});
  return form(t('save'), [
    field('name', t('sign-up.name'), {autocomplete: 'name', value: me.name ?? ''}),
    field('username', t('set.username'), {autocomplete: 'username', value: me.username ?? ''}),
    field('email', t('sign-up.email'), {type: 'email', autocomplete: 'email', value: me.email ?? ''}),
  ], async (values) => {
    const changes = Object.fromEntries(Object.entries(values).filter(([name, text]) => text.trim() && text !== (me[name] ?? '')));
    me = Object.keys(changes).length ? await patch(ME, me.version, changes) : me;
  });
}

function look(view) {
  const choice = (name, words, values, chosen, act) => el('div', {class: 'field'}, el('label', {for: `set-${name}`}, words),
      el('select', {id: `set-${name}`, onchange: (event) => act(event.target.value)},
          values.map(([value, said]) => el('option', {value, selected: value === chosen}, said))));
  return [
    el('div', {class: 'pair'},
        choice('language', t('language'), languages().map((one) => [one, t(`language.${one}`)]), language(), async (one) => {
          await speak(one);
          view.reframe();
        }),
        choice('theme', t('set.theme'), [['', t('set.theme.browser')], ['light', t('set.theme.light')], ['dark', t('set.theme.dark')]], chosenTheme(), (one) => {
          chooseTheme(one);
          view.reframe();
        })),
  ];
}

async function notices(view) {
  const at = `${ME}/notifications`;
  const got = await response('GET', at, {signal: view.signal});
  let tag = got.headers.get('ETag');
  const wanted = await got.json();
  const [from, to] = wanted.quiet_hours ? wanted.quiet_hours.split('-') : ['', ''];
  return form(t('save'), [
    el('fieldset', {class: 'choice'}, el('legend', {}, t('set.channels')), CHANNELS.map((one) => el('label', {},
        el('input', {type: 'checkbox', name: `channel-${one}`, checked: one === 'inbox' || wanted.channels.includes(one), disabled: one === 'inbox'}),
        el('span', {}, t(`channel.${one}`))))),
    el('div', {class: 'pair'},
        field('lead', t('set.lead'), {inputmode: 'numeric', value: wanted.lead_days.join(', '), pattern: '[0-9, ]*'}, t('set.lead.hint')),
        field('remind', t('set.remind'), {type: 'time', value: wanted.remind_at, required: true})),
    el('div', {class: 'pair'},
        field('quiet-from', t('set.quiet.from'), {type: 'time', value: from}), field('quiet-to', t('set.quiet.to'), {type: 'time', value: to}, t('set.quiet.hint'))),
    field('zone', t('set.zone'), {value: wanted.zone, spellcheck: 'false', autocomplete: 'off'}),
  ], async (values, node) => {
    const answer = await response('PUT', at, {headers: {'Content-Type': 'application/json', 'If-Match': tag}, body: JSON.stringify({
      channels: CHANNELS.filter((one) => node.elements[`channel-${one}`].checked),
      lead_days: values.lead.split(/[\s,]+/).filter(Boolean).map(Number),
      quiet_hours: values['quiet-from'] && values['quiet-to'] ? `${values['quiet-from']}-${values['quiet-to']}` : '',
      zone: values.zone.trim(),
      remind_at: values.remind,
    })});
    tag = answer.headers.get('ETag');
  });
}

/** The address is told once; asking again makes another, and the one before is good for nothing. */
function calendar() {
  const shown = el('div', {});
  const act = (send) => async (event) => {
    const pressed = event.currentTarget;
    pressed.disabled = true;
    try {
      await send();
    } catch (error) {
      noteFailure(error);
    } finally {
      pressed.disabled = false;
    }
  };
  return [
    el('p', {class: 'quiet'}, t('calendar.text')), shown,
    el('div', {class: 'actions'},
        button(t('calendar.make'), {onclick: act(async () => {
          const {path} = await write('POST', '/v1/calendar/address');
          const address = location.origin + path;
          fill(shown, el('div', {class: 'secret', role: 'status'}, el('code', {}, address), iconButton(t('calendar.copy'), 'copy', {onclick: () => copy(address)})));
        })}, 'copy'),
        button(t('calendar.revoke'), {class: 'quiet-button danger-text', onclick: act(async () => {
          await response('DELETE', '/v1/calendar/address');
          fill(shown);
          note(t('calendar.revoked'));
        })}, 'trash')),
  ];
}

function rows(items, none, row) {
  return items.length === 0 ? el('p', {class: 'quiet'}, none) : el('ul', {class: 'behind'}, items.map(row));
}

async function devices(view) {
  const {items} = await get(`${ME}/devices`, {signal: view.signal});
  return rows(items, t('devices.none'), (one) => el('li', {},
      el('span', {}, one.device_id, el('span', {class: 'quiet small block'}, t(`platform.${one.platform}`), ' · ', day(one.registered_at.slice(0, 10)))),
      el('span', {}), end(view, t('devices.forget'), t('devices.forget.of', {device: one.device_id}), `${ME}/devices/${encodeURIComponent(one.device_id)}`)));
}

async function templates(view) {
  const {yours, items} = await get('/v1/templates', {signal: view.signal});
  return rows(items, t(yours ? 'templates.none' : 'problem.templates_shared'), (one) => el('li', {},
      el('span', {}, one.name), el('span', {}), end(view, t('devices.forget'), t('devices.forget.of', {device: one.name}), `/v1/templates/${encodeURIComponent(one.name)}`)));
}

async function sessions(view) {
  const {items} = await get(`${ME}/sessions`, {signal: view.signal});
  return rows(items, '', (one) => el('li', {},
      el('span', {title: one.device}, device(one.device), el('span', {class: 'quiet small block'}, t('session.seen', {at: moment(one.last_seen_at)}))),
      one.current ? el('span', {class: 'chip paid'}, icon('check'), t('session.this')) : el('span', {}),
      one.current ? null : end(view, t('session.end'), t('session.end.of', {device: device(one.device)}), `${ME}/sessions/${encodeURIComponent(one.id)}`)));
}

/** What people call a browser and its machine, out of what it calls itself; other programs are called what they say. */
function device(said) {
  const known = (signs) => signs.find(([sign]) => said.includes(sign))?.[1];
  const machine = known([['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS', 'Mac'], ['Linux', 'Linux']]);
  const browser = known([['Edg/', 'Edge'], ['Firefox/', 'Firefox'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']]);
  return said.startsWith('Mozilla/') && machine ? [browser, machine].filter(Boolean).join(', ') : said;
}

function end(view, words, name, path) {
  return button(words, {'aria-label': name, onclick: async (event) => {
    event.currentTarget.disabled = true;
    try {
      await response('DELETE', path);
      view.refresh();
    } catch (error) {
      event.target.disabled = false;
      noteFailure(error);
    }
  }});
}

function password() {
  return form(t('password.change'), [
    field('old', t('password.old'), {type: 'password', autocomplete: 'current-password', required: true}),
    field('new', t('password.new'), {type: 'password', autocomplete: 'new-password', required: true, minlength: '8'}, t('password.hint')),
  ], async (values, node) => {
    await write('PUT', `${ME}/password`, {password: values.old, new_password: values.new});
    node.reset();
  });
}

function exporting() {
  return [el('p', {class: 'quiet'}, t('export.text')), el('div', {class: 'actions'}, button(t('export'), {onclick: async (event) => {
    const pressed = event.currentTarget;
    pressed.disabled = true;
    try {
      const asked = await write('POST', `${ME}/exports`, undefined, {headers: {'Idempotency-Key': crypto.randomUUID()}});
      save('kvitt.jsonl', await (await response('GET', asked.href)).blob());
    } catch (error) {
      noteFailure(error);
    } finally {
      pressed.disabled = false;
    }
  }}, 'down'))];
}

/** Nothing brings it back: a word has to be typed first. */
function leaving() {
  return [el('p', {class: 'quiet'}, t('delete.account.text')), el('div', {class: 'actions'}, button(t('delete.account'), {class: 'danger', onclick: () => {
    const word = t('delete.account.word');
    const said = el('p', {class: 'form-error', role: 'alert'});
    const go = el('button', {type: 'submit', class: 'danger', disabled: true}, t('delete.account'));
    const one = dialog(t('delete.account.title'), el('form', {class: 'stack', onsubmit: async (event) => {
      event.preventDefault();
      go.disabled = true;
      try {
        await response('DELETE', ME);
        forgetDrafts();
        location.assign('/sign-in');
      } catch (error) {
        go.disabled = false;
        fill(said, explained(error));
      }
    }},
    el('p', {}, t('delete.account.text')),
    field('word', t('delete.account.type', {word}), {autocomplete: 'off', autocapitalize: 'none', oninput: (event) => {
      go.disabled = event.target.value.trim() !== word;
    }}), said, el('div', {class: 'actions'}, go, button(t('cancel'), {onclick: () => one.close()}))));
    one.querySelector('input').focus();
  }}, 'trash'))];
}
