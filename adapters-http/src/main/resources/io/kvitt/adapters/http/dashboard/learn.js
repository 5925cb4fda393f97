// A template of what somebody corrected. What it would make of the papers that are kept is shown before it is kept.

import {get, write} from './api.js';
import {button, el, fill, icon} from './dom.js';
import {explained, failure, supplier} from './parts.js';
import {t, tOr} from './words.js';

/** The part of the page of an invoice that offers it, once somebody said what is right. */
export function learning(state) {
  const node = el('section', {class: 'card learn', 'aria-labelledby': 'learn'});
  return {node, refresh: () => {
    node.hidden = !teaches(state.invoice);
    fill(node, offer(state, node));
  }};
}

function teaches(invoice) {
  const isLookedAt = invoice.confirmed_at || Object.keys(invoice.corrections ?? {}).length > 0;
  return Boolean(isLookedAt) && invoice.document.strategy !== 'e-invoice';
}

function offer(state, node) {
  const part = el('div', {class: 'stack', role: 'status'});
  return [
    el('h2', {id: 'learn'}, t('learn')), el('p', {class: 'quiet'}, t('learn.text')),
    el('div', {class: 'actions'}, button(t('learn.try', {supplier: supplier(state.invoice)}), {onclick: (event) => tried(state, part, event.currentTarget)}, 'eye')),
    part,
  ];
}

async function tried(state, part, pressed) {
  pressed.disabled = true;
  fill(part, el('p', {class: 'quiet'}, t('learn.trying')));
  try {
    const [template, {yours}] = await Promise.all([
      write('POST', '/v1/templates/learn', {invoice_id: state.invoice.id}, {signal: state.view.signal}),
      get('/v1/templates', {signal: state.view.signal}),
    ]);
    fill(part, verdict(template), changes(template), decision(state, part, template, yours));
  } catch (error) {
    if (error.name !== 'AbortError') {
      fill(part, failure(error, () => tried(state, part, pressed)));
    }
  } finally {
    pressed.disabled = false;
  }
}

/** How many papers would be read right, wrong, and as before. */
function verdict(template) {
  const {documents, unlearned, untried} = template;
  const right = documents.filter((one) => one.read && one.objections.length === 0);
  const wrong = documents.filter((one) => one.objections.length > 0);
  const left = documents.filter((one) => !one.read);
  const line = (key, drawing, files, ofKind) => files.length === 0 ? null
      : el('li', {class: ofKind}, icon(drawing), el('span', {}, t(key, {n: files.length}), ' ', el('span', {class: 'quiet small'}, files.join(', '))));
  return el('ul', {class: 'verdict'},
      line('learn.right', 'check', right.map((one) => one.file), 'right'),
      line('learn.wrong', 'warning', wrong.map((one) => one.file), 'wrong'),
      line('learn.left', 'paper', left.map((one) => one.file), ''),
      line('learn.untried', 'close', untried, ''),
      line('learn.unlearned', 'pencil', unlearned.map((one) => field(one.field)), ''));
}

function field(name) {
  return tOr(`field.${name}`, name.replaceAll('_', ' '));
}

function changes(template) {
  const rows = template.documents.flatMap((paper) => paper.values.filter((value) => value.change !== 'same').map((value) => [paper, value]));
  if (rows.length === 0) {
    return el('p', {class: 'quiet'}, t('learn.same'));
  }
  return el('div', {class: 'scroll', role: 'region', tabindex: '0', 'aria-label': t('learn.changes')}, el('table', {class: 'figures'},
      el('caption', {class: 'visually-hidden'}, t('learn.changes')),
      el('thead', {}, el('tr', {}, ['paper', 'field', 'before', 'after'].map((name) => el('th', {scope: 'col'}, t(`learn.${name}`))))),
      el('tbody', {}, rows.map(([paper, value]) => el('tr', {'data-change': value.change},
          el('th', {scope: 'row'}, paper.file), el('td', {}, field(value.field)), el('td', {}, value.now ?? '–'), el('td', {}, value.then ?? '–'))))));
}

/** A button that keeps it, or why there is none. */
function decision(state, part, template, yours) {
  if (template.objections.length) {
    return [el('p', {}, t('learn.worse')), el('ul', {class: 'small', lang: 'en'}, template.objections.map((because) => el('li', {}, because)))];
  }
  if (!yours) {
    return el('p', {class: 'quiet'}, t('problem.templates_shared'), ' ', el('code', {}, `kvitt templates learn ${state.invoice.id.slice(0, 8)} --keep`));
  }
  return keeping(state, part, template, false);
}

function keeping(state, part, template, instead) {
  const said = el('p', {class: 'form-error', role: 'alert'}, instead ? t('learn.taken') : null);
  return [said, el('div', {class: 'actions'}, button(t(instead ? 'learn.replace' : 'learn.keep'), {class: 'primary', onclick: async (event) => {
    const pressed = event.currentTarget;
    pressed.disabled = true;
    try {
      await write('POST', '/v1/templates', {invoice_id: state.invoice.id, instead});
      fill(part, el('p', {}, icon('check'), t('learn.kept', {issuer: template.issuer})), el('a', {href: '/settings'}, t('set.templates')));
    } catch (error) {
      pressed.disabled = false;
      if (error.status === 409 && !instead) {
        fill(part, verdict(template), changes(template), keeping(state, part, template, true));
      } else {
        fill(said, explained(error));
      }
    }
  }}, 'check'))];
}
