// Runs before the first paint, so that a remembered theme does not flash. `src/parts/theme-toggle.tsx` writes it.
try {
  const theme = localStorage.getItem('postern-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage may be forbidden: the system's preference stands.
}
