// Charts, drawn by uPlot. A canvas says nothing to whoever does not see it: beside each stands a table that says the same. What is drawn
// is as near as a screen can show it; what is said comes from decimal text.

import {Offline} from './api.js';
import {el, fill} from './dom.js';
import {compact} from './format.js';

const HEIGHT = 300;
const INKS = 6;
const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240];

let library;

function uplot() {
  library ??= new Promise((done, failed) => {
    const at = (name) => new URL(name, import.meta.url).href;
    document.head.append(
        el('link', {rel: 'stylesheet', href: at('uplot.css')}),
        el('script', {src: at('uplot.js'), onload: () => done(window.uPlot), onerror: () => {
          library = undefined; // so that trying again fetches again
          failed(new Offline());
        }}));
  });
  return library;
}

/** The class that gives a series its ink; the last is for the rest. */
export function ink(index, isRest = false) {
  return `ink-${isRest ? INKS : index % (INKS - 1) + 1}`;
}

/** A sign in the ink of a series, beside its name. */
export function swatch(inked, isDashed = false) {
  return el('span', {class: `swatch ${inked}${isDashed ? ' dashed' : ''}`, 'aria-hidden': 'true'});
}

/**
 * A chart over months: `series` are `{ink, dashed, wide}` in the order in which they are drawn, `data` a list of figures for each, `words`
 * what stands below a month, `say` what is shown where somebody points. `show` draws other figures.
 */
export async function chart(view, {label, series, bars = false}) {
  const Plot = await uplot();
  const holder = el('div', {class: 'chart-plot', role: 'img', 'aria-label': label});
  const said = el('div', {class: 'chart-said', 'aria-hidden': 'true', hidden: true});
  const node = el('div', {class: 'chart'}, holder, said);
  let now;
  let plot;
  const draw = () => {
    plot?.destroy();
    plot = undefined;
    if (now && holder.clientWidth) {
      plot = new Plot(options(Plot, holder, said, series, bars, () => now), figures(now), holder);
    }
  };
  const one = {
    node,
    show: (next) => {
      const isSameLength = plot && now.words.length === next.words.length;
      now = next;
      holder.setAttribute('aria-label', next.label ?? label);
      if (isSameLength) {
        plot.setData(figures(now));
      } else {
        draw();
      }
    },
  };
  follow(view, holder, draw, (width) => (plot ? plot.setSize({width, height: HEIGHT}) : draw()));
  return one;
}

/** Drawn anew in other colours, and as wide as there is room. */
function follow(view, holder, draw, resize) {
  const room = new ResizeObserver(() => holder.clientWidth && resize(holder.clientWidth));
  const theme = new MutationObserver(draw);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  room.observe(holder);
  theme.observe(document.documentElement, {attributeFilter: ['data-theme']});
  dark.addEventListener('change', draw);
  view.signal.addEventListener('abort', () => {
    room.disconnect();
    theme.disconnect();
    dark.removeEventListener('change', draw);
  });
}

function figures(now) {
  return [now.words.map((_, i) => i), ...now.data];
}

/** Colours as the page has them: a canvas does not know its variables. */
function colour(holder, name) {
  const probe = el('span', {class: name, hidden: true});
  holder.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

function options(Plot, holder, said, series, bars, now) {
  const quiet = colour(holder, 'quiet');
  const line = colour(holder, 'line-ink');
  const font = `12px ${getComputedStyle(holder).fontFamily}`;
  const axis = {stroke: quiet, font, ticks: {show: false}};
  return {
    width: holder.clientWidth,
    height: HEIGHT,
    padding: [12, bars ? 8 : 24, 0, 0],
    legend: {show: false},
    cursor: {y: false, drag: {x: false, y: false}, points: {show: !bars}},
    scales: {x: {time: false, range: (u, from, to) => (bars ? [from - 0.6, to + 0.6] : [from, Math.max(to, from + 1)])}, y: {range: (u, from, to) => room(from, to)}},
    axes: [
      {...axis, grid: {show: false}, incrs: STEPS, space: 74, size: 34,
        values: (u, splits) => splits.map((at) => (Number.isInteger(at) ? now().words[at] ?? '' : ''))},
      {...axis, grid: {stroke: line, width: 1}, size: 62, values: (u, splits) => splits.map(compact)},
    ],
    series: [{}, ...series.map((one) => stroke(Plot, colour(holder, one.ink), one, bars))],
    hooks: {setCursor: [(u) => point(u, said, now())]},
  };
}

/** From nothing to somewhat above the most. */
function room(from, to) {
  const [low, high] = [Math.min(0, from ?? 0), Math.max(0, to ?? 0)];
  const more = (high - low || 1) * 0.06;
  return [low < 0 ? low - more : 0, high + more];
}

function stroke(Plot, inked, one, bars) {
  return bars
      ? {stroke: inked, fill: inked, width: 0, points: {show: false}, paths: Plot.paths.bars({size: [0.62, 56], radius: 0})}
      : {stroke: inked, width: one.wide ? 2.6 : 1.8, dash: one.dashed ? [6, 5] : undefined, points: {show: false}};
}

function point(u, said, now) {
  const at = u.cursor.idx;
  said.hidden = at === null || at === undefined || u.cursor.left < 0;
  if (!said.hidden) {
    fill(said, now.say(at));
    const left = u.valToPos(at, 'x') + u.over.offsetLeft;
    const isRight = left > u.width / 2;
    said.style.left = isRight ? 'auto' : `${left + 14}px`;
    said.style.right = isRight ? `${u.width - left + 14}px` : 'auto';
  }
}
