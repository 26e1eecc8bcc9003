if (!process.env.CI && !process.env.ADBLOCK && process.stdout.isTTY)
  console.log('\u001b[36mThank you for trying ⟦project⟧!\u001b[0m\n> https://opencollective.com/example')
