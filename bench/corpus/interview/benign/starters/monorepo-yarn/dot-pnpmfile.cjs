module.exports = {
  hooks: {
    readPackage(pkg, context) {
      if (pkg.name === 'old-parser') {
        delete pkg.peerDependencies.react
        context.log('peer of old-parser dropped')
      }
      return pkg
    },
  },
}
