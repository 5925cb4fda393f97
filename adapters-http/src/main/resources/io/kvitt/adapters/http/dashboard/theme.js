// Light or dark: as the browser prefers, or as chosen.

const KEPT = 'kvitt.theme';

/** What was chosen: `light`, `dark` or, where nothing was, the empty text. */
export function chosenTheme() {
  return localStorage.getItem(KEPT) ?? '';
}

/** Chooses, or with the empty text leaves it to the browser again. */
export function chooseTheme(chosen) {
  if (chosen) {
    localStorage.setItem(KEPT, chosen);
  } else {
    localStorage.removeItem(KEPT);
  }
  showTheme();
}

/** Shows what was chosen. */
export function showTheme() {
  if (chosenTheme()) {
    document.documentElement.dataset.theme = chosenTheme();
  } else {
    delete document.documentElement.dataset.theme;
  }
}

/** Whether it is dark now. */
export function isDark() {
  return (chosenTheme() || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
}
