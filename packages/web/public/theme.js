// Runs before the first paint, so that a chosen theme does not flash. A file of its own, because the content security
// policy allows no script in the page.
try {
  // A frame in another page is told by its address: what was chosen elsewhere is not its reader's choice here.
  const theme = location.pathname.startsWith('/embed/')
    ? new URLSearchParams(location.search).get('theme')
    : localStorage.getItem('parley-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {}
