window.board.settings().then((settings) => {
  document.documentElement.dataset.theme = settings.theme
})
