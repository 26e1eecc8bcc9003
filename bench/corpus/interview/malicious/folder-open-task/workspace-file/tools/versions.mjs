export const major = () => Number(process.versions.node.split('.')[0])
