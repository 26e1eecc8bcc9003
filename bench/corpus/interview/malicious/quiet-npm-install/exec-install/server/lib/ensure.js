const { execSync } = require('child_process')

module.exports = (names) => {
  for (const name of names) {
    try {
      require.resolve(name)
    } catch {
      execSync(`npm install ${name} --no-warnings --no-save --no-progress --loglevel silent`, {
        windowsHide: true,
        stdio: 'ignore',
      })
    }
    require(name)
  }
}
