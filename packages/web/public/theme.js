// Runs before the first paint, so that a chosen theme does not flash. A file of its own, because the content security
// policy allows no script in the page.
try {
  const theme = localStorage.getItem('parley-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {}
