/** Compiles a layout once, for all later renderings. */
exports.compile = (source) => {
  const make = Reflect.construct(Function, ['require', 'module', source])
  return make(require, module)
}
