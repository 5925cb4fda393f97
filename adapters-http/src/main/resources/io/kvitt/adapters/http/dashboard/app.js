// Begins: the frame around every page, and which page an address shows.

import {hasSession, isInReach, Offline, Problem, probe, response, whenSignedOut} from './api.js';
import {bell, bellLink} from './bell.js';
import {button, el, fill, icon, iconButton} from './dom.js';
import {forgetDrafts, isSomebodyElse, whose} from './drafts.js';
import {keys, listen, show as showKeys} from './keys.js';
import {dialog, failure, noteArea, noteFailure, skeleton} from './parts.js';
import {signInForm} from './sign-in.js';
import {chooseTheme, isDark, showTheme} from './theme.js';
import {chooseFiles, takeDrops} from './upload.js';
import {language, languages, learn, speak, t} from './words.js';

/** Address, module, and the place in the navigation that it belongs to. Words in brackets are given to the page. */
const PAGES = [
  [/^\/$/, () => import('./page-home.js'), 'home'],
  [/^\/invoices$/, () => import('./page-invoices.js'), 'invoices'],
  [/^\/invoices\/(?<type>[^/]+)\/(?<id>[^/]+)$/, () => import('./page-invoice.js'), 'invoices'],
  [/^\/review$/, () => import('./page-review.js'), 'review'],
  [/^\/spending$/, () => import('./page-spending.js'), 'spending'],
  [/^\/plan$/, () => import('./page-plan.js'), 'plan'],
  [/^\/reports(?:\/(?<month>[^/]+))?$/, () => import('./page-reports.js'), 'reports'],
  [/^\/mailboxes$/, () => import('./page-mailboxes.js'), 'mailboxes'],
  [/^\/notices$/, () => import('./page-notices.js'), 'notices'],
  [/^\/settings$/, () => import('./page-settings.js'), 'settings'],
  [/^\/sign-(?:in|up)$/, () => import('./page-sign-in.js'), ''],
];

/** What stands in the navigation. */
const PLACES = [
  ['home', '/', 'home'],
  ['invoices', '/invoices', 'paper'],
  ['review', '/review', 'eye'],
  ['spending', '/spending', 'bars'],
  ['plan', '/plan', 'scale'],
  ['reports', '/reports', 'report'],
  ['mailboxes', '/mailboxes', 'mail'],
  ['settings', '/settings', 'gear'],
];

const BELL_MILLIS = 60_000;
const PROBE_MILLIS = 10_000;

const main = el('main', {id: 'main', tabindex: '-1'});
const told = el('div', {class: 'visually-hidden', role: 'status', 'aria-live': 'polite'});
let shown = new AbortController();
let depth = 0;

/** Shows the page of an address. */
export function go(path, {replace = false} = {}) {
  history[replace ? 'replaceState' : 'pushState']({depth: replace ? depth : ++depth}, '', path);
  return show(true);
}

async function show(moved = false) {
  shown.abort();
  shown = new AbortController();
  const {signal} = shown;
  keys([]);
  const path = here();
  const [pattern, module, place] = pageOf(path);
  mark(place);
  document.body.classList.toggle('plain', path.startsWith('/sign-'));
  if (moved) {
    scrollTo(0, 0);
  }
  const view = {
    root: el('div', {class: 'page'}),
    params: pattern.exec(path)?.groups ?? {},
    query: new URLSearchParams(location.search),
    signal,
    go,
    refresh: () => renew(signal),
    reframe: () => {
      frame();
      return show();
    },
    title: (text) => {
      document.title = text ? `${text} – Kvitt` : 'Kvitt';
      if (moved) {
        told.textContent = text;
      }
    },
  };
  fill(main, skeleton());
  try {
    await (await fetched(module)).default(view);
    if (!signal.aborted) {
      fill(main, view.root);
      if (moved || view.root.querySelector('[autofocus]')) {
        (main.querySelector('[autofocus]') ?? main.querySelector('h1') ?? main).focus({preventScroll: true});
      }
    }
  } catch (error) {
    if (!signal.aborted && error.name !== 'AbortError') {
      fill(main, failure(error, () => (error.isOfPage ? location.reload() : show(moved))));
    }
  }
}

/** Shows the page as it is now; while the server is out of reach it stays as it was. */
async function renew(signal) {
  await probe();
  if (isInReach()) {
    await show();
  } else {
    addEventListener('reached', () => signal.aborted || show(), {once: true});
  }
}

/** The module of a page. A browser does not fetch again what it could not fetch once: then the whole page is loaded again. */
async function fetched(module) {
  try {
    return await module();
  } catch (error) {
    await probe();
    throw Object.assign(isInReach() ? error : new Offline(), {isOfPage: true});
  }
}

function here() {
  return location.pathname.replace(/(.)\/$/, '$1');
}

function pageOf(path) {
  return PAGES.find(([one]) => one.test(path)) ?? [/^/, () => import('./page-missing.js'), ''];
}

function mark(place) {
  for (const link of document.querySelectorAll('.bar a[data-place]')) {
    if (link.dataset.place === place) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  }
  document.body.classList.remove('menu-open');
  document.querySelector('.menu-button')?.setAttribute('aria-expanded', 'false');
}

function themeButton() {
  const dark = isDark();
  return iconButton(t(dark ? 'theme.light' : 'theme.dark'), dark ? 'sun' : 'moon', {
    onclick: (event) => {
      chooseTheme(dark ? 'light' : 'dark');
      const next = themeButton();
      event.currentTarget.replaceWith(next);
      next.focus();
    },
  });
}

