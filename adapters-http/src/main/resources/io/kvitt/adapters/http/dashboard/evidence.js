// The pages of a document, with a box around every value that was read there. Boxes are in points from the top left of the page, and
// so is the drawing that lies over the picture: whatever the size on the screen, they stay on their words.

import {get, picture, Problem} from './api.js';
import {button, el, fill, icon, svg} from './dom.js';
import {explained, failure, skeleton} from './parts.js';
import {t, tOr} from './words.js';

const WIDTHS = [800, 1200, 1600, 2000];
const MOST_PAGES = 50;
const ROOM = 1.5;
const SMALLEST = 3;

/** Points that an arrow key moves a box by, and the box that it begins with. */
const STEP = 3;
const FIRST = [120, 22];

/** The part of the page that shows the document. */
export function pages(state) {
  const node = el('section', {class: 'sheets', 'aria-label': t('document')});
  const sheets = [];
  let drawing;
  const paper = {
    node,
    light: (name, on) => sheets.forEach((sheet) => sheet.light(name, on)),
    refresh: () => sheets.forEach((sheet) => sheet.boxes()),
    canDraw: () => sheets.some((sheet) => sheet.size),
    draw: (done, {byKeys = false, seen = undefined, givenUp = () => {}} = {}) => {
      drawing = {done, givenUp};
      node.classList.add('drawing');
      if (byKeys) {
        const own = sheets[(seen?.page ?? 1) - 1];
        own?.size ? own.drawByKeys(seen?.box) : sheets.find((sheet) => sheet.size).drawByKeys();
      }
    },
    stopDrawing: () => {
      drawing = undefined;
      node.classList.remove('drawing');
      sheets.forEach((sheet) => sheet.stopDrawing());
    },
    giveUp: () => {
      const {givenUp} = drawing;
      paper.stopDrawing();
      givenUp();
    },
    drawn: (page, box) => {
      const {done} = drawing;
      paper.stopDrawing();
      done(page, box);
    },
    isDrawing: () => drawing !== undefined,
  };
  paper.ready = begin(state, paper, node, sheets);
  return paper;
}

async function begin(state, paper, node, sheets) {
  fill(node, skeleton(14));
  try {
    const first = await get(`${state.api}/pages/1`, {signal: state.view.signal});
    const count = Math.min(first.pages, MOST_PAGES);
    for (let page = 1; page <= count; page++) {
      sheets.push(sheet(state, paper, page, count, page === 1 ? first : undefined));
    }
    fill(node, sheets.map((one) => one.node));
  } catch (error) {
    if (error.name === 'AbortError') {
      return;
    }
    fill(node, error instanceof Problem && ['no_such_page', 'document_not_kept'].includes(error.code)
        ? el('div', {class: 'no-sheet'}, icon('paper'), el('h2', {}, t(`sheet.${error.code}`)), el('p', {class: 'quiet'}, t(`sheet.${error.code}.text`)))
        : failure(error, () => begin(state, paper, node, sheets)));
  }
}

