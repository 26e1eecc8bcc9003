export const money = (value) => new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' }).format(value)
export const day = (value) => new Date(value).toLocaleDateString('en')
