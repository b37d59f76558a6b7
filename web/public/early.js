// Before the first paint, so that neither the theme nor the language flickers. A file of its own: no inline script.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (localStorage.getItem('rail') === 'folded') root.dataset.rail = 'folded';
    const language = localStorage.getItem('language') ?? navigator.language;
    root.lang = language.startsWith('ja') ? 'ja' : 'en';
  } catch {
    // Storage may be forbidden; the system's theme then serves.
  }
})();