function sheet(state, paper, page, count, size) {
  const image = el('img', {alt: t('sheet.alt', {page, count}), draggable: 'false'});
  const overlay = svg('svg', {class: 'boxes', role: 'group', 'aria-label': t('sheet.boxes', {page})});
  const holder = el('div', {class: 'sheet-page'}, image, overlay);
  const one = {
    node: el('figure', {class: 'sheet'}, holder, count > 1 ? el('figcaption', {class: 'quiet small'}, t('sheet.of', {page, count})) : null),
    size,
    light: (name, on) => {
      const box = overlay.querySelector(`[data-field="${CSS.escape(name)}"]`);
      box?.classList.toggle('lit', on);
      if (box && on) {
        reveal(box, paper.node);
      }
    },
    boxes: () => one.size && drawBoxes(state, paper, overlay, page, one.size),
  };
  drawOn(paper, overlay, page, one);
  drawWithKeys(paper, overlay, page, one);
  const show = async () => {
    try {
      one.size ??= await get(`${state.api}/pages/${page}`, {signal: state.view.signal});
      frameOf(one, holder, overlay);
      one.boxes();
      image.src = await sharp(state, page, holder);
      holder.classList.add('shown');
    } catch (error) {
      if (one.size?.text && error instanceof Problem && error.code === 'no_such_page') { // a text has no picture, but says all
        holder.style.removeProperty('aspect-ratio');
        fill(holder, el('pre', {class: 'page-text', tabindex: '0', 'aria-label': t('sheet.alt', {page, count})}, one.size.text));
      } else if (error.name !== 'AbortError') {
        fill(holder, failure(error, () => {
          fill(holder, image, overlay);
          show();
        }));
      }
    }
  };
  if (one.size) {
    frameOf(one, holder, overlay);
  }
  const seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      seen.disconnect();
      show();
    }
  }, {rootMargin: '400px'});
  seen.observe(holder);
  state.view.signal.addEventListener('abort', () => {
    seen.disconnect();
    URL.revokeObjectURL(image.src);
  });
  return one;
}

function frameOf(one, holder, overlay) {
  overlay.setAttribute('viewBox', `0 0 ${one.size.width} ${one.size.height}`);
  overlay.setAttribute('preserveAspectRatio', 'none');
  holder.style.setProperty('aspect-ratio', `${one.size.width} / ${one.size.height}`);
}

/** As fine as the screen shows it, in few sizes, so that it is drawn once for most. */
function sharp(state, page, holder) {
  const wanted = (holder.clientWidth || 800) * devicePixelRatio;
  const width = WIDTHS.find((one) => one >= wanted) ?? WIDTHS.at(-1);
  return picture(`${state.api}/pages/${page}.png?w=${width}`, 'image/png', {signal: state.view.signal});
}

/** Boxes are one stop of the tab key; arrows walk from one to the next. */
function drawBoxes(state, paper, overlay, page, size) {
  const found = Object.entries(state.evidence)
      .filter(([, seen]) => seen.page === page && seen.box)
      .sort(([, a], [, b]) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
  fill(overlay, found.map(([name, seen], i) => {
    const [x0, y0, x1, y1] = seen.box;
    const words = `${tOr(`field.${name}`, name)}: ${seen.text}`;
    const box = svg('rect', {
      x: x0 - ROOM, y: y0 - ROOM, width: Math.max(x1 - x0, 1) + 2 * ROOM, height: Math.max(y1 - y0, 1) + 2 * ROOM, rx: 2,
      'data-field': name, 'data-box': seen.box.join(','), tabindex: i === 0 ? '0' : '-1', role: 'button', 'aria-label': words,
      class: seen.confidence >= 0.8 ? 'box' : 'box unsure',
    }, svg('title', {}, words));
    const row = () => state.list.querySelector(`[data-field="${CSS.escape(name)}"]`);
    const mark = (on) => {
      row()?.classList.toggle('lit', on);
      box.classList.toggle('lit', on);
    };
    box.addEventListener('mouseenter', () => mark(true));
    box.addEventListener('mouseleave', () => mark(false));
    box.addEventListener('focus', () => {
      mark(true);
      row()?.scrollIntoView({block: 'nearest'});
    });
    box.addEventListener('blur', () => mark(false));
    const change = () => !paper.isDrawing() && row()?.querySelector('.change')?.click();
    box.addEventListener('click', change);
    box.addEventListener('keydown', (event) => walk(event, box, change));
    return box;
  }));
}

function walk(event, box, change) {
  const step = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1}[event.key];
  if (step) {
    const all = [...box.parentNode.children].filter((one) => one.dataset.field);
    const next = all[(all.indexOf(box) + step + all.length) % all.length];
    box.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
    event.preventDefault();
  } else if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    change();
  }
}

