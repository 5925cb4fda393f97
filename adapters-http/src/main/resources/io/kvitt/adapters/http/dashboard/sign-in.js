// The form that signs somebody in. It stands on a page of its own, or over the page that was being used.

import {write} from './api.js';
import {el, fill} from './dom.js';
import {explained} from './parts.js';
import {t} from './words.js';

/** A form that calls back when somebody is signed in. */
export function signInForm(done) {
  return form(t('sign-in'), [
    field('name', t('sign-in.name'), {autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', autofocus: true}),
    field('password', t('sign-in.password'), {type: 'password', autocomplete: 'current-password'}),
  ], (values) => write('POST', '/v1/auth/login', {username: values.name, password: values.password}, {asksNobody: true}), done);
}

/** The same for whoever is new. */
export function signUpForm(done) {
  return form(t('sign-up'), [
    field('name', t('sign-up.name'), {autocomplete: 'name', autofocus: true}),
    field('email', t('sign-up.email'), {type: 'email', autocomplete: 'email'}),
    field('password', t('sign-in.password'), {type: 'password', autocomplete: 'new-password', minlength: '8'},
        t('sign-up.password.hint')),
  ], (values) => write('POST', '/v1/auth/signup', values, {asksNobody: true}), done);
}

function field(name, words, properties, hint) {
  const id = `sign-in-${name}`;
  return el('div', {class: 'field'},
      el('label', {for: id}, words),
      el('input', {id, name, type: 'text', required: true, 'aria-describedby': hint ? `${id}-hint` : undefined, ...properties}),
      hint ? el('p', {class: 'quiet small', id: `${id}-hint`}, hint) : null);
}

function form(words, fields, send, done) {
  const said = el('p', {class: 'form-error', role: 'alert'});
  const submit = el('button', {type: 'submit', class: 'primary wide'}, words);
  return el('form', {class: 'stack', onsubmit: async (event) => {
    event.preventDefault();
    submit.disabled = true;
    fill(said);
    try {
      await send(Object.fromEntries(new FormData(event.target)));
      await done();
    } catch (error) {
      fill(said, explained(error));
      event.target.querySelector('input[type=password]').focus();
    } finally {
      submit.disabled = false;
    }
  }}, ...fields, said, submit);
}
