exports.routes = ['/', '/market', '/profile']