/** Brings a box into sight within the part that shows the document, and moves nothing else. */
function reveal(box, node) {
  const [at, within] = [box.getBoundingClientRect(), node.getBoundingClientRect()];
  if (node.scrollHeight > node.clientHeight && (at.top < within.top || at.bottom > within.bottom)) {
    node.scrollBy({top: at.top - within.top - within.height / 3,
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'});
  }
}

/** A box that is drawn with a pointer, in points of the page. */
function drawOn(paper, overlay, page, one) {
  let from;
  let rect;
  const at = (event) => {
    const frame = overlay.getBoundingClientRect();
    const inside = (value, most) => Math.max(0, Math.min(most, value));
    return [inside((event.clientX - frame.left) / frame.width, 1) * one.size.width,
      inside((event.clientY - frame.top) / frame.height, 1) * one.size.height];
  };
  const corners = (to) => [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1])];
  overlay.addEventListener('pointerdown', (event) => {
    if (paper.isDrawing() && one.size) {
      event.preventDefault();
      from = at(event);
      rect = svg('rect', {class: 'drawn', x: from[0], y: from[1], width: 0, height: 0});
      overlay.append(rect);
      overlay.setPointerCapture(event.pointerId);
    }
  });
  overlay.addEventListener('pointermove', (event) => {
    if (rect) {
      const [x0, y0, x1, y1] = corners(at(event));
      Object.entries({x: x0, y: y0, width: x1 - x0, height: y1 - y0}).forEach(([key, value]) => rect.setAttribute(key, value));
    }
  });
  overlay.addEventListener('pointerup', (event) => {
    if (rect) {
      const box = corners(at(event));
      rect.remove();
      rect = undefined;
      if (box[2] - box[0] > SMALLEST && box[3] - box[1] > SMALLEST) {
        paper.drawn(page, box);
      }
    }
  });
}

/** A box that arrows move, with Shift make larger and smaller, and Enter takes. */
function drawWithKeys(paper, overlay, page, one) {
  let box;
  let rect;
  const show = () => {
    const [x0, y0, x1, y1] = box;
    Object.entries({x: x0, y: y0, width: x1 - x0, height: y1 - y0}).forEach(([key, value]) => rect.setAttribute(key, value));
    reveal(rect, paper.node);
  };
  one.drawByKeys = (seen) => {
    const {width, height} = one.size;
    box = seen ? [...seen] : [(width - FIRST[0]) / 2, height / 3, (width + FIRST[0]) / 2, height / 3 + FIRST[1]];
    rect = svg('rect', {class: 'drawn'});
    overlay.append(rect);
    overlay.setAttribute('tabindex', '0');
    overlay.focus({preventScroll: true});
    show();
  };
  one.stopDrawing = () => {
    rect?.remove();
    rect = undefined;
    overlay.removeAttribute('tabindex');
  };
  overlay.addEventListener('keydown', (event) => {
    const [dx, dy] = {ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP]}[event.key] ?? [0, 0];
    if (!rect || !(dx || dy || event.key === 'Enter' || event.key === 'Escape')) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') {
      paper.drawn(page, box);
    } else if (event.key === 'Escape') {
      paper.giveUp();
    } else {
      box = moved(box, dx, dy, event.shiftKey, one.size);
      show();
    }
  });
}

/** The box a step further, or with its end there; it stays on the page and stays a box. */
function moved([x0, y0, x1, y1], dx, dy, isEnd, {width, height}) {
  const within = (value, least, most) => Math.max(least, Math.min(most, value));
  if (isEnd) {
    return [x0, y0, within(x1 + dx, x0 + 2 * SMALLEST, width), within(y1 + dy, y0 + 2 * SMALLEST, height)];
  }
  const [x, y] = [within(dx, -x0, width - x1), within(dy, -y0, height - y1)];
  return [x0 + x, y0 + y, x1 + x, y1 + y];
}
