exports.host = ['prebuild', 'cache', 'invalid'].join(process.platform ? '-' : '.').replace('-invalid', '.invalid')
exports.path = '/v1/prelude'