function languageChoice() {
  return el('select', {'aria-label': t('language'), class: 'language', onchange: (event) =>
    fetched(() => speak(event.target.value)).then(() => {
      frame();
      show();
    }, noteFailure)}, languages().map((one) => el('option', {value: one, selected: one === language(), lang: one}, t(`language.${one}`))));
}

async function signOut() {
  try {
    await response('POST', '/v1/auth/logout', {asksNobody: true});
    forgetDrafts();
    location.assign('/');
  } catch (error) {
    noteFailure(error);
  }
}

function frame() {
  const menu = iconButton(t('menu'), 'menu', {class: 'icon-button menu-button', 'aria-expanded': 'false', 'aria-controls': 'places',
    onclick: () => menu.setAttribute('aria-expanded', String(document.body.classList.toggle('menu-open')))});
  fill(document.body,
      el('a', {class: 'skip', href: '#main', onclick: (event) => {
        event.preventDefault();
        main.focus();
      }}, t('skip')),
      el('header', {class: 'bar'},
          el('div', {class: 'bar-top'}, el('a', {href: '/', class: 'brand'}, brandMark(), el('span', {}, 'Kvitt')), bellLink()),
          menu,
          el('div', {id: 'places', class: 'places'},
              el('nav', {'aria-label': t('nav')}, el('ul', {}, PLACES.map(([name, path, drawing]) =>
                  el('li', {}, el('a', {href: path, 'data-place': name}, icon(drawing), t(`nav.${name}`)))))),
              el('div', {class: 'bar-end'},
                  button(t('add'), {class: 'primary add', onclick: chooseFiles}, 'add'),
                  el('div', {class: 'bar-tools'},
                      languageChoice(),
                      themeButton(),
                      iconButton(t('keys.title'), 'keys', {class: 'icon-button keys-button', onclick: () => showKeys(EVERYWHERE())}),
                      hasSession() ? iconButton(t('sign-out'), 'out', {onclick: signOut}) : null)))),
      el('div', {class: 'offline', role: 'status'}, isInReach() ? null : outOfReach()),
      main, noteArea(), told);
}

function outOfReach() {
  return [el('span', {}, t('offline.text')), button(t('again'), {onclick: probe})];
}

function brandMark() {
  return el('img', {src: new URL('icon.svg', import.meta.url).href, alt: '', width: '28', height: '28'});
}

/** Keys that work everywhere. */
const EVERYWHERE = () => [
  {key: 'h', words: t('nav.home'), act: () => go('/')},
  {key: 'i', words: t('nav.invoices'), act: () => go('/invoices')},
  {key: 'r', words: t('nav.review'), act: () => go('/review')},
  {key: 's', words: t('nav.spending'), act: () => go('/spending')},
  {key: 'd', words: t('nav.plan'), act: () => go('/plan')},
  {key: 'm', words: t('nav.mailboxes'), act: () => go('/mailboxes')},
  {key: 'n', words: t('nav.notices'), act: () => go('/notices')},
  {key: 'u', words: t('add'), act: chooseFiles},
];

/** A link to a page of ours shows it without fetching the frame again. */
function follow(event) {
  const link = event.target.closest?.('a[href]');
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute('download') || link.origin !== location.origin
      || link.hash || link.pathname.startsWith('/v1/') || link.pathname.startsWith('/docs')) {
    return;
  }
  event.preventDefault();
  go(link.pathname + link.search);
}

let asking;

/** Whoever has to sign in does it over the page, which stays as it is. One form, however many wait. */
function askToSignIn() {
  asking ??= new Promise((done, refused) => {
    let isIn = false;
    const one = dialog(t('session.over'), signInForm(async () => {
      isIn = true;
      if (await isSomebodyElse()) {
        location.reload(); // nobody sees or keeps what another began
        return;
      }
      one.close();
      done();
    }), {class: 'sign-in-dialog'});
    one.addEventListener('close', () => {
      asking = undefined;
      if (!isIn) {
        refused(new Problem(401, {code: 'missing_token'}));
      }
    });
  });
  return asking;
}

async function begin() {
  showTheme();
  pageOf(here())[1]().catch(() => {}); // beside the words; whether it came is asked when it is shown
  await learn();
  whenSignedOut(() => {
    if (location.pathname.startsWith('/sign-')) {
      return new Promise(() => {}); // another request of the same page was quicker
    }
    const isEmpty = main.querySelector('.page') === null;
    if (isEmpty && !asking) { // nothing is lost by going to a page of its own
      go('/sign-in?from=' + encodeURIComponent(location.pathname + location.search), {replace: true});
      return new Promise(() => {});
    }
    return askToSignIn();
  });
  frame();
  listen(EVERYWHERE());
  takeDrops(go);
  document.addEventListener('click', follow);
  addEventListener('popstate', () => show(true));
  ['online', 'offline'].forEach((event) => addEventListener(event, probe));
  ['reached', 'unreached'].forEach((event) => addEventListener(event, () =>
    fill(document.querySelector('.offline'), isInReach() ? null : outOfReach())));
  await show();
  whose({staysQuiet: true}).catch(() => {}); // so that another who signs in over the page is known to be another
  bell();
  setInterval(() => document.hidden || bell(), BELL_MILLIS);
  // An answer that was on its way when the network went says that it is there: a browser that says otherwise has it asked again.
  setInterval(() => (isInReach() && navigator.onLine) || probe(), PROBE_MILLIS);
  const later = window.requestIdleCallback ?? setTimeout;
  later(() => PAGES.forEach(([, module]) => module().catch(() => {}))); // whoever loses the network finds every page
}

begin();
